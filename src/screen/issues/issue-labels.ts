/** Short texts about issues: their severity, where they are, how many there are. */
import type { Issue } from "../../issues/issue.ts";
import { pickColumnLetters } from "../../issues/merge-issues.ts";

export const severityLabels: Readonly<Record<Issue["severity"], string>> = {
  error: "lỗi",
  warning: "cảnh báo",
};

/** "dòng 3, cột "Tháng"", without the file; "" for an issue of a whole file. */
export function formatIssuePlace(issue: Issue): string {
  const { column } = issue;
  const quotedColumn = column && `cột ${/^\d+$/.test(column) ? column : `"${column}"`}`;
  return [formatIssueLines(issue), quotedColumn].filter(Boolean).join(", ");
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

/** "2 lỗi, 1 cảnh báo trong 3 tệp." */
export function formatIssueCounts(issues: readonly Issue[]): string {
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
