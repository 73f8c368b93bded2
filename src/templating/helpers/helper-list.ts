/** Every helper of the templates. The checks, the rendering and the rewording of old reports all read this list. */

import { accumulatedHelper } from "./conditions/accumulated.ts";
import { aimedHelper } from "./conditions/aimed.ts";
import { fromJanuaryHelper } from "./conditions/from-january.ts";
import { givenHelper } from "./conditions/given.ts";
import { rankedHelper } from "./conditions/ranked.ts";
import { remainsHelper } from "./conditions/remains.ts";
import { reportedHelper } from "./conditions/reported.ts";
import { severalHelper } from "./conditions/several.ts";
import { someHelper } from "./conditions/some.ts";
import { territoryHelper } from "./conditions/territory.ts";
import { writtenHelper } from "./conditions/written.ts";
import type { FigureHelper, Helper, SingleFigureHelper } from "./helper.ts";
import { aboutHelper } from "./one-figure/about.ts";
import { aimHelper } from "./one-figure/aim.ts";
import { comparedHelper } from "./one-figure/compared.ts";
import { countHelper } from "./one-figure/count.ts";
import { estimatedHelper } from "./one-figure/estimated.ts";
import { exactHelper } from "./one-figure/exact.ts";
import { fractionHelper } from "./one-figure/fraction.ts";
import { planHelper } from "./one-figure/plan.ts";
import { plannedHelper } from "./one-figure/planned.ts";
import { remainingHelper } from "./one-figure/remaining.ts";
import { toDateHelper } from "./one-figure/to-date.ts";
import { dividedHelper } from "./parts/divided.ts";
import { highestHelper } from "./parts/highest.ts";
import { listedHelper } from "./parts/listed.ts";
import { lowestHelper } from "./parts/lowest.ts";
import { namesHelper } from "./parts/names.ts";
import { partsHelper } from "./parts/parts.ts";
import { rankHelper } from "./parts/rank.ts";
import { reachedHelper } from "./parts/reached.ts";
import { narrativeHelper } from "./texts/narrative.ts";
import { allUnreportedHelper, unreportedHelper } from "./texts/unreported.ts";
import { upperHelper } from "./texts/upper.ts";

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
  const end = recordedCall.indexOf(" ");
  const helper = helpersByName.get(end < 0 ? recordedCall : recordedCall.slice(0, end));
  return helper?.kind === "figure" ? helper : undefined;
}
