/** Classification of lines that hold no data, for explaining why a line was not counted. */
import { isBlankCell } from "../cells/blank-cell.ts";
import type { Header } from "./header/header.ts";
import type { RecordKind } from "./record-kinds.ts";

export type NonDataKind =
  | Exclude<RecordKind, "data" | "second-header" | "header">
  /** Agency, title, "Đơn vị tính: …" above the header. */
  | "title"
  | "header"
  | "header-again"
  /** "I. Khu vực thành thị": names the rows below it. */
  | "group-heading"
  /** A row of a place that the office declared as not its own. */
  | "foreign";

/** Classifies the record at a position above the first row of data. */
export function classifyLineAboveData(
  { recordsBeforeData, height }: Header,
  position: number,
  cells: readonly string[],
): NonDataKind {
  if (position >= recordsBeforeData - height) return "header";
  return cells.every(isBlankCell) ? "blank" : "title";
}

/** Classifies a record below the header. */
export function classifyLineBelowHeader(
  kind: Exclude<RecordKind, "data" | "second-header">,
  cells: readonly string[],
): NonDataKind {
  if (kind === "header") return "header-again";
  return kind === "note" && isGroupHeading(cells) ? "group-heading" : kind;
}

/** True for headings of groups of rows: "I. Khu vực thành thị", "- Trong đó". */
export function isGroupHeading(cells: readonly string[]): boolean {
  const text = cells.find((cell) => !isBlankCell(cell))?.trim() ?? "";
  if (isDateOrLargeNumber(text)) return false;
  return /^(?:[IVXLC]+|\p{Lu}|\p{Ll}|\d+|[-+*•])(?:[.)/]|\s|$)/u.test(text);
}

/** "31/02/2022", "1.234.567": what is left of a row. "3" may be the number of a page, "2.1" of a group. */
function isDateOrLargeNumber(text: string): boolean {
  return /^\d[\d./,\s-]*$/.test(text) && text.replace(/\D/g, "").length > 3;
}
