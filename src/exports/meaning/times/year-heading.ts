/** When: the year that a row of its own says for the months below it: "I. NĂM 2021". */
import { isBlankCell } from "../../cells/blank-cell.ts";
import { parsePlausibleYear } from "../../cells/dates.ts";

const numbering = /^(?:[IVX]+|\d{1,2}|[A-Z])[.)]?$/u;
const yearHeading = /^(?:(?:[IVX]+|\d{1,2}|[A-Z])[.)]\s*)?(?:số liệu\s+)?năm\s+(\d{4})\s*:?$/iu;

/** Parses the year of a row with nothing else in it; undefined for any other row. */
export function parseYearHeading(cells: readonly string[]): number | undefined {
  const texts = cells.filter((cell) => !isBlankCell(cell) && !numbering.test(cell.trim()));
  const [text = "", ...others] = texts;
  const digits = others.length === 0 ? yearHeading.exec(text.normalize("NFC").trim())?.[1] : undefined;
  return digits === undefined ? undefined : parsePlausibleYear(digits);
}
