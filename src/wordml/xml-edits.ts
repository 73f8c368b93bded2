/** Changes to the XML of a part at known places, so that every other character of it stays. */

/** Replaces the characters from `from` to `to`; where both are the same, inserts. */
export interface XmlEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Edits at one place come in the order given. */
export function applyEdits(xml: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  return pieces.join("") + xml.slice(at);
}

/** A number that no tracked change, bookmark or comment of the part has yet. */
export function findFreeId(xml: string): number {
  const ids = xml.matchAll(
    /<w:(?:ins|del|move\w+|bookmark\w+|comment\w*|cell\w+|\w+Change)\b[^>]*?\bw:id="(\d{1,9})"/g,
  );
  return Math.max(0, ...[...ids].map(([, id]) => Number(id))) + 1;
}
