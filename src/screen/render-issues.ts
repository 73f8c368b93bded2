/** Issues as a list for the terminal. */
import { Chalk, supportsColorStderr } from "chalk";
import { type Issue, sortIssuesByPlace } from "../issues/issue.ts";
import { mergeIssuesOfOneCause, pickColumnLetters } from "../issues/merge-issues.ts";
import { escapeControlCharactersOfLine } from "./control-characters.ts";
import { wrapForStderr } from "./wrap-text.ts";

// chalk itself ignores NO_COLOR (no-color.org).
const hasNoColor = Boolean(process.env.NO_COLOR) || !supportsColorStderr;
const colors = new Chalk({ level: hasNoColor ? 0 : 1 });

/** Groups issues by file, in the order of their lines, with a count at the end. One cause is one message. */
export function renderIssues(issues: readonly Issue[]): string {
  const blocks: string[] = [];
  let file: string | undefined;
  const merged = mergeIssuesOfOneCause(sortIssuesByPlace(issues)).map(escapeControlCharactersOfIssue);
  for (const issue of merged) {
    if (issue.file !== file) {
      if (issue.file) blocks.push(`\n${colors.underline(issue.file)}`);
      file = issue.file;
    }
    blocks.push(renderIssue(issue));
  }
  return `${blocks.join("\n")}\n\n${formatIssueCounts(merged)}`;
}

/** Shows control characters in every text of an issue: a name or a header may hold any. */
function escapeControlCharactersOfIssue(issue: Issue): Issue {
  const entries = Object.entries(issue).map(([key, value]) => [
    key,
    typeof value === "string"
      ? escapeControlCharactersOfLine(value)
      : key === "files"
        ? (issue.files ?? []).map(escapeControlCharactersOfLine)
        : value,
  ]);
  return Object.fromEntries(entries);
}

function renderIssue(issue: Issue): string {
  const { severity, column, message, quote, remedy, code, rule } = issue;
  const severityLabel = severity === "error" ? colors.red.bold("lỗi") : colors.yellow("cảnh báo");
  const place = [formatIssueLines(issue), column && `cột ${/^\d+$/.test(column) ? column : `"${column}"`}`]
    .filter(Boolean)
    .join(", ");
  return [
    wrapForStderr(
      "  ",
      `${severityLabel}  ${place ? `${place}: ` : ""}${message}  ${colors.dim(`[${code}]${rule === undefined ? "" : ` ${rule}`}`)}`,
    ),
    ...(quote ? [wrapForStderr("      ", `${colors.dim("│")} ${quote}`)] : []),
    ...(remedy ? [wrapForStderr("      ", `→ ${remedy}`)] : []),
  ].join("\n");
}

/** "dòng 3", "dòng 3, 4, 5 và 37 chỗ khác", "dòng 4 và 23 chỗ khác"; in a sheet of a workbook "ô C3, C4" */
function formatIssueLines(issue: Issue): string | undefined {
  const { line, lines, count = 1, file, files } = issue;
  const shown = lines ?? (line === undefined ? [] : [line]);
  const letters = pickColumnLetters(issue);
  const label = letters === undefined ? "dòng" : "ô";
  const places = shown.map((number) => `${letters ?? ""}${number}`).join(", ");
  const others = count - Math.max(1, shown.length);
  const otherFiles = files?.filter((other) => other !== file) ?? [];
  const where = otherFiles.length > 0 ? ` (ở ${formatAtMostFiveFiles(otherFiles)})` : "";
  const more = others > 0 ? `${shown.length > 0 ? " và " : "ở đây và "}${others} chỗ khác${where}` : "";
  const text = `${shown.length > 0 ? `${label} ${places}` : ""}${more}`;
  return text === "" ? undefined : text;
}

function formatAtMostFiveFiles(files: readonly string[]): string {
  const shown = files.slice(0, 5).join(", ");
  return files.length > 5 ? `${shown} và ${files.length - 5} tệp khác` : shown;
}

function formatIssueCounts(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  const files = issues.every(({ file }) => file)
    ? new Set(issues.flatMap(({ file, files }) => files ?? file)).size
    : 0;
  const counts = [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} cảnh báo`]
    .filter(Boolean)
    .join(", ");
  return files > 0 ? `${counts} trong ${files} tệp.` : `${counts}.`;
}
