/** Broken equations that one wrong cell explains: its change would mend all of them and break none that holds. */
import type { EditRule } from "../../catalogue/edits/edit-rule.ts";
import type { Quantity } from "../../quantity.ts";
import { type DigitSlip, findDigitSlip } from "./digit-slips.ts";
import type { EditCell, EditKey, Equation } from "./edit-check.ts";
import { computeMendedAmount, holdsWith, isEquationMet } from "./equations.ts";

/** An equation of a rule, for one key. */
export interface RuleEquation {
  readonly rule: EditRule;
  readonly key: EditKey;
  readonly equation: Equation;
}

/** The one cell that is wrong if only one is. */
export interface Suspect {
  readonly cell: EditCell;
  readonly mended: Quantity;
  readonly slip?: DigitSlip;
}

/** Broken equations that share cells, and the cell that mends all of them where there is only one such. */
export interface BrokenCluster {
  readonly equations: readonly [RuleEquation, ...RuleEquation[]];
  readonly suspect?: Suspect;
}

/** Finds the broken ones among some equations; those that hold are listed only if there are any. */
export function findBrokenClusters(
  equations: readonly RuleEquation[],
  listAll: () => readonly RuleEquation[],
): BrokenCluster[] {
  const broken = equations.filter(({ equation }) => !isEquationMet(equation));
  if (broken.length === 0) return [];
  const holding = indexByCell(listAll().filter(({ equation }) => isEquationMet(equation)));
  return clusterByCell(broken).map((equations) => {
    const suspect = findSuspect(equations, holding);
    return { equations, ...(suspect && { suspect }) };
  });
}

function findSuspect(
  [first, ...others]: BrokenCluster["equations"],
  holding: ReadonlyMap<string, readonly RuleEquation[]>,
): Suspect | undefined {
  const all = [first, ...others];
  // An exact sum tells the right value; an upper limit only how far it may go.
  const { equation } = all.find((candidate) => !candidate.equation.isAtLeast) ?? first;
  const candidates = equation.terms.flatMap(({ cell }): Suspect[] => {
    const mended = computeMendedAmount(equation, cell.id);
    if (!mended || mended.lt(0)) return [];
    const touched = [...all, ...(holding.get(cell.id) ?? [])];
    const mendsAll = touched.every((other) => holdsWith(other.equation, cell.id, mended));
    if (!mendsAll || !all.every((other) => hasCell(other.equation, cell.id))) return [];
    const slip = findDigitSlip(cell.amount, mended);
    return [{ cell, mended, ...(slip && { slip }) }];
  });
  const [only, ...more] = candidates;
  if (only && more.length === 0) return only;
  const slips = candidates.filter(({ slip }) => slip !== undefined);
  return slips.length === 1 && !equation.isAtLeast ? slips[0] : undefined;
}

function hasCell({ terms }: Equation, cellId: string): boolean {
  return terms.some(({ cell }) => cell.id === cellId);
}

function indexByCell(equations: readonly RuleEquation[]): Map<string, RuleEquation[]> {
  const byCell = new Map<string, RuleEquation[]>();
  for (const one of equations) {
    for (const { cell } of one.equation.terms) byCell.set(cell.id, [...(byCell.get(cell.id) ?? []), one]);
  }
  return byCell;
}

/** Groups equations that share a cell, directly or by way of others. */
function clusterByCell(equations: readonly RuleEquation[]): BrokenCluster["equations"][] {
  const byCell = indexByCell(equations);
  const seen = new Set<RuleEquation>();
  return equations.flatMap((start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const cluster: [RuleEquation, ...RuleEquation[]] = [start];
    for (const one of cluster) {
      for (const { cell } of one.equation.terms) {
        for (const neighbour of byCell.get(cell.id) ?? []) {
          if (seen.has(neighbour)) continue;
          seen.add(neighbour);
          cluster.push(neighbour);
        }
      }
    }
    return [cluster];
  });
}
