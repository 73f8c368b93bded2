/** The remarks on a figure where all of its numbers stand in a row: why some are missing, and what others lack. */
import { findYearToDate } from "../../period.ts";
import { findCellNote } from "./cell-notes.ts";
import { describeRowRemarks, type NotedCell } from "./row-remarks.ts";
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

/** What the words beside the numbers say already, or what most figures do not have. */
type OmittedRemark = "plan" | "parts" | "change";

/** "chưa có số liệu cùng kỳ", "kết quả 12/13". */
export function describeFigureRemarks(
  figure: FigureWithoutBreakdowns,
  { omit = [] }: { readonly omit?: readonly OmittedRemark[] } = {},
): string[] {
  const unit = buildUnscaledTableUnit(figure.indicator.unit);
  const hasToDate = findYearToDate(figure.period) !== undefined;
  const withPlan = !omit.includes("plan");
  const changeNote = findCellNote(figure, "change")?.shown;
  const cells: NotedCell[] = [
    ...(withPlan ? [{ cell: buildPlanCell(figure, unit) }] : []),
    { cell: buildLastYearCell(figure, unit), note: findCellNote(figure, "samePeriodLastYear")?.shown },
    { cell: buildActualCell(figure, unit), note: findCellNote(figure, "actual")?.shown },
    ...(hasToDate
      ? [{ cell: buildToDateCell(figure, unit), note: findCellNote(figure, "toDate")?.shown }]
      : []),
    ...(withPlan ? [{ cell: buildToDatePlanPercentCell(figure) }] : []),
    // A note that says why there is no comparison is never left out.
    ...(omit.includes("change") && changeNote === undefined
      ? []
      : [{ cell: buildLastYearComparisonCell(figure), note: changeNote }]),
  ];
  return describeRowRemarks(cells, { withParts: !omit.includes("parts") });
}
