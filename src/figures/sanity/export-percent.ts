import type { Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Row } from "../../exports/row.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { computePercent, createQuantity, roundQuantity } from "../../quantity.ts";
import { pickMainHeader } from "./issue-place.ts";

// Exports print one decimal, some of them cut instead of rounded.
const tolerance = createQuantity("0.1");

/** Shared empty list, because most exports have no percentage column. */
const noIssues: Issue[] = [];

/** Creates a check of the percentages that an export computed itself against its own columns. They are only compared, never reported. */
export function createPercentChecker({ columns }: ExportDeclaration): (file: string, row: Row) => Issue[] {
  const computedColumns = columns.filter((column) => column.of !== undefined);
  if (computedColumns.length === 0) return () => noIssues;
  return (file, row) => computedColumns.flatMap((column) => checkPercentOfRow(column, file, row) ?? []);
}

function checkPercentOfRow(percentColumn: Column, file: string, { line, numbers }: Row): Issue | undefined {
  const written = numbers[percentColumn.id];
  const [part, whole] = (percentColumn.of ?? []).map((id) => numbers[id]);
  if (written === undefined || part === undefined || whole === undefined) return undefined;
  const computed = computePercent(createQuantity(part), createQuantity(whole));
  if (computed === null) return undefined;
  const writtenPercent = createQuantity(written);
  // 0,763 and 76,3 are two spellings of the same share.
  const isSame = [writtenPercent, writtenPercent.times(100)].some((spelling) =>
    spelling.minus(computed).abs().lt(tolerance),
  );
  if (isSame) return undefined;
  const details = { written: writtenPercent.toNumber(), computed: roundQuantity(computed, 1).toNumber() };
  return buildIssue("percent-differs", details, { file, line, column: pickMainHeader(percentColumn) });
}
