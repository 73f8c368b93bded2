import { buildFigureTrace } from "../figures/trace/figure-trace.ts";
import { createRowTrace } from "../figures/trace/row-trace.ts";
import { toTraceRecord } from "../figures/trace/trace-record.ts";
import { buildIssue, hasErrors } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { computeReviewOfExports } from "../review.ts";
import { type CommandDefinition, type CommonOptions, periodOption } from "../screen/command-definition.ts";
import { renderSections } from "../screen/render-sections.ts";
import type { Terminal } from "../screen/terminal.ts";
import { buildTraceSections } from "../screen/trace/trace-sections.ts";
import { openWorkspace, resolvePeriod } from "../workspace/open-workspace.ts";
import { refuseAbsentIndicator, resolveIndicator } from "../workspace/requested-indicator.ts";
import { resolveLocality } from "../workspace/requested-locality.ts";

export interface ExplainOptions extends CommonOptions {
  /** The indicator, by id or name. */
  readonly argument: string;
  readonly period?: string;
  readonly locality?: string;
  /** A Word file: the argument is then a number of its text. */
  readonly in?: string;
}

export const command: CommandDefinition<ExplainOptions> = {
  usage: "<chỉ tiêu> [tùy chọn]",
  argument: { name: "<chỉ tiêu>", description: 'mã hoặc tên chỉ tiêu, ví dụ jobs hoặc "Hộ nghèo"' },
  options: [
    periodOption,
    { flags: "-l, --locality <địa phương>", description: "chỉ một địa phương (mã hoặc tên)" },
    {
      flags: "--in <tệp>",
      description: 'xem một số trong tệp Word là chỉ tiêu nào, ví dụ --in bao-cao.docx "199.120"',
    },
  ],
  run: explainIndicatorOrNumber,
};

/** `report explain INDICATOR`: shows how a figure is computed, down to file and line. Data with errors are refused, not explained. */
export async function explainIndicatorOrNumber(options: ExplainOptions, terminal: Terminal): Promise<number> {
  if (options.in !== undefined) return explainNumberInDocument({ ...options, in: options.in }, terminal);
  if (options.period === undefined)
    throw new UserFacingError([buildIssue("period-not-given")], exitStatus.wrongUse);
  const period = resolvePeriod(options.period);
  const workspace = openWorkspace(options, terminal);
  const { office, catalogue } = workspace;
  const indicator = resolveIndicator(options.argument, catalogue);
  refuseAbsentIndicator(indicator, catalogue);
  const locality =
    options.locality === undefined ? undefined : resolveLocality(options.locality, office, period).code;
  const rowTrace = createRowTrace(indicator, catalogue);
  const review = await computeReviewOfExports({ ...workspace, period }, rowTrace);
  const issues = [...workspace.issues, ...review.issues];
  if (hasErrors(issues)) throw new UserFacingError(issues, exitStatus.problem);
  terminal.issues(issues);
  const question = locality === undefined ? { period } : { period, locality };
  const trace = buildFigureTrace(indicator, question, { ...review, catalogue, rowTrace });
  terminal.data(
    options.json
      ? JSON.stringify(toTraceRecord(trace, catalogue), null, 2)
      : renderSections(buildTraceSections(trace, { catalogue, office })),
  );
  if (!options.json) terminal.note("\nMuốn có danh sách đầy đủ mọi dòng thì thêm --json.");
  return exitStatus.done;
}

/** `report explain --in FILE.docx "199.120"`: says which figure of the report a number is. Loads the Word reader only here. */
async function explainNumberInDocument(
  options: ExplainOptions & { readonly in: string },
  terminal: Terminal,
): Promise<number> {
  const { openEditedReport } = await import("../workspace/edited-report.ts");
  const { findFindingsByText } = await import("../audit/find-by-text.ts");
  const { renderLocatedFigures, toLocatedFigureRecords } = await import("../screen/located-figures.ts");
  const editedReport = openEditedReport(options.in, options, terminal);
  const findings = findFindingsByText(options.argument, editedReport.report, editedReport.ledger);
  if (findings.length === 0) {
    const issue = buildIssue("number-not-in-report", { text: options.argument });
    throw new UserFacingError([issue], exitStatus.problem);
  }
  terminal.data(
    options.json
      ? JSON.stringify(toLocatedFigureRecords(findings, editedReport), null, 2)
      : renderLocatedFigures(findings, editedReport),
  );
  return exitStatus.done;
}
