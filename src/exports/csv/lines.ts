/** A line of the file as an editor numbers it. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** No export has a longer line; beyond this a quote or a line break is missing, or the file is something else. */
export const maxLineLength = 1_000_000;

const lineBreak = /\r\n|\n|\r/;

/** Cuts the text at CRLF, LF or CR, also mixed. Of a line that is too long only one character over the limit is kept. */
export function* splitLines(chunks: Iterable<string>): Generator<Line> {
  let number = 0;
  let rest = "";
  for (const chunk of chunks) {
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
