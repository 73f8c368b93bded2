/** When: the year that a row of its own says for the months below it: "I. NĂM 2021". */
import { isBlankCell } from "../../cells/blank-cell.ts";
import { parsePlausibleYear } from "../../cells/dates.ts";
import { memoize } from "../../memoize.ts";

const numbering = /^(?:[IVX]+|\d{1,2}|[A-Z])[.)]?$/u;
const yearHeading = /^(?:(?:[IVX]+|\d{1,2}|[A-Z])[.)]\s*)?(?:số liệu\s+)?năm\s+(\d{4})\s*:?$/iu;

/** Parses the year of a row with nothing else in it; undefined for any other row. */
export function parseYearHeading(cells: readonly string[]): number | undefined {
  return readYearHeading(cells.length, (index) => cells[index] ?? "");
}

/** Reads the year of a record with nothing else in it; undefined for any other, of which no cell is read behind the first words. */
export function readYearHeading(cellCount: number, readCell: (index: number) => string): number | undefined {
  let year: number | undefined;
  for (let index = 0; index < cellCount; index++) {
    const part = readPartOfHeading(readCell(index));
    if (part === "nothing") continue;
    if (part === "other words" || year !== undefined) return undefined;
    year = part;
  }
  return year;
}

let latestOtherWords: string | undefined;

/** True for a cell by which its row is no heading; the rows of one month follow each other. */
export function hasOtherWords(cell: string): boolean {
  if (cell === latestOtherWords) return true;
  if (readPartOfHeading(cell) !== "other words") return false;
  latestOtherWords = cell;
  return true;
}

const readPartOfHeading = memoize((cell): number | "nothing" | "other words" => {
  if (isBlankCell(cell) || numbering.test(cell.trim())) return "nothing";
  const digits = yearHeading.exec(cell.normalize("NFC").trim())?.[1];
  return (digits === undefined ? undefined : parsePlausibleYear(digits)) ?? "other words";
});
