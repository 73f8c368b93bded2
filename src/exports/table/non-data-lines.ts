/** What the reader saw in a line that it did not take for data: for whoever asks why a line was not counted. */
import type { Header } from "./header.ts";
import { isBlankCell, type RecordKind } from "./record-kinds.ts";

export type NonDataKind =
  | Exclude<RecordKind, "data" | "second-header" | "header">
  /** Agency, title, "Đơn vị tính: …" above the header. */
  | "title"
  | "header"
  | "header-again"
  /** "I. Khu vực thành thị": names the rows below it. */
  | "group-heading";

/** A record at this position of the file, above the first row of data. */
export function classifyLineAboveData(
  { recordsBeforeData: records, height }: Header,
  position: number,
  cells: readonly string[],
): NonDataKind {
  if (position >= records - height) return "header";
  return cells.every(isBlankCell) ? "blank" : "title";
}

/** A record below the header. */
export function classifyLineBelowHeader(
  kind: Exclude<RecordKind, "data" | "second-header">,
  cells: readonly string[],
): NonDataKind {
  if (kind === "header") return "header-again";
  return kind === "note" && isGroupHeading(cells) ? "group-heading" : kind;
}

/** "I. Khu vực thành thị", "- Trong đó": headings of groups of rows. */
export function isGroupHeading(cells: readonly string[]): boolean {
  const text = cells.find((cell) => !isBlankCell(cell))?.trim() ?? "";
  return /^(?:[IVXLC]+|\p{Lu}|\p{Ll}|\d+|[-+*•])(?:[.)/]|\s|$)/u.test(text);
}
