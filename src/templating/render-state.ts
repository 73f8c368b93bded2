/** What comes together while a document is written: the figures printed so far, and what they lacked. */

import type { Spelling } from "../catalogue/office.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { buildIssue, type Issue, type IssuePlace } from "../issues/issue.ts";
import { type FigureMention, formatFigureToken } from "../language/figure-mention.ts";
import type { HedgeRefusal } from "../language/hedge.ts";
import { formatNumber } from "../language/number-text.ts";
import { formatPeriodName } from "../language/period-names.ts";
import {
  buildFigurePhrase,
  type FigureHelperName,
  isReported,
  type LackReason,
  type ReportedFigure,
} from "../language/phrase-builders.ts";
import { formatHelperCall, type PhraseOptions } from "../language/phrase-options.ts";
import type { Period } from "../period.ts";
import { toSamePeriodLastYear } from "../period.ts";

/** Stands where a comparison had no base; `finished` takes it away with its comma. */
export const absenceMarker = "\uE004";

export interface RenderState {
  readonly period: Period;
  readonly spelling: Spelling;
  readonly figures: FigureSet;
  /** Code of the locality that the document speaks of. */
  readonly locality?: string;
  readonly mentions: FigureMention[];
  readonly issues: Issue[];
  /** Names of indicators that lacked a plan or a last year, told once for the document. */
  readonly namesLacking: { readonly plan: Set<string>; readonly lastYear: Set<string> };
  /** The base of comparisons was named in full. */
  isBaseNamed: boolean;
}

/** Where a helper was called. */
export interface CallPlace extends IssuePlace {
  readonly file: string;
  readonly line: number;
}

/** Prints a figure into the draft: its token, or the mark of its absence. */
export function addFigureMention(
  state: RenderState,
  helperName: FigureHelperName,
  indicator: string,
  writtenOptions: PhraseOptions,
  place: CallPlace,
): string {
  const figure = requireFigure(state, indicator);
  const options =
    helperName === "compared"
      ? ({ base: state.isBaseNamed ? "short" : "long", ...writtenOptions } as const)
      : writtenOptions;
  const result = buildFigurePhrase(helperName, figure, options, state.spelling);
  if ("lack" in result) return reportLack(state, result.lack, figure, place);
  if (helperName === "compared") state.isBaseNamed = true;
  if (result.coarse) state.issues.push(buildCoarseHedgeIssue(figure, result.coarse, place));
  return addMention(state, {
    indicator,
    ...result.phrase,
    format: formatHelperCall(helperName, options),
    file: place.file,
    line: place.line,
  });
}

/** Enters a mention and gives its token. */
export function addMention(state: RenderState, newMention: FigureMention): string {
  const { indicator, aspect, locality = state.locality, value, shown, format, file, line } = newMention;
  const mention: FigureMention = { indicator, aspect, locality, value, shown, format, file, line };
  return formatFigureToken(state.mentions.push(mention) - 1);
}

/** The figure, which is there: `write` checks every name before it renders anything. */
export function requireFigure({ figures, locality }: RenderState, indicator: string): Figure {
  const figure = figures.findFigure(indicator, locality);
  if (!figure) throw new Error(`"${indicator}" is in the catalogue, but not among its figures`);
  return figure;
}

/** The figure where it was reported; else the issue is entered. */
export function findReportedFigure(
  state: RenderState,
  indicator: string,
  place: CallPlace,
): ReportedFigure | undefined {
  const figure = requireFigure(state, indicator);
  if (isReported(figure)) return figure;
  reportLack(state, "unreported", figure, place);
  return undefined;
}

/** Tells once why there are no words, and leaves the mark of their absence. */
export function reportLack(
  state: RenderState,
  lack: LackReason,
  { indicator }: Figure,
  place: CallPlace,
): string {
  const details = { indicator: indicator.id, name: indicator.name };
  switch (lack) {
    case "unreported":
      state.issues.push(buildIssue("figure-unreported", details, place));
      break;
    case "no-parts":
      state.issues.push(buildIssue("figure-without-parts", details, place));
      break;
    case "no-plan":
      state.namesLacking.plan.add(indicator.name);
      break;
    case "no-last-year":
      state.namesLacking.lastYear.add(indicator.name);
  }
  return absenceMarker;
}

function buildCoarseHedgeIssue(
  { indicator, actual }: Figure,
  refusal: HedgeRefusal,
  place: IssuePlace,
): Issue {
  const value = actual ? formatNumber(actual.amount) : "";
  const percent = formatNumber(refusal.hiddenPercent, 1);
  return buildIssue(
    "hedge-too-coarse",
    { name: indicator.name, value, phrase: refusal.refusedPhrase, percent },
    place,
  );
}

/** One warning for all comparisons that had no base, and one for all plans that were not there. */
export function buildMissingBaseIssues(
  { namesLacking: without, period }: RenderState,
  file: string,
): Issue[] {
  const baseName = formatPeriodName(toSamePeriodLastYear(period));
  const issues: Issue[] = [];
  if (without.lastYear.size > 0)
    issues.push(
      buildIssue("last-year-missing", { base: baseName, names: formatNameList(without.lastYear) }, { file }),
    );
  if (without.plan.size > 0)
    issues.push(
      buildIssue("plan-missing", { year: period.year, names: formatNameList(without.plan) }, { file }),
    );
  return issues;
}

/** All names up to five; after that how many more. */
function formatNameList(names: ReadonlySet<string>): string {
  const shown = [...names].slice(0, 5).join("; ");
  return names.size > 5 ? `${shown} và ${names.size - 5} chỉ tiêu khác` : shown;
}
