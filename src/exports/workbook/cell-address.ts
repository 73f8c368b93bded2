/** The addresses of cells: "C14" is the third cell of the row with the number 14. */

/** Formats the address of a cell by the number of its row and the index of its column. */
export function formatCellAddress(line: number, index: number): string {
  return `${formatColumnLetters(index)}${line}`;
}

/** 0 → "A", 25 → "Z", 26 → "AA" */
function formatColumnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? formatColumnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** "C14" → 2; undefined for a text that is no address. */
export function parseColumnIndex(address: string): number | undefined {
  let index = 0;
  let length = 0;
  for (; length < address.length; length++) {
    const letter = address.charCodeAt(length) & 0xdf;
    if (letter < 65 || letter > 90) break;
    index = index * 26 + letter - 64;
  }
  return length > 0 && length <= 3 ? index - 1 : undefined;
}

/** The cells from one corner to the other, both counted in. */
export interface CellRange {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstIndex: number;
  readonly lastIndex: number;
}

/** "B5:B7" */
export function parseCellRange(reference: string): CellRange | undefined {
  const [, from = "", firstLine, to = "", lastLine] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  const [firstIndex, lastIndex] = [parseColumnIndex(from), parseColumnIndex(to)];
  if (firstIndex === undefined || lastIndex === undefined) return undefined;
  return { firstLine: Number(firstLine), lastLine: Number(lastLine), firstIndex, lastIndex };
}

export function formatCellRange({ firstLine, lastLine, firstIndex, lastIndex }: CellRange): string {
  return `${formatCellAddress(firstLine, firstIndex)}:${formatCellAddress(lastLine, lastIndex)}`;
}
