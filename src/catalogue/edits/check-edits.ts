/** Checks the rules of all sectors: that each has its keys, names something, and contradicts no other. */
import { buildIssue, type Issue, type IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import type { RawSector } from "../pack-schema.ts";
import { baseMoneyUnit } from "../units.ts";
import type { DeclaredValue } from "../yaml/read-yaml.ts";
import { buildEditRule } from "./build-edit.ts";
import { findContradictedRule, isEmptyInterval } from "./compare-edits.ts";
import { listMissingKeys, listUnfitKeys } from "./edit-keys.ts";
import { type EditRule, findBounds, listColumnOperands, listExportsOfRule } from "./edit-rule.ts";
import type { RawEdit } from "./edit-schema.ts";
import { type DeclaredNames, resolveColumns } from "./resolve-operands.ts";

export function checkEdits(sectors: readonly DeclaredValue<RawSector>[]): Issue[] {
  const names = collectDeclaredNames(sectors.map(({ value }) => value));
  const earlier: EditRule[] = [];
  return sectors.flatMap(({ value, findPlace }) =>
    Object.entries(value.edits).flatMap(([id, raw]) => {
      const report: ReportOfRule = (code, details, key) =>
        buildIssue(code, { id, ...details }, findPlace(["edits", id, ...(key === undefined ? [] : [key])]));
      const keyIssues = checkKeys(id, raw, report);
      if (keyIssues.length > 0) return keyIssues;
      const rule = buildEditRule(id, value.id, raw, names);
      if (!rule) return [report("edit-operand-unknown", { names: listReferences(raw).join(", ") })];
      const issues = checkRule(rule, raw, { names, earlier, report });
      earlier.push(rule);
      return issues;
    }),
  );
}

type ReportOfRule = (code: IssueCode, details?: IssueDetails, key?: string) => Issue;

export function collectDeclaredNames(sectors: readonly RawSector[]): DeclaredNames {
  const columns = sectors.flatMap(({ exports }) =>
    Object.entries(exports).flatMap(([id, declaration]) =>
      Object.entries(declaration.columns).map(([column, { type }]) => [`${id}.${column}`, type] as const),
    ),
  );
  const indicators = sectors.flatMap((sector) =>
    Object.entries(sector.indicators).map(([id, { unit }]) => [id, unit] as const),
  );
  return { columns: new Map(columns), indicators: new Map(indicators) };
}

function checkKeys(id: string, raw: RawEdit, report: ReportOfRule): Issue[] {
  return [
    ...listMissingKeys(raw).map((key) => report("declaration-key-missing", { where: `edits.${id}.${key}` })),
    ...listUnfitKeys(raw).map((key) =>
      report("declaration-key-unknown", { where: `edits.${id}.${key}` }, key),
    ),
  ];
}

function listReferences(raw: RawEdit): string[] {
  const { balance, carry, ratio, growth, peers, range, per, order, agree, parts, less } = raw;
  const single = [balance, carry, ratio, growth, peers, range, per];
  const lists = [order, agree, parts, less, raw.in, raw.out];
  return [...single, ...lists.flat()].flatMap((reference) => reference ?? []);
}

interface RuleCheckContext {
  readonly names: DeclaredNames;
  readonly earlier: readonly EditRule[];
  readonly report: ReportOfRule;
}

function checkRule(rule: EditRule, raw: RawEdit, { names, earlier, report }: RuleCheckContext): Issue[] {
  const exports = listExportsOfRule(rule);
  const [exportId = ""] = exports;
  const textColumns = [...Object.keys(rule.where), ...(rule.kind === "over" ? [rule.over] : [])];
  const unknownTexts = textColumns
    .map((column) => `${exportId}.${column}`)
    .filter((reference) => !resolveColumns([reference], names, ["text"]));
  const contradicted = findContradictedRule(rule, earlier);
  return [
    ...(exports.length > 1 && rule.kind !== "agree"
      ? [report("edit-exports-differ", { exports: exports.join(", ") })]
      : []),
    ...unknownTexts.map((reference) => report("column-unknown", { reference, types: "text" }, "where")),
    ...(isOfMoney(rule, raw, names) && rule.source === undefined ? [report("edit-source-missing")] : []),
    ...(isEmptyInterval(rule) ? [report("edit-interval-empty", {}, "between")] : []),
    ...(contradicted ? [report("edits-contradict", { other: contradicted.id }, "between")] : []),
  ];
}

/** True for bounds in đồng, which only a regulation or a known practice can give. */
function isOfMoney(
  rule: EditRule,
  { ratio, range, per }: RawEdit,
  { columns, indicators }: DeclaredNames,
): boolean {
  if (!findBounds(rule)) return false;
  const isMoney = (reference: string | undefined) =>
    listColumnOperands(rule).length > 0
      ? columns.get(reference ?? "") === "money"
      : indicators.get(reference ?? "") === baseMoneyUnit;
  return isMoney(ratio ?? range) && !isMoney(per) && rule.kind !== "plan";
}
