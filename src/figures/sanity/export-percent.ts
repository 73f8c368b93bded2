import type { Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Row } from "../../exports/row.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { computePercent, createQuantity, roundQuantity } from "../../quantity.ts";
import { getMainHeader } from "./issue-place.ts";

// Exports print one decimal, some of them cut instead of rounded.
const tolerance = createQuantity("0.1");

const noIssues: Issue[] = [];

/** A percentage that the export computed itself and that is not what its own columns give. It is never reported, only doubted. */
export function createPercentCheck({ columns }: ExportDeclaration): (file: string, row: Row) => Issue[] {
  const computedColumns = columns.filter((column) => column.of !== undefined);
  if (computedColumns.length === 0) return () => noIssues;
  return (file, row) => computedColumns.flatMap((column) => checkPercent(column, file, row) ?? []);
}

function checkPercent(column: Column, file: string, { line, numbers }: Row): Issue | undefined {
  const written = numbers[column.id];
  const [part, whole] = (column.of ?? []).map((id) => numbers[id]);
  if (written === undefined || part === undefined || whole === undefined) return undefined;
  const computed = computePercent(createQuantity(part), createQuantity(whole));
  if (computed === null) return undefined;
  const asWritten = createQuantity(written);
  // 0,763 and 76,3 are the same share, written in two ways.
  const isSame = [asWritten, asWritten.times(100)].some((one) => one.minus(computed).abs().lt(tolerance));
  if (isSame) return undefined;
  const details = { written: asWritten.toNumber(), computed: roundQuantity(computed, 1).toNumber() };
  return buildIssue("percent-differs", details, { file, line, column: getMainHeader(column) });
}
