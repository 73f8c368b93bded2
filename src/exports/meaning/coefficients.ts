/** In which unit: "Hệ số 1.000" beside the numbers, of which nobody can see whether they were multiplied by it already. */
import { parseUnit } from "../../catalogue/units.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import { foldText } from "../cells/text-folding.ts";
import type { SourceRecord } from "../source.ts";
import type { Header } from "../table/header/header.ts";

const coefficientName =
  /^(?:he so|boi so|nhan)(?: (?:nhan|voi|qui doi|quy doi|don vi))*(?: 10+| 1(?: 000)+)?$|^x ?1(?: ?0)+$/;

/** True for "Hệ số: 1.000" and "x 1.000": a number by which others are multiplied, not "Hệ số lương". */
export function isCoefficient(text: string): boolean {
  const folded = foldText(text.slice(0, 100));
  return coefficientName.test(folded) && / ?1(?: ?000)+$/.test(folded);
}

/** A multiple that stands in a column of coefficients, or in its name. */
interface FoundCoefficient {
  readonly text: string;
  readonly line: number;
  readonly column: string;
}

export interface CoefficientColumns {
  addRow(record: SourceRecord): void;
  /** The first multiple of each column. */
  listFound(): FoundCoefficient[];
}

/** Creates the reader of the columns of coefficients that no declaration names; undefined for almost every file, which has none. */
export function createCoefficientReader({ names, columns, line }: Header): CoefficientColumns | undefined {
  const used = new Set(columns.map(({ index }) => index));
  const indices = names.flatMap((name, index) =>
    !used.has(index) && coefficientName.test(foldText(name)) ? [index] : [],
  );
  if (indices.length === 0) return undefined;
  const found = new Map<number, FoundCoefficient>();
  for (const index of indices) {
    const name = names[index] ?? "";
    if (isCoefficient(name)) found.set(index, { text: name, line, column: name });
  }
  return {
    addRow(record) {
      for (const index of indices) {
        const text = found.has(index) ? "" : record.readText(index);
        if (isBlankCell(text) || parseUnit(text.replace(/^\s*[x×]/iu, ""))?.kind !== "multiple") continue;
        found.set(index, { text: text.trim(), line: record.line, column: names[index] ?? "" });
      }
    },
    listFound: () => [...found.values()],
  };
}
