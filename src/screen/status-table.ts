import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office/office.ts";
import type { ReportState, StatusCell } from "../figures/reporting-status.ts";
import { renderTerminalTable, type TableContent } from "./terminal-table.ts";

/** Words, not colours: the table reads the same on any screen and on paper. */
const stateLabels: Record<ReportState, string> = {
  reported: "đủ",
  partly: "thiếu",
  missing: "–",
  doubtful: "ngờ",
};
export const statusLegend =
  "đủ: đã có mọi biểu · thiếu: còn thiếu biểu · –: chưa có biểu nào · ngờ: có cảnh báo, xem report check";

export function renderStatusTable(
  cells: readonly StatusCell[],
  months: readonly number[],
  context: StatusTableContext,
): string {
  const { columns, rows } = buildStatusTable(cells, months, context);
  return renderTerminalTable(columns, rows, 24);
}

interface StatusTableContext {
  readonly catalogue: Catalogue;
  readonly office: Office;
  /** Its name in the period. */
  readonly territory: string;
}

/** Builds localities by months under each sector; a place without any cell in a sector has no row there. */
export function buildStatusTable(
  cells: readonly StatusCell[],
  months: readonly number[],
  { catalogue, office, territory }: StatusTableContext,
): TableContent {
  const columns = [
    { title: "", align: "left" } as const,
    ...months.map((month) => ({ title: `T${month}`, align: "right" }) as const),
  ];
  const places = [{ code: undefined, name: territory }, ...office.localities];
  const rows = catalogue.sectors.flatMap((sector) => {
    const sectorCells = cells.filter((cell) => cell.sector === sector.id);
    if (sectorCells.length === 0) return [];
    const lines = places.flatMap(({ code, name }) => {
      const placeCells = sectorCells.filter(({ locality }) => locality === code);
      const findState = (month: number) => placeCells.find((cell) => cell.month === month)?.state;
      // A month in which the place does not exist has no cell.
      const labels = months.map((month) => {
        const state = findState(month);
        return state === undefined ? "" : stateLabels[state];
      });
      return placeCells.length === 0 ? [] : [[name, ...labels]];
    });
    return [{ group: sector.name.toLocaleUpperCase("vi") }, ...lines];
  });
  return { columns, rows };
}
