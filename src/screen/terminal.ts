import { Chalk, supportsColorStderr } from "chalk";
import { type Issue, sortIssuesByPlace } from "../issues/issue.ts";

/** How things look to the person at the keyboard. What was asked for goes to stdout, all else to stderr. */
export interface Terminal {
  /** What the command was asked for: a table, JSON, a path. */
  data(text: string): void;
  /** What is going on; silent with --quiet. */
  note(text: string): void;
  issues(issues: readonly Issue[]): void;
}

// chalk itself does not look at NO_COLOR (no-color.org).
const hasNoColor = Boolean(process.env.NO_COLOR) || !supportsColorStderr;
const colors = new Chalk({ level: hasNoColor ? 0 : 1 });

export function createTerminal({ quiet }: { quiet: boolean }): Terminal {
  return {
    data: (text) => process.stdout.write(`${text}\n`),
    note: (text) => quiet || process.stderr.write(`${text}\n`),
    issues(issues) {
      const shown = quiet ? issues.filter(({ severity }) => severity === "error") : issues;
      if (shown.length > 0) process.stderr.write(`${renderIssues(shown)}\n`);
    },
  };
}

/** Issues grouped by file, in the order of their lines, with a count at the end. */
export function renderIssues(issues: readonly Issue[]): string {
  const sections: string[] = [];
  let file: string | undefined;
  for (const issue of sortIssuesByPlace(issues)) {
    if (issue.file !== file) {
      if (issue.file) sections.push(`\n${colors.underline(issue.file)}`);
      file = issue.file;
    }
    sections.push(renderIssue(issue));
  }
  return `${sections.join("\n")}\n\n${formatIssueCounts(issues)}`;
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

function wrapForStderr(indent: string, text: string): string {
  return wrapWithIndent(text, { first: indent, rest: 8, width: process.stderr.columns });
}

/** A line of what was asked for, behind its beginning; the rest is set in by so many blanks. */
export function wrapForStdout(first: string, text: string, indent = first.length): string {
  return wrapWithIndent(text, { first, rest: indent, width: process.stdout.columns });
}

/** Broken between words at the edge of the screen, the rest set in below the beginning; one line in a pipe. */
function wrapWithIndent(
  text: string,
  { first, rest: indent, width }: { first: string; rest: number; width: number | undefined },
): string {
  if (!width) return first + text;
  const lines = text.split("\n").flatMap((line) => splitIntoLines(line, Math.max(20, width - indent - 2)));
  return first + lines.join(`\n${" ".repeat(indent)}`);
}

/** A word longer than the line stands on one of its own. No style of ours reaches over a blank that may be broken. */
function splitIntoLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const extendedLine = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && countDisplayColumns(extendedLine) <= width)
      lines[lines.length - 1] = extendedLine;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}

/** How many columns a text takes; the codes of its colours take none. */
function countDisplayColumns(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how colours begin.
  return text.normalize("NFC").replace(/\u001B\[\d+m/g, "").length;
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
