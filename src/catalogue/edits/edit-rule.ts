/** The types of edit rules (`edits:` of a sector): what the numbers of an export, or the figures, owe to each other. */
import type { Filter } from "../filter.ts";

/** A column of numbers of an export; in a rule on dates, a column of dates. */
export interface ColumnOperand {
  readonly export: string;
  readonly column: string;
}

/** What a rule speaks of: columns, compared key by key (time, place, texts), or indicators, compared as figures. */
export type Operands =
  | { readonly of: "columns"; readonly columns: readonly ColumnOperand[] }
  | { readonly of: "indicators"; readonly ids: readonly string[] };

/** The least and the largest admissible value, in decimal notation with a point; 10 % is "0.1". */
export type Bounds = readonly [least: string, most: string];

/** What a kind of rule says besides what it speaks of. */
interface EditRuleKinds {
  /** The first operand is the sum of the others, less the last `lessCount` of them, or at least that sum. */
  readonly balance: { readonly operands: Operands; readonly lessCount: number; readonly atMost: boolean };
  /** The row with one text of a column is the sum of the rows with the other texts. */
  readonly over: {
    readonly operand: ColumnOperand;
    readonly over: string;
    readonly total: string;
    readonly atMost: boolean;
  };
  /** What was left the month before, and came in, and did not go out, is left. */
  readonly carry: {
    readonly closing: ColumnOperand;
    readonly in: readonly ColumnOperand[];
    readonly out: readonly ColumnOperand[];
  };
  /** The first operand by the second lies within bounds. */
  readonly ratio: { readonly operands: Operands; readonly between: Bounds };
  /** An indicator by its plan of the year lies within bounds. */
  readonly plan: { readonly indicator: string; readonly between: Bounds };
  /** A column changes against the month before, an indicator against the same period last year, within bounds. */
  readonly growth: { readonly operands: Operands; readonly between: Bounds };
  /** A month is less than so many times the other months of its place, and more than that part of them. */
  readonly peers: { readonly operand: ColumnOperand; readonly times: number };
  /** Dates or numbers that do not fall from one column to the next. */
  readonly order: { readonly columns: readonly ColumnOperand[]; readonly ofDates: boolean };
  /** Two sources say the same, by month, by place, or by both. */
  readonly agree: {
    readonly operands: Operands;
    readonly by: readonly ("time" | "locality")[];
    readonly tolerance: string;
  };
  /** A number lies within bounds; a rate is compared in percent. */
  readonly range: { readonly operands: Operands; readonly between: Bounds };
}

export type EditKindName = keyof EditRuleKinds;

interface EditRuleBase {
  readonly id: string;
  readonly sector: string;
  /** The rule as a Vietnamese sentence; without it, one is made of the columns. */
  readonly name?: string;
  /** Without it, that of the kind. */
  readonly severity?: "error" | "warning";
  /** The regulation, or the practice, behind the bounds. */
  readonly source?: string;
  /** Only rows with these texts. */
  readonly where: Filter;
  /** The first and last month (202204) in which the rule holds. */
  readonly from?: number;
  readonly until?: number;
  /** True for a rule that nobody wrote: it follows from the types of the columns. */
  readonly isDerived: boolean;
}

export type EditRuleOf<Kind extends EditKindName> = EditRuleBase & {
  readonly kind: Kind;
} & EditRuleKinds[Kind];

export type EditRule = { [Kind in EditKindName]: EditRuleOf<Kind> }[EditKindName];

/** What report.yaml says of a rule: other bounds, or that it is switched off, and why. */
export interface EditOverride {
  readonly between?: Bounds;
  readonly times?: number;
  readonly off?: string;
}

/** The bounds of a rule; undefined for kinds without. */
export function findBounds(rule: EditRule): Bounds | undefined {
  return "between" in rule ? rule.between : undefined;
}

/** True if all months from the first to the last lie in the time of a rule. */
export function isInTimeOfRule(
  { from, until }: EditRule,
  firstMonth: number,
  lastMonth = firstMonth,
): boolean {
  return firstMonth >= (from ?? 0) && lastMonth <= (until ?? Number.POSITIVE_INFINITY);
}

/** Lists the exports whose columns a rule reads; none for a rule on indicators. */
export function listExportsOfRule(rule: EditRule): string[] {
  return [...new Set(listColumnOperands(rule).map((operand) => operand.export))];
}

export function listColumnOperands(rule: EditRule): readonly ColumnOperand[] {
  switch (rule.kind) {
    case "balance":
    case "ratio":
    case "growth":
    case "agree":
    case "range":
      return rule.operands.of === "columns" ? rule.operands.columns : [];
    case "carry":
      return [rule.closing, ...rule.in, ...rule.out];
    case "over":
    case "peers":
      return [rule.operand];
    case "order":
      return rule.columns;
    case "plan":
      return [];
  }
}

/** The indicators whose figures a rule compares; none for a rule on columns. */
export function listIndicatorOperands(rule: EditRule): readonly string[] {
  if (rule.kind === "plan") return [rule.indicator];
  return "operands" in rule && rule.operands.of === "indicators" ? rule.operands.ids : [];
}
