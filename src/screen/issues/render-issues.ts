/** Issues as a list for the terminal. */
import { stripVTControlCharacters } from "node:util";
import type { ChalkInstance } from "chalk";
import { type Issue, sortIssuesByPlace } from "../../issues/issue.ts";
import { mergeIssuesOfOneCause } from "../../issues/merge-issues.ts";
import { escapeControlCharactersOfLine } from "../control-characters.ts";
import { wrapForStderr } from "../wrap-text.ts";
import { createIssueColors } from "./issue-colors.ts";
import { formatIssueCounts, formatIssuePlace, severityLabels } from "./issue-labels.ts";

let createdColors: ChalkInstance | undefined;

/** The colours, created for the first issue: most runs show none, and chalk takes 3 ms to look what the terminal shows. */
function getColors(): ChalkInstance {
  createdColors ??= createIssueColors();
  return createdColors;
}

/** Groups issues by file, in the order of their lines, with a count at the end. One cause is one message. */
export function renderIssues(issues: readonly Issue[]): string {
  const blocks: string[] = [];
  let file: string | undefined;
  const merged = mergeIssuesOfOneCause(sortIssuesByPlace(issues)).map(escapeControlCharactersOfIssue);
  for (const issue of merged) {
    if (issue.file !== file) {
      if (issue.file) blocks.push(`\n${getColors().underline(issue.file)}`);
      file = issue.file;
    }
    blocks.push(renderIssue(issue));
  }
  return `${blocks.join("\n")}\n\n${formatIssueCounts(merged)}`;
}

/** The same for an answer on stdout, where every control character is shown as a code, those of colours too. */
export function renderIssuesWithoutColors(issues: readonly Issue[]): string {
  return stripVTControlCharacters(renderIssues(issues));
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
  const { severity, message, quote, remedy, code, rule } = issue;
  const colors = getColors();
  const label = severityLabels[severity];
  const severityLabel = severity === "error" ? colors.red.bold(label) : colors.yellow(label);
  const place = formatIssuePlace(issue);
  return [
    wrapForStderr(
      "  ",
      `${severityLabel}  ${place ? `${place}: ` : ""}${message}  ${colors.dim(`[${code}]${rule === undefined ? "" : ` ${rule}`}`)}`,
    ),
    ...(quote ? [wrapForStderr("      ", `${colors.dim("│")} ${quote}`)] : []),
    ...(remedy ? [wrapForStderr("      ", `→ ${remedy}`)] : []),
  ].join("\n");
}
