/** Edits the XML of a part at given offsets and keeps every other character. */

/** Replaces the characters from `from` to `to`; inserts where both are equal. */
export interface XmlEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Keeps the given order of edits at the same offset. */
export function applyXmlEdits(xml: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    pieces.push(xml.slice(end, from), text);
    end = to;
  }
  return pieces.join("") + xml.slice(end);
}

/** An id that no tracked change, bookmark or comment of the part has yet. */
export function computeFreeId(xml: string): number {
  const ids = xml.matchAll(
    /<w:(?:ins|del|move\w+|bookmark\w+|comment\w*|cell\w+|\w+Change)\b[^>]*?\bw:id="(\d{1,9})"/g,
  );
  return Math.max(0, ...[...ids].map(([, id]) => Number(id))) + 1;
}
