/** The result of a figure in the words of a report, outside a document: what was reached of the plan, and the change. */
import type { Spelling } from "../../catalogue/office/office.ts";
import type { Figure } from "../../figures/figure.ts";
import { buildComparisonPhrase } from "../comparisons/comparison.ts";
import { buildPlanComparisonPhrase } from "../comparisons/plan-comparison.ts";
import { buildToDatePhrase, isPlanOfTotalToDate } from "../comparisons/to-date.ts";
import { isReported } from "../figure-phrase.ts";
import { applySpelling } from "../spelling.ts";

/** "đạt 79,3% kế hoạch năm; tăng 5,5% so với cùng kỳ năm 2021"; "" where there is nothing to compare with. */
export function describeFigureResult(
  figure: Figure,
  spelling: Spelling,
  { withPlan }: { readonly withPlan: boolean },
): string {
  if (!isReported(figure)) return "";
  const { padding } = spelling;
  const clauses = [
    withPlan && !isPlanOfTotalToDate(figure)
      ? buildPlanComparisonPhrase(figure, { padding })?.shown
      : undefined,
    buildComparisonPhrase(figure, { base: "long", padding })?.shown,
    withPlan ? findToDateWords(figure, spelling) : undefined,
  ];
  return applySpelling(clauses.filter((clause) => clause !== undefined).join("; "), spelling);
}

/** "lũy kế 9 tháng 14.274 lao động, đạt 79,3% kế hoạch năm": the year's plan belongs to the months from January on. */
function findToDateWords(figure: Figure, spelling: Spelling): string | undefined {
  const result = buildToDatePhrase(figure, {}, spelling);
  return "lack" in result ? undefined : result.phrase.shown;
}

/** Stands where a number would, that lacks or did not arise. */
export function describeMissingAmount({ coverage }: Figure): string {
  return coverage.isEventless ? "không phát sinh" : "chưa có số liệu";
}
