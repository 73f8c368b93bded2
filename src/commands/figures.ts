import { computeBalance } from "../figures/balance/balance.ts";
import { listFigureRecords } from "../figures/figure-record.ts";
import { buildIssue, hasErrors } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { computeReviewOfExports } from "../review.ts";
import { renderBalance } from "../screen/balance-table.ts";
import { type CommandDefinition, type CommonOptions, periodOption } from "../screen/command-definition.ts";
import { buildFigureTable } from "../screen/figure-table.ts";
import { formatJsonList } from "../screen/json-list.ts";
import type { Terminal } from "../screen/terminal.ts";
import { renderTerminalTable } from "../screen/terminal-table.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { checkOutputIsNoExport, resolveXlsxOutputPath } from "../workspace/files/output-path.ts";
import { openWorkspace, resolvePeriod } from "../workspace/open-workspace.ts";

export interface FiguresOptions extends CommonOptions {
  readonly period: string;
  readonly by?: string;
  readonly balance?: boolean;
  /** The workbook to write. */
  readonly xlsx?: string;
  /** Write even over a workbook that was edited. */
  readonly force?: boolean;
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
    { flags: "--xlsx <tệp>", description: "ghi mọi số liệu và nguồn của từng số ra tệp Excel" },
    { flags: "--force", description: "ghi đè cả tệp Excel đã được sửa, hoặc không do chương trình ghi" },
  ],
  run: showFigures,
};

/** `report figures`: shows every indicator of the period, as a table or as JSON, or writes a workbook. Data with errors are refused. */
export async function showFigures(options: FiguresOptions, terminal: Terminal): Promise<number> {
  const period = resolvePeriod(options.period);
  const by = resolveBreakdownName(options.by);
  const workbookPath = resolveWorkbookPath(options);
  const workspace = openWorkspace(options, terminal);
  if (workbookPath !== undefined) checkOutputIsNoExport(workbookPath, workspace.folder.root);
  const review = await computeReviewOfExports({ ...workspace, period });
  const issues = [...workspace.issues, ...review.issues];
  if (hasErrors(issues)) throw new UserFacingError(issues, exitStatus.problem);
  terminal.issues(issues);
  if (workbookPath !== undefined) {
    const { folder } = workspace;
    const { writeFiguresWorkbook } = await import("../workspace/workbook-files.ts");
    const target = { folder, path: workbookPath, force: options.force ?? false };
    const workbook = await writeFiguresWorkbook({ ...workspace, ...review }, by, target);
    terminal.issues(workbook.issues);
    terminal.note("Đã ghi số liệu vào:");
    terminal.data(formatPath(workbook.path, process.cwd()));
    return exitStatus.done;
  }
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
    terminal.data(formatJsonList(listFigureRecords(review.figures, workspace.catalogue, by)));
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

/** The workbook holds the figures, so that nothing is left to print. Throws UserFacingError. */
function resolveWorkbookPath({ xlsx, json, balance }: FiguresOptions): string | undefined {
  if (xlsx === undefined) return undefined;
  const second = json ? "--json" : balance ? "--balance" : undefined;
  if (second === undefined) return resolveXlsxOutputPath(xlsx);
  throw new UserFacingError(
    [buildIssue("options-exclusive", { first: "--xlsx", second })],
    exitStatus.wrongUse,
  );
}

function resolveBreakdownName(text: string | undefined): BreakdownName | undefined {
  const by = breakdownNames.find((name) => name === text);
  if (text === undefined || by) return by;
  throw new UserFacingError(
    [buildIssue("breakdown-unknown", { text, names: breakdownNames.join(", ") })],
    exitStatus.wrongUse,
  );
}
