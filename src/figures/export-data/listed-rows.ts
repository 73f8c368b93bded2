/** The rows of the registers that documents list: documents issued, tasks. */
import { isTaskAggregation } from "../../catalogue/aggregation.ts";
import type { Sector } from "../../catalogue/declaration.ts";
import type { Row } from "../../exports/row.ts";
import { formatIsoDate, type Period, toYearMonth } from "../../period.ts";
import type { ListedRow } from "./export-data.ts";

/** Collects the rows of some exports, with the texts of their listed columns only. */
export class ListedRowCollector {
  readonly rows = new Map<string, ListedRow[]>();

  addRow(exportId: string, columns: readonly string[], { line, month, locality, texts }: Row): void {
    if (month === undefined) return;
    const listed = columns.flatMap((column) => {
      const text = texts[column];
      return text === undefined ? [] : [[column, text] as const];
    });
    const place = locality === undefined ? {} : { locality };
    this.addRows(exportId, [{ line, month, ...place, texts: Object.fromEntries(listed) }]);
  }

  addRows(exportId: string, rows: readonly ListedRow[]): void {
    const collected = this.rows.get(exportId) ?? [];
    collected.push(...rows);
    this.rows.set(exportId, collected);
  }
}

/** Picks the rows of the period, in the order of their first date; of tasks also those that were pending when it began. */
export function pickListedRows(
  rows: readonly ListedRow[],
  exportId: string,
  {
    period,
    sectors,
    locality,
  }: { period: Period; sectors: readonly Sector[]; locality?: string | undefined },
): ListedRow[] {
  const { year, first, last } = period;
  const firstMonth = toYearMonth(year, first);
  const lastMonth = toYearMonth(year, last);
  const firstDay = formatIsoDate({ year, month: first, day: 1 });
  const completed = findCompletionColumn(exportId, sectors);
  const isPending = ({ texts }: ListedRow) =>
    completed !== undefined && (texts[completed] === undefined || texts[completed] >= firstDay);
  const day = findDayColumn(exportId, sectors);
  return rows
    .filter((row) => row.month <= lastMonth && (row.month >= firstMonth || isPending(row)))
    .filter((row) => locality === undefined || row.locality === locality)
    .toSorted((a, b) => compareDays(a.texts[day] ?? "", b.texts[day] ?? ""));
}

/** Days are written year first. */
function compareDays(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The column with the date of completion, by which an indicator counts the tasks of the export. */
function findCompletionColumn(exportId: string, sectors: readonly Sector[]): string | undefined {
  for (const { indicators } of sectors)
    for (const { aggregation } of indicators)
      if (isTaskAggregation(aggregation) && aggregation.export === exportId) return aggregation.completed;
  return undefined;
}

/** The first column of dates, which is the day of the event. */
function findDayColumn(exportId: string, sectors: readonly Sector[]): string {
  const declaration = sectors.flatMap((sector) => sector.exports).find(({ id }) => id === exportId);
  return declaration?.columns.find(({ type }) => type === "date")?.id ?? "";
}
