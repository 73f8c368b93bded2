/** The remarks on a figure where all of its numbers stand in a row: why some are missing, and what others lack. */
import { findYearToDate } from "../../period.ts";
import { findCellNote } from "./cell-notes.ts";
import { describeRowRemarks } from "./row-remarks.ts";
import {
  buildActualCell,
  buildLastYearCell,
  buildLastYearComparisonCell,
  buildPlanCell,
  buildToDateCell,
  buildToDatePlanPercentCell,
  type FigureWithoutBreakdowns,
} from "./table-cells.ts";
import { buildUnscaledTableUnit } from "./table-unit.ts";

/** Without the plan nothing is said of it: most figures have none. */
export function describeFigureRemarks(
  figure: FigureWithoutBreakdowns,
  { withPlan = true }: { readonly withPlan?: boolean } = {},
): string[] {
  const unit = buildUnscaledTableUnit(figure.indicator.unit);
  const hasToDate = findYearToDate(figure.period) !== undefined;
  return describeRowRemarks([
    ...(withPlan ? [{ cell: buildPlanCell(figure, unit) }] : []),
    { cell: buildLastYearCell(figure, unit), note: findCellNote(figure, "samePeriodLastYear")?.shown },
    { cell: buildActualCell(figure, unit), note: findCellNote(figure, "actual")?.shown },
    ...(hasToDate
      ? [{ cell: buildToDateCell(figure, unit), note: findCellNote(figure, "toDate")?.shown }]
      : []),
    ...(withPlan ? [{ cell: buildToDatePlanPercentCell(figure) }] : []),
    { cell: buildLastYearComparisonCell(figure), note: findCellNote(figure, "change")?.shown },
  ]);
}
