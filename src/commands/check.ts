import { hasErrors, type Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { computeReview, renderReviewText } from "../review.ts";
import { type CommandDefinition, type CommonOptions, periodOption } from "../screen/command-definition.ts";
import { renderIssues } from "../screen/render-issues.ts";
import type { Terminal } from "../screen/terminal.ts";
import { loadDocumentInputs } from "../workspace/document-inputs.ts";
import { openWorkspace } from "../workspace/open-workspace.ts";

export interface CheckOptions extends CommonOptions {
  readonly period: string;
  readonly document: string;
  readonly locality?: string;
}

export const command: CommandDefinition<CheckOptions> = {
  options: [
    { ...periodOption, isRequired: true },
    { flags: "-d, --document <mẫu>", description: "mẫu văn bản sẽ lập", defaultValue: "bao-cao" },
    { flags: "-l, --locality <địa phương>", description: "chỉ một địa phương (mã hoặc tên)" },
  ],
  run: checkReport,
};

/**
 * `report check`: reads everything as `generate` does, shows every issue at once and writes nothing. Besides `batch --pages` it alone
 * checks the page breaks: laying the pages out takes several times as long as making the report.
 */
export async function checkReport(options: CheckOptions, terminal: Terminal): Promise<number> {
  const { issues, status } = await collectCheckIssues(options, terminal);
  if (options.json) terminal.data(JSON.stringify(issues, null, 2));
  else terminal.data(issues.length > 0 ? renderIssues(issues) : "Không có lỗi, không có cảnh báo.");
  return status;
}

/** An error that stops the command early, such as a broken report.yaml, is part of its answer: `check` lists issues. */
async function collectCheckIssues(
  options: CheckOptions,
  terminal: Terminal,
): Promise<{ issues: readonly Issue[]; status: number }> {
  try {
    const workspace = openWorkspace(options, terminal);
    const inputs = loadDocumentInputs(options, workspace);
    const review = renderReviewText(await computeReview(inputs), inputs);
    const dataIssues = [...workspace.issues, ...review.issues];
    if (hasErrors(dataIssues)) return { issues: dataIssues, status: exitStatus.problem };
    const { countAndCheckPages } = await import("../document/page/page-layout.ts");
    const layout = await countAndCheckPages(review, inputs);
    return { issues: [...dataIssues, ...layout.issues], status: exitStatus.done };
  } catch (error) {
    if (error instanceof UserFacingError && error.status === exitStatus.problem) return error;
    throw error;
  }
}
