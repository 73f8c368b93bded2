/** Issues as a list for the terminal. */
import { Chalk, supportsColorStderr } from "chalk";
import { type Issue, sortIssuesByPlace } from "../issues/issue.ts";
import { wrapForStderr } from "./wrap-text.ts";

// chalk itself ignores NO_COLOR (no-color.org).
const hasNoColor = Boolean(process.env.NO_COLOR) || !supportsColorStderr;
const colors = new Chalk({ level: hasNoColor ? 0 : 1 });

/** Groups issues by file, in the order of their lines, with a count at the end. */
export function renderIssues(issues: readonly Issue[]): string {
  const blocks: string[] = [];
  let file: string | undefined;
  for (const issue of sortIssuesByPlace(issues)) {
    if (issue.file !== file) {
      if (issue.file) blocks.push(`\n${colors.underline(issue.file)}`);
      file = issue.file;
    }
    blocks.push(renderIssue(issue));
  }
  return `${blocks.join("\n")}\n\n${formatIssueCounts(issues)}`;
}

function renderIssue({ severity, line, column, message, quote, remedy, code }: Issue): string {
  const severityLabel = severity === "error" ? colors.red.bold("lỗi") : colors.yellow("cảnh báo");
  const place = [line && `dòng ${line}`, column && `cột ${/^\d+$/.test(column) ? column : `"${column}"`}`]
    .filter(Boolean)
    .join(", ");
  return [
    wrapForStderr(
      "  ",
      `${severityLabel}  ${place ? `${place}: ` : ""}${message}  ${colors.dim(`[${code}]`)}`,
    ),
    ...(quote ? [wrapForStderr("      ", `${colors.dim("│")} ${quote}`)] : []),
    ...(remedy ? [wrapForStderr("      ", `→ ${remedy}`)] : []),
  ].join("\n");
}

function formatIssueCounts(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  const files = issues.every(({ file }) => file) ? new Set(issues.map(({ file }) => file)).size : 0;
  const counts = [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} cảnh báo`]
    .filter(Boolean)
    .join(", ");
  return files > 0 ? `${counts} trong ${files} tệp.` : `${counts}.`;
}
