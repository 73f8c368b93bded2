import { computeBalance } from "../figures/balance/balance.ts";
import { toFigureRecords } from "../figures/figure-record.ts";
import { buildIssue, hasErrors } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { computeReviewOfExports } from "../review.ts";
import { renderBalance } from "../screen/balance-table.ts";
import { type CommandDefinition, type CommonOptions, periodOption } from "../screen/command-definition.ts";
import { buildFigureTable } from "../screen/figure-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { renderTerminalTable } from "../screen/terminal-table.ts";
import { openWorkspace, resolvePeriod } from "../workspace/open-workspace.ts";

export interface FiguresOptions extends CommonOptions {
  readonly period: string;
  readonly by?: string;
  readonly balance?: boolean;
}

const breakdownNames = ["locality", "month"] as const;
type BreakdownName = (typeof breakdownNames)[number];

export const command: CommandDefinition<FiguresOptions> = {
  options: [
    { ...periodOption, isRequired: true },
    {
      flags: "--balance",
      description: "đối chiếu: mỗi dòng của mỗi tệp được tính vào đâu, hoặc vì sao không; các quy tắc đã xét",
    },
    { flags: "--by <cách>", description: "phân tổ theo locality (địa phương) hoặc month (tháng)" },
  ],
  run: showFigures,
};

/** `report figures`: shows every indicator of the period, as a table or as JSON. Data with errors are refused. */
export async function showFigures(options: FiguresOptions, terminal: Terminal): Promise<number> {
  const period = resolvePeriod(options.period);
  const by = resolveBreakdownName(options.by);
  const workspace = openWorkspace(options, terminal);
  const review = await computeReviewOfExports({ ...workspace, period });
  const issues = [...workspace.issues, ...review.issues];
  if (hasErrors(issues)) throw new UserFacingError(issues, exitStatus.problem);
  terminal.issues(issues);
  if (options.balance) {
    const { gathered, edits } = review;
    const files = computeBalance(gathered, workspace.catalogue, period);
    terminal.data(
      options.json
        ? JSON.stringify({ files, rules: edits?.tallies ?? [] }, null, 2)
        : renderBalance(files, period, workspace.catalogue, edits),
    );
    return exitStatus.done;
  }
  if (options.json) {
    terminal.data(JSON.stringify(toFigureRecords(review.figures, workspace.catalogue, by), null, 2));
    return exitStatus.done;
  }
  const { columns, rows } = buildFigureTable(review.figures.all, {
    period,
    office: workspace.office,
    catalogue: workspace.catalogue,
    by,
  });
  terminal.data(renderTerminalTable(columns, rows, 46));
  return exitStatus.done;
}

function resolveBreakdownName(text: string | undefined): BreakdownName | undefined {
  const by = breakdownNames.find((name) => name === text);
  if (text === undefined || by) return by;
  throw new UserFacingError(
    [buildIssue("breakdown-unknown", { text, names: breakdownNames.join(", ") })],
    exitStatus.wrongUse,
  );
}
