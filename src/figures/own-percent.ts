import type { Column, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Row } from "../exports/row.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { percentOf, quantity, rounded } from "../quantity.ts";
import { headerOf } from "./whereabouts.ts";

// Exports print one decimal, some of them cut instead of rounded.
const tolerance = quantity("0.1");

const none: Issue[] = [];

/** A percentage that the export computed itself and that is not what its own columns give. It is never reported, only doubted. */
export function percentDoubts({ columns }: ExportDeclaration): (file: string, row: Row) => Issue[] {
  const computedColumns = columns.filter((column) => column.of !== undefined);
  if (computedColumns.length === 0) return () => none;
  return (file, row) => computedColumns.flatMap((column) => doubtOf(column, file, row) ?? []);
}

function doubtOf(column: Column, file: string, { line, numbers }: Row): Issue | undefined {
  const written = numbers[column.id];
  const [part, whole] = (column.of ?? []).map((id) => numbers[id]);
  if (written === undefined || part === undefined || whole === undefined) return undefined;
  const computed = percentOf(quantity(part), quantity(whole));
  if (computed === null) return undefined;
  const asWritten = quantity(written);
  // 0,763 and 76,3 are the same share, written in two ways.
  const isSame = [asWritten, asWritten.times(100)].some((one) => one.minus(computed).abs().lt(tolerance));
  if (isSame) return undefined;
  const details = { written: asWritten.toNumber(), computed: rounded(computed, 1).toNumber() };
  return issue("percent-differs", details, { file, line, column: headerOf(column) });
}
