/** When: a column "Năm" that the declaration does not know, beside a column of months, says the year of each row. */
import type { Column, ExportDeclaration } from "../../../catalogue/declaration.ts";
import type { MatchedColumn } from "../../cells/matched-column.ts";
import { foldText } from "../../cells/text-folding.ts";
import type { Header } from "../../table/header/header.ts";

const yearHeaders = new Set(["nam", "nam bao cao", "nam so lieu", "nam ke hoach", "year"]);

const yearColumn: Column = {
  id: "year-of-row",
  headers: ["Năm"],
  type: "year",
  optional: false,
  cumulative: false,
};

export function isUndeclaredYearColumn(column: Column): boolean {
  return column === yearColumn;
}

/** "Năm", "Năm báo cáo"; "Nam" counts men wherever another head has its marks. */
export function isHeadOfYears(text: string, others: readonly string[]): boolean {
  if (!yearHeaders.has(foldText(text))) return false;
  const hasMarks = (head: string) => /[^\p{ASCII}]/u.test(head.normalize("NFC"));
  return !/^\s*nam\s*$/iu.test(text.normalize("NFC")) || !others.some(hasMarks);
}

/** Finds the undeclared column of years in a file of months; undefined if there is none, or several. */
export function findUndeclaredYearColumn(
  { names, columns }: Header,
  declaration: ExportDeclaration,
): MatchedColumn | undefined {
  const types = declaration.columns.map(({ type }) => type);
  if (!types.includes("month") || types.includes("year")) return undefined;
  const usedIndices = new Set(columns.map(({ index }) => index));
  const candidates = names.flatMap((header, index) =>
    !usedIndices.has(index) && isHeadOfYears(header, names) ? [{ column: yearColumn, index, header }] : [],
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}
