/** A line of a file, numbered from 1 as in an editor. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** No export has a longer line: beyond it a quote or a line break is missing, or the file is something else. */
export const maxLineLength = 1_000_000;

/** Excel keeps no more letters in a cell, so that a longer one is no cell of an office's table. */
export const maxCellLength = 32_767;

const lineBreak = /\r\n|\n|\r/;

/** Splits text at CRLF, LF or CR, also mixed. A line that is too long is cut one character over the limit, to stay recognisable. */
export function* splitIntoNumberedLines(textChunks: Iterable<string>): Generator<Line> {
  let number = 0;
  let rest = "";
  for (const chunk of textChunks) {
    const text = rest + chunk;
    // A CR at the end of a chunk may be the first half of a CRLF.
    const end = text.endsWith("\r") ? text.length - 1 : text.length;
    const parts = text.slice(0, end).split(lineBreak);
    const last = parts.pop() ?? "";
    for (const part of parts) yield { number: ++number, text: truncateLine(part) };
    rest = truncateLine(last) + text.slice(end);
  }
  for (const part of rest.split(lineBreak)) {
    if (part !== "") yield { number: ++number, text: part };
  }
}

function truncateLine(text: string): string {
  return text.length > maxLineLength ? text.slice(0, maxLineLength + 1) : text;
}
