/** Broken equations as findings: the cell that mends them, or the whole equation with its values. */
import type { IssueCode } from "../../issues/issue.ts";
import { formatVietnameseNumber } from "../../issues/number-format.ts";
import { zero } from "../../quantity.ts";
import type { EditCell, EditFinding, Equation } from "./edit-check.ts";
import type { BrokenCluster, RuleEquation, Suspect } from "./suspects.ts";

/** A finding with the rules that it breaks, the first of which reports it. */
export interface RuleFinding extends Pick<RuleEquation, "rule" | "key"> {
  readonly finding: EditFinding;
  /** The ids of other rules that the same cell breaks. */
  readonly alsoBroken: readonly string[];
}

/** One cell is one finding; without a suspect, every equation is one. */
export function buildEquationFindings({ equations, suspect }: BrokenCluster): RuleFinding[] {
  if (!suspect) return equations.map((one) => buildFinding(one, undefined, []));
  // An equation within one file is an error; one over two files may only be doubted.
  const [first = equations[0], ...others] = equations.toSorted((a, b) => countFiles(a) - countFiles(b));
  return [buildFinding(first, { ...suspect, mendedCount: equations.length }, others)];
}

function buildFinding(
  { rule, key, equation }: RuleEquation,
  suspect: (Suspect & { readonly mendedCount: number }) | undefined,
  others: readonly RuleEquation[],
): RuleFinding {
  const [whole, ...rest] = equation.terms.map(({ cell }) => cell);
  if (!whole) throw new Error(`an equation of ${rule.id} has no terms`);
  const cells: [EditCell, ...EditCell[]] = suspect
    ? [suspect.cell, ...[whole, ...rest].filter(({ id }) => id !== suspect.cell.id)]
    : [whole, ...rest];
  const details = {
    who: key.who,
    time: key.time,
    text: formatEquation(equation),
    suspect: suspect ? suspect.cell.name : "",
    written: suspect ? suspect.cell.amount.toFixed() : "",
    mended: suspect && !equation.isAtLeast ? suspect.mended.toFixed() : "",
    mendedCount: suspect?.mendedCount ?? 0,
    slip: suspect?.slip ?? "",
  };
  const finding = {
    code: findCode(rule.kind),
    details,
    cells,
    isOfOneCell: suspect !== undefined,
    // Without a suspect nothing tells which figure would change.
    ...(suspect && { expected: suspect.mended }),
    isFarOff: false,
  };
  const ids = others.map((other) => other.rule.id).filter((id) => id !== rule.id);
  return { rule, key, finding, alsoBroken: [...new Set(ids)] };
}

function countFiles({ equation }: RuleEquation): number {
  return new Set(equation.terms.map(({ cell }) => cell.place.file)).size;
}

function findCode(kind: RuleEquation["rule"]["kind"]): IssueCode {
  if (kind === "carry") return "edit-carry";
  return kind === "order" ? "edit-order" : "edit-balance";
}

/** `"Còn lại" tháng 8/2022 (13) + "Tiếp nhận" (71) − "Đã giải quyết" (70) = 14, nhưng "Còn lại" ghi 41` */
function formatEquation({ terms, residual, isAtLeast }: Equation): string {
  const [whole, ...others] = terms;
  const name = (cell: EditCell | undefined) => `${cell?.name} (${formatNumber(cell)})`;
  const added = others.filter(({ sign }) => sign === -1).map(({ cell }) => name(cell));
  const removed = others.filter(({ sign }) => sign === 1).map(({ cell }) => ` − ${name(cell)}`);
  const sum = (whole?.cell.amount ?? zero).minus(residual).toFixed();
  const result = others.length > 1 ? ` = ${formatVietnameseNumber(sum)}` : "";
  const comparison = isAtLeast
    ? `lớn hơn ${name(whole?.cell)}`
    : `nhưng ${whole?.cell.name} ghi ${formatNumber(whole?.cell)}`;
  return `${added.join(" + ")}${removed.join("")}${result}${isAtLeast && others.length === 1 ? " " : ", "}${comparison}`;
}

function formatNumber(cell: EditCell | undefined): string {
  return formatVietnameseNumber(cell?.amount.toFixed());
}
