/** Findings as issues: one cell is one message, many of one kind in a file are one. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { EditContext } from "./edit-context.ts";
import type { RuleFinding } from "./equation-findings.ts";

/** A finding that the office did not confirm. */
export interface DoubtedFinding extends RuleFinding {
  readonly severity: "error" | "warning";
  /** The part of the printed figure that the correction would change. */
  readonly share?: number;
  /** The value that report.yaml confirms in this place, which has changed. */
  readonly confirmedValue?: string;
}

/** More of one rule in one file have one cause. */
const maxSingleFindings = 3;
const maxLines = 5;

export function buildEditIssues(findings: readonly DoubtedFinding[], context: EditContext): Issue[] {
  const distinct = absorbSameCells(findings.toSorted(compareFindings));
  const issues = [...groupByRuleAndFile(distinct).values()].flatMap((group) => {
    const [first, ...others] = group.map((finding) => ({
      finding,
      issue: buildFindingIssue(finding, context),
    }));
    if (!first || others.length < maxSingleFindings) return [first, ...others].flatMap((one) => one ?? []);
    const lines = group.flatMap(({ finding }) => finding.cells[0].place.line ?? []).slice(0, maxLines);
    return [{ ...first, issue: { ...first.issue, count: group.length, ...(lines.length > 0 && { lines }) } }];
  });
  return issues.toSorted((a, b) => compareFindings(a.finding, b.finding)).map(({ issue }) => issue);
}

/** Errors first, then those that name one cell, then by their effect. */
function compareFindings(a: DoubtedFinding, b: DoubtedFinding): number {
  return (
    Number(b.severity === "error") - Number(a.severity === "error") ||
    Number(b.finding.isOfOneCell) - Number(a.finding.isOfOneCell) ||
    (b.share ?? 0) - (a.share ?? 0)
  );
}

/** Adds to each finding the rules that its cell breaks too, instead of a message for each. */
function absorbSameCells(findings: readonly DoubtedFinding[]): DoubtedFinding[] {
  const kept: DoubtedFinding[] = [];
  for (const finding of findings) {
    const index = kept.findIndex((earlier) => haveSameCause(earlier, finding));
    const earlier = kept[index];
    if (!earlier) kept.push(finding);
    else {
      const ids = [...earlier.alsoBroken, finding.rule.id, ...finding.alsoBroken];
      const alsoBroken = [...new Set(ids)].filter((id) => id !== earlier.rule.id);
      kept[index] = { ...earlier, alsoBroken };
    }
  }
  return kept;
}

/** True if one wrong cell explains both. */
function haveSameCause({ finding: a }: DoubtedFinding, { finding: b }: DoubtedFinding): boolean {
  if (a.isOfOneCell) return b.cells.some(({ id }) => id === a.cells[0].id);
  if (b.isOfOneCell) return a.cells.some(({ id }) => id === b.cells[0].id);
  return a.cells.length > 1 && a.cells[0].id === b.cells[0].id && a.code === b.code;
}

function groupByRuleAndFile(findings: readonly DoubtedFinding[]): Map<string, DoubtedFinding[]> {
  const groups = new Map<string, DoubtedFinding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule.id, finding.severity, finding.finding.cells[0].place.file]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

function buildFindingIssue(
  { rule, key, finding, severity, share, confirmedValue, alsoBroken }: DoubtedFinding,
  { office }: EditContext,
): Issue {
  const [cell] = finding.cells;
  const details = {
    ...finding.details,
    rule: rule.id,
    name: finding.details.name ?? cell.name,
    ruleName: rule.name ?? "",
    alsoBroken: alsoBroken.join(", "),
    locality: office.localities.find(({ code }) => code === key.locality)?.name ?? "",
    time: key.time,
    shown: cell.amount.toFixed(),
    confirmedValue: confirmedValue ?? "",
    share: share === undefined ? "" : share,
  };
  return { ...buildIssue(finding.code, details, cell.place), severity, rule: rule.id };
}
