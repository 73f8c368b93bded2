import { listTerritoryNames, pickAgency } from "../catalogue/office/agency-times.ts";
import { computeReportingStatus } from "../figures/reporting-status.ts";
import { hasErrors } from "../issues/issue.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import { formatTerritoryName } from "../language/office/territory-words.ts";
import { listMonths } from "../period.ts";
import { computeReviewOfExports } from "../review.ts";
import { type CommandDefinition, type CommonOptions, periodOption } from "../screen/command-definition.ts";
import { renderStatusTable, statusLegend } from "../screen/status-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { openWorkspace, resolvePeriod } from "../workspace/open-workspace.ts";

export interface StatusOptions extends CommonOptions {
  readonly period: string;
}

export const command: CommandDefinition<StatusOptions> = {
  options: [{ ...periodOption, isRequired: true }],
  run: showReportingStatus,
};

/** `report status`: shows by sector which localities have reported which months. */
export async function showReportingStatus(options: StatusOptions, terminal: Terminal): Promise<number> {
  const period = resolvePeriod(options.period);
  const workspace = openWorkspace(options, terminal);
  const review = await computeReviewOfExports({ ...workspace, period });
  const cells = computeReportingStatus({
    ...workspace,
    period,
    groups: review.gathered.groups,
    issues: review.issues,
  });
  if (options.json) {
    terminal.data(JSON.stringify(cells, null, 2));
  } else {
    const { office } = workspace;
    const territory = formatTerritoryName(listTerritoryNames(office, period));
    terminal.data(renderStatusTable(cells, listMonths(period), { ...workspace, territory }));
    if (office.earlier.length > 0)
      terminal.data(`\nVăn bản của kỳ này mang tên ${pickAgency(office, period).organisation.name}.`);
    terminal.note(`\n${statusLegend}`);
  }
  if (!hasErrors(review.issues)) return exitStatus.done;
  terminal.note("Một số dòng không đọc được và chưa được tính ở đây; xem report check.");
  return exitStatus.problem;
}
