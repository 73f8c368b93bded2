/** Every helper of the templates. The checks, the rendering and the rewording of old reports all read this list. */

import { aboutHelper } from "./about.ts";
import { accumulatedHelper } from "./accumulated.ts";
import { aimHelper } from "./aim.ts";
import { aimedHelper } from "./aimed.ts";
import { comparedHelper } from "./compared.ts";
import { countHelper } from "./count.ts";
import { dividedHelper } from "./divided.ts";
import { estimatedHelper } from "./estimated.ts";
import { exactHelper } from "./exact.ts";
import { fractionHelper } from "./fraction.ts";
import { fromJanuaryHelper } from "./from-january.ts";
import { givenHelper } from "./given.ts";
import type { FigureHelper, Helper, SingleFigureHelper } from "./helper.ts";
import { highestHelper } from "./highest.ts";
import { listedHelper } from "./listed.ts";
import { lowestHelper } from "./lowest.ts";
import { namesHelper } from "./names.ts";
import { narrativeHelper } from "./narrative.ts";
import { partsHelper } from "./parts.ts";
import { planHelper } from "./plan.ts";
import { plannedHelper } from "./planned.ts";
import { rankHelper } from "./rank.ts";
import { rankedHelper } from "./ranked.ts";
import { reachedHelper } from "./reached.ts";
import { remainingHelper } from "./remaining.ts";
import { remainsHelper } from "./remains.ts";
import { reportedHelper } from "./reported.ts";
import { severalHelper } from "./several.ts";
import { someHelper } from "./some.ts";
import { territoryHelper } from "./territory.ts";
import { toDateHelper } from "./to-date.ts";
import { allUnreportedHelper, unreportedHelper } from "./unreported.ts";
import { upperHelper } from "./upper.ts";
import { writtenHelper } from "./written.ts";

export const singleFigureHelpers: readonly SingleFigureHelper[] = [
  exactHelper,
  aboutHelper,
  countHelper,
  fractionHelper,
  planHelper,
  aimHelper,
  plannedHelper,
  comparedHelper,
  toDateHelper,
  remainingHelper,
  estimatedHelper,
];

/** In the order in which messages list them. */
export const helpers: readonly Helper[] = [
  ...singleFigureHelpers,
  reportedHelper,
  someHelper,
  severalHelper,
  remainsHelper,
  aimedHelper,
  accumulatedHelper,
  rankedHelper,
  territoryHelper,
  fromJanuaryHelper,
  givenHelper,
  writtenHelper,
  narrativeHelper,
  partsHelper,
  dividedHelper,
  namesHelper,
  listedHelper,
  highestHelper,
  lowestHelper,
  reachedHelper,
  rankHelper,
  unreportedHelper,
  allUnreportedHelper,
  upperHelper,
];

export const helperNames: readonly string[] = helpers.map(({ name }) => name);

const helpersByName = new Map(helpers.map((helper) => [helper.name, helper]));

export function findHelper(name: string): Helper | undefined {
  return helpersByName.get(name);
}

/** The helper that printed a mention recorded with this format: `about in=nghìn`. */
export function findFigureHelper(recordedCall: string): FigureHelper | undefined {
  const helper = helpersByName.get(recordedCall.split(" ", 1)[0] ?? "");
  return helper?.kind === "figure" ? helper : undefined;
}
