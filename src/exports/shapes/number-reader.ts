/** Reads the numbers of a table in memory, and adds two of them as the sheet would write the sum. */
import type { NumberConvention } from "../../catalogue/office/office.ts";
import type { Quantity } from "../../quantity.ts";
import {
  detectSeparatorMeanings,
  type ParsedNumber,
  parseNumberParts,
  toQuantity,
} from "../cells/numbers.ts";
import type { GridRow } from "./grid/grid.ts";
import type { ShapeHead } from "./head/head.ts";

/** Undefined for a cell without a number, or with one whose separator has two meanings. */
export type NumberReader = (cell: string | undefined) => Quantity | undefined;

/** Reads the numbers whose separators have one meaning in the table; the others are reported when the rows are read. */
export function createNumberReader(
  rows: readonly GridRow[],
  { columns }: ShapeHead,
  { declaredForm, areCounts }: { declaredForm: NumberConvention | undefined; areCounts: boolean },
): NumberReader {
  const parsed = rows.flatMap(({ cells }) =>
    columns.flatMap((_, index): ParsedNumber[] => {
      const number = parseNumberParts(cells[index] ?? "");
      return number ? [number] : [];
    }),
  );
  const separators = detectSeparatorMeanings(parsed, declaredForm);
  const usualMeaning = areCounts && parsed.every(isWholeOrGrouped) ? "group" : "unknown";
  return (cell = "") => {
    const number = parseNumberParts(cell);
    if (!number) return undefined;
    const detected = number.ambiguous ? separators[number.decimal === "." ? "." : ","] : "decimal";
    const meaning = detected === "unknown" ? usualMeaning : detected;
    return meaning === "unknown" ? undefined : toQuantity(number, meaning);
  };
}

/** False for "1,5": where it stands, a count is one of thousands, and "1,500" may be as well. */
function isWholeOrGrouped({ ambiguous, fraction }: ParsedNumber): boolean {
  return ambiguous || fraction === "";
}

/** Adds the numbers of two cells; undefined unless both are read beyond doubt and written alike, so that two rows of one key are reported. */
export function addNumberCells(first: string, second: string, readNumber: NumberReader): string | undefined {
  const [a, b] = [first, second].map(readNumber);
  if (!a || !b || /%/u.test(first + second)) return undefined;
  const sum = a.plus(b).toFixed();
  if (!sum.includes(".")) return sum;
  const marks = new Set([first, second].flatMap((cell) => parseNumberParts(cell)?.decimal ?? []));
  const [mark, ...others] = marks;
  if (mark === undefined || others.length > 0) return undefined;
  // Three decimals could be read as a group of thousands.
  return `${sum}${/\.\d{3}$/.test(sum) ? "0" : ""}`.replace(".", mark);
}
