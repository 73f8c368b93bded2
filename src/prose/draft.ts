/** What comes together while a document is written: the figures printed so far, and what they lacked. */

import type { Spelling } from "../catalogue/office.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { type Issue, issue, type Place } from "../issues/issue.ts";
import type { Period } from "../period.ts";
import { samePeriodLastYear } from "../period.ts";
import {
  type FigureHelperName,
  figureInWords,
  isReported,
  type Lack,
  type Reported,
} from "./figure-words.ts";
import type { Refusal } from "./hedge.ts";
import { figureToken, type Mention } from "./line.ts";
import { numeral } from "./numbers.ts";
import { formatOf, type Options } from "./options.ts";
import { periodName } from "./periods.ts";

/** Stands where a comparison had no base; `finished` takes it away with its comma. */
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
  const figure = figureOf(draft, indicator);
  const options =
    name === "compared" ? ({ base: draft.baseNamed ? "short" : "long", ...written } as const) : written;
  const worded = figureInWords(name, figure, options, draft.spelling);
  if ("lack" in worded) return lacking(draft, worded.lack, figure, place);
  if (name === "compared") draft.baseNamed = true;
  if (worded.coarse) draft.issues.push(coarseIssue(figure, worded.coarse, place));
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
  const { indicator, aspect, locality = draft.locality, value, shown, format, file, line } = printed;
  const mention: Mention = { indicator, aspect, locality, value, shown, format, file, line };
  return figureToken(draft.mentions.push(mention) - 1);
}

/** The figure, which is there: `write` checks every name before it renders anything. */
export function figureOf({ figures, locality }: Draft, indicator: string): Figure {
  const figure = figures.figure(indicator, locality);
  if (!figure) throw new Error(`"${indicator}" is in the catalogue, but not among its figures`);
  return figure;
}

/** The figure where it was reported; else the issue is entered. */
export function reportedFigure(draft: Draft, indicator: string, place: CallPlace): Reported | undefined {
  const figure = figureOf(draft, indicator);
  if (isReported(figure)) return figure;
  lacking(draft, "unreported", figure, place);
  return undefined;
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

function coarseIssue({ indicator, actual }: Figure, coarse: Refusal, place: Place): Issue {
  const value = actual ? numeral(actual.amount) : "";
  const percent = numeral(coarse.hiddenPercent, 1);
  return issue("hedge-too-coarse", { name: indicator.name, value, phrase: coarse.refused, percent }, place);
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
