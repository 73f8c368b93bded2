/** Builds the rules of a sector from its file. */
import { amountColumnTypes } from "../column-types.ts";
import { findEditKind } from "./edit-keys.ts";
import type { Bounds, ColumnOperand, EditRule, Operands } from "./edit-rule.ts";
import type { RawEdit } from "./edit-schema.ts";
import { type DeclaredNames, resolveColumns, resolveOperands } from "./resolve-operands.ts";

/** A month so many times the median of the others of its year is doubted. */
export const defaultPeerTimes = 5;

/** Builds a rule; undefined if its references name nothing, which `check-edits.ts` reports. */
export function buildEditRule(
  id: string,
  sector: string,
  raw: RawEdit,
  names: DeclaredNames,
): EditRule | undefined {
  const { name, severity, source, from, until, where } = raw;
  const base = {
    id,
    sector,
    where,
    isDerived: false,
    ...(name !== undefined && { name }),
    ...(severity !== undefined && { severity }),
    ...(source !== undefined && { source }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
  const content = buildEditContent(raw, names);
  return content && { ...base, ...content };
}

/** What the kinds of rules have of their own. */
type EditContent = EditRule extends infer Rule
  ? Rule extends EditRule
    ? Omit<Rule, "id" | "sector" | "name" | "severity" | "source" | "where" | "from" | "until" | "isDerived">
    : never
  : never;

function buildEditContent(raw: RawEdit, names: DeclaredNames): EditContent | undefined {
  const between: Bounds = raw.between ?? ["0", "0"];
  const resolve = (...references: readonly (string | undefined)[]): Operands | undefined =>
    resolveOperands(
      references.flatMap((reference) => reference ?? []),
      names,
    );
  const resolveNumbers = (references: readonly string[] = []) =>
    resolveColumns(references, names, amountColumnTypes);
  const kind = findEditKind(raw);
  switch (kind) {
    case "balance": {
      const { parts = [], less = [], atMost = false } = raw;
      const operands = resolve(raw.balance, ...parts, ...less);
      return operands && { kind, operands, lessCount: less.length, atMost };
    }
    case "over": {
      const [operand] = resolveNumbers([raw.balance ?? ""]) ?? [];
      const { over = "", total = "", atMost = false } = raw;
      return operand && { kind, operand, over, total, atMost };
    }
    case "carry":
      return buildCarry(resolveNumbers([raw.carry ?? "", ...(raw.in ?? []), ...(raw.out ?? [])]), raw);
    case "ratio": {
      const operands = resolve(raw.ratio, raw.per);
      return operands && { kind, operands, between };
    }
    case "plan": {
      const { ratio: indicator = "" } = raw;
      return names.indicators.has(indicator) ? { kind, indicator, between } : undefined;
    }
    case "growth":
    case "range": {
      const operands = resolve(raw[kind]);
      return operands && { kind, operands, between };
    }
    case "peers": {
      const [operand] = resolveNumbers([raw.peers ?? ""]) ?? [];
      return operand && { kind, operand, times: raw.times ?? defaultPeerTimes };
    }
    case "order": {
      const dates = resolveColumns(raw.order ?? [], names, ["date"]);
      const columns = dates ?? resolveNumbers(raw.order);
      return columns && { kind, columns, ofDates: dates !== undefined };
    }
    case "agree": {
      const operands = resolve(...(raw.agree ?? []));
      const { by = ["time", "locality"], tolerance = "0" } = raw;
      return operands && { kind, operands, by, tolerance };
    }
  }
}

function buildCarry(
  columns: readonly ColumnOperand[] | undefined,
  { in: incoming = [] }: RawEdit,
): EditContent | undefined {
  const [closing, ...flows] = columns ?? [];
  if (!closing) return undefined;
  return { kind: "carry", closing, in: flows.slice(0, incoming.length), out: flows.slice(incoming.length) };
}
