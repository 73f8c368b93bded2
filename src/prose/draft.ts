/** What comes together while a document is written: the figures printed so far, and what they lacked. */

import type { Spelling } from "../catalogue/office.ts";
import type { Figure, Value } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { type Issue, issue, type Place } from "../issues/issue.ts";
import type { Period } from "../period.ts";
import { samePeriodLastYear } from "../period.ts";
import { type FigureHelperName, figureInWords, type Lack, type Worded } from "./figure-words.ts";
import { figureToken, type Mention } from "./line.ts";
import { numeral } from "./numbers.ts";
import { formatOf, type Options } from "./options.ts";
import { periodName } from "./periods.ts";

/** Stands where a comparison had no base; `tidied` takes it away with its comma. */
export const absence = "\uE004";

export interface Draft {
  readonly period: Period;
  readonly spelling: Spelling;
  readonly figures: FigureSet;
  /** Code of the locality that the document speaks of. */
  readonly locality?: string;
  readonly mentions: Mention[];
  readonly issues: Issue[];
  /** Names of indicators that lacked a plan or a last year, told once for the document. */
  readonly without: { readonly plan: Set<string>; readonly lastYear: Set<string> };
  /** The base of comparisons was named in full. */
  baseNamed: boolean;
}

/** Where a helper was called. */
export interface CallPlace extends Place {
  readonly file: string;
  readonly line: number;
}

/** Prints a figure into the draft: its token, or the mark of its absence. */
export function mention(
  draft: Draft,
  name: FigureHelperName,
  indicator: string,
  written: Options,
  place: CallPlace,
): string {
  const figure = draft.figures.figure(indicator, draft.locality);
  if (!figure) {
    draft.issues.push(issue("template-indicator-unknown", { indicator }, place));
    return absence;
  }
  const options =
    name === "compared" ? ({ base: draft.baseNamed ? "short" : "long", ...written } as const) : written;
  const worded = figureInWords(name, figure, options, draft.spelling);
  if ("lack" in worded) return lacking(draft, worded.lack, figure, place);
  if (name === "compared") draft.baseNamed = true;
  if (worded.coarse) draft.issues.push(coarseIssue(figure, worded, place));
  return entered(draft, {
    indicator,
    ...worded.phrase,
    format: formatOf(name, options),
    file: place.file,
    line: place.line,
  });
}

/** Enters a mention and gives its token. */
export function entered(draft: Draft, printed: Mention): string {
  const locality = printed.locality ?? draft.locality;
  draft.mentions.push(locality === undefined ? printed : { ...printed, locality });
  return figureToken(draft.mentions.length - 1);
}

export type Reported = Figure & { readonly actual: Value };

/** The figure, if there is one and it was reported; else the issue is entered. */
export function reportedFigure(draft: Draft, indicator: string, place: CallPlace): Reported | undefined {
  const figure = draft.figures.figure(indicator, draft.locality);
  if (!figure) draft.issues.push(issue("template-indicator-unknown", { indicator }, place));
  else if (!isReported(figure)) lacking(draft, "unreported", figure, place);
  else return figure;
  return undefined;
}

function isReported(figure: Figure): figure is Reported {
  return figure.actual !== null;
}

/** Tells once why there are no words, and leaves the mark of their absence. */
export function lacking(draft: Draft, lack: Lack, { indicator }: Figure, place: CallPlace): string {
  const details = { indicator: indicator.id, name: indicator.name };
  switch (lack) {
    case "unreported":
      draft.issues.push(issue("figure-unreported", details, place));
      break;
    case "no-parts":
      draft.issues.push(issue("figure-without-parts", details, place));
      break;
    case "no-plan":
      draft.without.plan.add(indicator.name);
      break;
    case "no-last-year":
      draft.without.lastYear.add(indicator.name);
  }
  return absence;
}

function coarseIssue(
  { indicator, actual }: Figure,
  { coarse }: Extract<Worded, { phrase: unknown }>,
  place: Place,
): Issue {
  return issue(
    "hedge-too-coarse",
    {
      name: indicator.name,
      value: actual ? numeral(actual.amount) : "",
      phrase: coarse?.refused ?? "",
      percent: coarse ? numeral(coarse.hiddenPercent, 1) : "",
    },
    place,
  );
}

/** One warning for all comparisons that had no base, and one for all plans that were not there. */
export function missingBases({ without, period }: Draft, file: string): Issue[] {
  const base = periodName(samePeriodLastYear(period));
  const issues: Issue[] = [];
  if (without.lastYear.size > 0)
    issues.push(issue("last-year-missing", { base, names: listed(without.lastYear) }, { file }));
  if (without.plan.size > 0)
    issues.push(issue("plan-missing", { year: period.year, names: listed(without.plan) }, { file }));
  return issues;
}

/** All names up to five; after that how many more. */
function listed(names: ReadonlySet<string>): string {
  const shown = [...names].slice(0, 5).join("; ");
  return names.size > 5 ? `${shown} và ${names.size - 5} chỉ tiêu khác` : shown;
}
