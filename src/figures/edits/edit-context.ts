/** What rules are evaluated on. */
import type { Catalogue, Column } from "../../catalogue/declaration.ts";
import type { ColumnOperand, Operands } from "../../catalogue/edits/edit-rule.ts";
import type { Office } from "../../catalogue/office/office.ts";
import type { Period } from "../../period.ts";
import type { FigureSet } from "../figure-set.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import type { DateOrderTally } from "./date-orders.ts";
import type { RuleGroups } from "./rule-groups.ts";

export interface EditInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  readonly figures: FigureSet;
  /** Exports with errors, whose rules are not evaluated: they would only repeat the errors. */
  readonly incompleteExports: ReadonlySet<string>;
  /** The dates that were compared row by row while the files were read. */
  readonly dateOrders: readonly DateOrderTally[];
}

export interface EditContext extends EditInputs {
  /** Exports whose months look like totals since January, so that their months are not compared. */
  readonly cumulativeExports: ReadonlySet<string>;
  readonly ruleGroups: RuleGroups;
  /** True where also the equations that hold are asked for, with their cells. */
  readonly keepsMetEquations?: boolean;
}

/** Caches the columns of a catalogue, because every number that is compared asks for its own. */
const columnCache = new WeakMap<Catalogue, ReadonlyMap<string, ReadonlyMap<string, Column>>>();

export function findOperandColumn(
  { export: exportId, column }: ColumnOperand,
  catalogue: Catalogue,
): Column | undefined {
  const columns = columnCache.get(catalogue) ?? indexColumns(catalogue);
  columnCache.set(catalogue, columns);
  return columns.get(exportId)?.get(column);
}

function indexColumns({ sectors }: Catalogue): Map<string, ReadonlyMap<string, Column>> {
  const exports = sectors.flatMap((sector) => sector.exports);
  return new Map(
    exports.map(({ id, columns }) => [id, new Map(columns.map((column) => [column.id, column]))]),
  );
}

/** The header of a column or the name of an indicator, in quotation marks. */
export function quoteColumn(operand: ColumnOperand, catalogue: Catalogue): string {
  return `"${findOperandColumn(operand, catalogue)?.headers[0] ?? operand.column}"`;
}

export function quoteIndicator(id: string, { sectors }: Catalogue): string {
  const indicator = sectors.flatMap(({ indicators }) => indicators).find((candidate) => candidate.id === id);
  return `"${indicator?.name ?? id}"`;
}

export function quoteOperands(operands: Operands, catalogue: Catalogue): string[] {
  return operands.of === "columns"
    ? operands.columns.map((column) => quoteColumn(column, catalogue))
    : operands.ids.map((id) => quoteIndicator(id, catalogue));
}
