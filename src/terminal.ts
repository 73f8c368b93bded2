import { Chalk, supportsColorStderr } from "chalk";
import { type Issue, inReadingOrder } from "./issues/issue.ts";

/** How things look to the person at the keyboard. What was asked for goes to stdout, all else to stderr. */
export interface Terminal {
  /** What the command was asked for: a table, JSON, a path. */
  data(text: string): void;
  /** What is going on; silent with --quiet. */
  note(text: string): void;
  issues(issues: readonly Issue[]): void;
}

// chalk itself does not look at NO_COLOR (no-color.org).
const plain = Boolean(process.env.NO_COLOR) || !supportsColorStderr;
const ink = new Chalk({ level: plain ? 0 : 1 });

export function terminal({ quiet }: { quiet: boolean }): Terminal {
  return {
    data: (text) => process.stdout.write(`${text}\n`),
    note: (text) => quiet || process.stderr.write(`${text}\n`),
    issues(issues) {
      const shown = quiet ? issues.filter(({ severity }) => severity === "error") : issues;
      if (shown.length > 0) process.stderr.write(`${issueText(shown)}\n`);
    },
  };
}

/** Issues grouped by file, in the order of their lines, with a count at the end. */
export function issueText(issues: readonly Issue[]): string {
  const blocks: string[] = [];
  let file: string | undefined;
  for (const issue of inReadingOrder(issues)) {
    if (issue.file !== file) {
      if (issue.file) blocks.push(`\n${ink.underline(issue.file)}`);
      file = issue.file;
    }
    blocks.push(linesOf(issue));
  }
  return `${blocks.join("\n")}\n\n${countOf(issues)}`;
}

function linesOf({ severity, line, column, message, quote, remedy, code }: Issue): string {
  const word = severity === "error" ? ink.red.bold("lỗi") : ink.yellow("cảnh báo");
  const where = [line && `dòng ${line}`, column && `cột ${/^\d+$/.test(column) ? column : `"${column}"`}`]
    .filter(Boolean)
    .join(", ");
  return [
    hanging("  ", `${word}  ${where ? `${where}: ` : ""}${message}  ${ink.dim(`[${code}]`)}`),
    ...(quote ? [hanging("      ", `${ink.dim("│")} ${quote}`)] : []),
    ...(remedy ? [hanging("      ", `→ ${remedy}`)] : []),
  ].join("\n");
}

function hanging(indent: string, text: string): string {
  return broken(text, { first: indent, rest: 8, width: process.stderr.columns });
}

/** A line of what was asked for, behind its beginning; the rest is set in by so many blanks. */
export function brokenLine(first: string, text: string, rest = first.length): string {
  return broken(text, { first, rest, width: process.stdout.columns });
}

/** Broken between words at the edge of the screen, the rest set in below the beginning; one line in a pipe. */
function broken(
  text: string,
  { first, rest, width }: { first: string; rest: number; width: number | undefined },
): string {
  if (!width) return first + text;
  const lines = text.split("\n").flatMap((line) => wrapped(line, Math.max(20, width - rest - 2)));
  return first + lines.join(`\n${" ".repeat(rest)}`);
}

/** A word longer than the line stands on one of its own. No style of ours reaches over a blank that may be broken. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && columnsOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}

/** How many columns a text takes; the codes of its colours take none. */
function columnsOf(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how colours begin.
  return text.normalize("NFC").replace(/\u001B\[\d+m/g, "").length;
}

function countOf(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const warnings = issues.length - errors;
  const files = issues.every(({ file }) => file) ? new Set(issues.map(({ file }) => file)).size : 0;
  const counts = [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} cảnh báo`]
    .filter(Boolean)
    .join(", ");
  return files > 0 ? `${counts} trong ${files} tệp.` : `${counts}.`;
}
