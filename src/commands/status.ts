import { type ReportState, type StatusCell, statusOf } from "../figures/status.ts";
import { hasErrors } from "../issues/issue.ts";
import { monthsOf } from "../period.ts";
import { reviewOf } from "../review.ts";
import { tableText } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { type CommonOptions, exit, type OpenWorkspace, open, periodOf } from "./opening.ts";

export interface StatusOptions extends CommonOptions {
  readonly period: string;
}

/** Words and not colours, so that the table says the same on any screen and on paper. */
const marks: Record<ReportState, string> = { reported: "đủ", partly: "thiếu", missing: "–", doubtful: "ngờ" };
const legend =
  "đủ: đã có mọi biểu · thiếu: còn thiếu biểu · –: chưa có biểu nào · ngờ: có cảnh báo, xem report check";

/** `report status`: localities × months × sectors, so that one sees who has not reported yet. */
export async function status(options: StatusOptions, terminal: Terminal): Promise<number> {
  const period = periodOf(options.period);
  const desk = open(options, terminal);
  const review = await reviewOf({ ...desk, period });
  const cells = statusOf({ ...desk, period, groups: review.gathered.groups, issues: review.issues });
  if (options.json) {
    terminal.data(JSON.stringify(cells, null, 2));
  } else {
    terminal.data(statusText(cells, monthsOf(period), desk));
    terminal.note(`\n${legend}`);
  }
  if (!hasErrors(review.issues)) return exit.done;
  terminal.note("Một số dòng không đọc được và chưa được tính ở đây; xem report check.");
  return exit.problem;
}

function statusText(
  cells: readonly StatusCell[],
  months: readonly number[],
  { catalogue, office }: OpenWorkspace,
): string {
  const columns = [
    { title: "", align: "left" } as const,
    ...months.map((month) => ({ title: `T${month}`, align: "right" }) as const),
  ];
  const places = [{ code: undefined, name: office.territory }, ...office.localities];
  const rows = catalogue.sectors.flatMap((sector) => {
    const own = cells.filter((cell) => cell.sector === sector.id);
    if (own.length === 0) return [];
    const lines = places.flatMap(({ code, name }) => {
      const line = own.filter(({ locality }) => locality === code);
      const markOf = (month: number) => line.find((cell) => cell.month === month)?.state;
      return line.length === 0 ? [] : [[name, ...months.map((month) => marks[markOf(month) ?? "missing"])]];
    });
    return [{ group: sector.name.toLocaleUpperCase("vi") }, ...lines];
  });
  return tableText(columns, rows, 24);
}
