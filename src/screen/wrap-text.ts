/** Wrapping of text at the width of the terminal. Output into a pipe is not wrapped. */

/** Wraps text behind a first prefix for stdout; the following lines are indented. */
export function wrapForStdout(prefix: string, text: string, indent = prefix.length): string {
  return wrapWithIndent(text, { prefix, indent, width: process.stdout.columns });
}

/** Wraps text behind a first prefix for stderr, where issues are printed. */
export function wrapForStderr(prefix: string, text: string): string {
  return wrapWithIndent(text, { prefix, indent: 8, width: process.stderr.columns });
}

interface WrapOptions {
  readonly prefix: string;
  readonly indent: number;
  /** undefined for a pipe. */
  readonly width: number | undefined;
}

function wrapWithIndent(text: string, { prefix, indent, width }: WrapOptions): string {
  if (!width) return prefix + text;
  const lines = text.split("\n").flatMap((line) => splitIntoLines(line, Math.max(20, width - indent - 2)));
  return prefix + lines.join(`\n${" ".repeat(indent)}`);
}

/** Breaks only at blanks: a word longer than the line keeps a line of its own. No colour code spans a blank. */
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

const escapeCharacter = "\u001B";
const colorCodePattern = new RegExp(`${escapeCharacter}\\[\\d+m`, "g");

/** The columns that a text takes on the screen; colour codes take none. */
function countDisplayColumns(text: string): number {
  return text.normalize("NFC").replace(colorCodePattern, "").length;
}
