/** Figures that a template prints and that have no words, or none in the requested form. */
import type { Catalogue } from "../catalogue/declaration.ts";
import type { Figure } from "../figures/figure.ts";
import { buildIssue, type Issue, type IssuePlace } from "../issues/issue.ts";
import { isReported, type LackReason, type ReportedFigure } from "../language/figure-phrase.ts";
import type { HedgeRefusal } from "../language/numbers/hedge.ts";
import { formatNumber } from "../language/numbers/number-text.ts";
import { formatPeriodName, formatYearStartName } from "../language/period-names.ts";
import { toSamePeriodLastYear } from "../period.ts";
import { absenceMarker, type CallPlace, quoteCall, type RenderState, requireFigure } from "./render-state.ts";

/** The figure if it was reported; else an issue is reported. */
export function findFigureOrReportLack(
  state: RenderState,
  indicator: string,
  place: CallPlace,
): ReportedFigure | undefined {
  const figure = requireFigure(state, indicator);
  if (isReported(figure)) return figure;
  reportLackAndGetAbsenceMarker(state, "unreported", figure, place);
  return undefined;
}

/** Reports why a figure has no words, and returns the absence marker to print in their place. */
export function reportLackAndGetAbsenceMarker(
  state: RenderState,
  lack: LackReason,
  { indicator }: Figure,
  place: CallPlace,
): string {
  const details = { indicator: indicator.id, name: indicator.name };
  switch (lack) {
    case "unreported":
      state.issues.push(buildIssue("figure-unreported", details, quoteCall(state, place)));
      break;
    case "no-parts":
      state.issues.push(buildIssue("figure-without-parts", details, quoteCall(state, place)));
      break;
    case "no-plan":
      state.namesLacking.plan.add(indicator.name);
      break;
    case "no-last-year":
      state.namesLacking.lastYear.add(indicator.name);
      break;
    case "no-year-start":
      state.namesLacking.yearStart.add(indicator.name);
      break;
    case "not-a-stock":
      state.issues.push(buildIssue("year-start-of-flow", details, quoteCall(state, place)));
      break;
    case "no-estimate":
    case "no-to-date":
    case "nothing-remaining":
    case "no-aim":
    case "no-rank":
    case "not-comparable":
    // Few offices estimate, one template serves all periods and places; the reason why years are not compared stands in the annex.
  }
  return absenceMarker;
}

export function buildRefusedRoundingPhraseIssue(
  { indicator, actual }: Figure,
  { refusedPhrase, hiddenPercent }: HedgeRefusal,
  place: IssuePlace,
): Issue {
  const value = actual ? formatNumber(actual.amount) : "";
  const percent = formatNumber(hiddenPercent, 1);
  return buildIssue(
    "hedge-too-coarse",
    { name: indicator.name, value, phrase: refusedPhrase, percent },
    place,
  );
}

/** One warning for all comparisons without a base, and one for all percentages without a plan, unless the office has none. */
export function buildMissingPlanAndLastYearIssues(
  { namesLacking, period }: RenderState,
  file: string,
  { targets }: Pick<Catalogue, "targets">,
): Issue[] {
  const { plan, lastYear, yearStart } = namesLacking;
  const bases = [
    [formatPeriodName(toSamePeriodLastYear(period)), lastYear],
    [formatYearStartName(period, "long"), yearStart],
  ] as const;
  const issues = bases
    .filter(([, names]) => names.size > 0)
    .map(([base, names]) =>
      buildIssue("last-year-missing", { base, names: formatAtMostFiveNames(names) }, { file }),
    );
  if (plan.size > 0 && targets.absent === undefined) {
    const details = {
      year: period.year,
      names: formatAtMostFiveNames(plan),
      fileNames: targets.files.join(" hoặc "),
    };
    issues.push(buildIssue("plan-missing", details, { file }));
  }
  return issues;
}

/** Up to five names, then the number of the others. */
function formatAtMostFiveNames(names: ReadonlySet<string>): string {
  const shown = [...names].slice(0, 5).join("; ");
  return names.size > 5 ? `${shown} và ${names.size - 5} chỉ tiêu khác` : shown;
}
