import { computeReportingStatus, type ReportState, type StatusCell } from "../figures/reporting-status.ts";
import { hasErrors } from "../issues/issue.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import { listMonths } from "../period.ts";
import { computeReview } from "../review.ts";
import { type CommandDefinition, type CommonOptions, periodOption } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { renderTerminalTable } from "../screen/terminal-table.ts";
import { type OpenWorkspace, openWorkspace, resolvePeriod } from "../workspace/open-workspace.ts";

export interface StatusOptions extends CommonOptions {
  readonly period: string;
}

/** Words and not colours, so that the table says the same on any screen and on paper. */
const stateLabels: Record<ReportState, string> = {
  reported: "đủ",
  partly: "thiếu",
  missing: "–",
  doubtful: "ngờ",
};
const stateLegend =
  "đủ: đã có mọi biểu · thiếu: còn thiếu biểu · –: chưa có biểu nào · ngờ: có cảnh báo, xem report check";

export const command: CommandDefinition<StatusOptions> = {
  options: [{ ...periodOption, isRequired: true }],
  run: showReportingStatus,
};

/** `report status`: localities × months × sectors, so that one sees who has not reported yet. */
export async function showReportingStatus(options: StatusOptions, terminal: Terminal): Promise<number> {
  const period = resolvePeriod(options.period);
  const workspace = openWorkspace(options, terminal);
  const review = await computeReview({ ...workspace, period });
  const cells = computeReportingStatus({
    ...workspace,
    period,
    groups: review.gathered.groups,
    issues: review.issues,
  });
  if (options.json) {
    terminal.data(JSON.stringify(cells, null, 2));
  } else {
    terminal.data(renderStatusTable(cells, listMonths(period), workspace));
    terminal.note(`\n${stateLegend}`);
  }
  if (!hasErrors(review.issues)) return exitStatus.done;
  terminal.note("Một số dòng không đọc được và chưa được tính ở đây; xem report check.");
  return exitStatus.problem;
}

function renderStatusTable(
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
    const sectorCells = cells.filter((cell) => cell.sector === sector.id);
    if (sectorCells.length === 0) return [];
    const lines = places.flatMap(({ code, name }) => {
      const localityCells = sectorCells.filter(({ locality }) => locality === code);
      const findState = (month: number) => localityCells.find((cell) => cell.month === month)?.state;
      return localityCells.length === 0
        ? []
        : [[name, ...months.map((month) => stateLabels[findState(month) ?? "missing"])]];
    });
    return [{ group: sector.name.toLocaleUpperCase("vi") }, ...lines];
  });
  return renderTerminalTable(columns, rows, 24);
}
