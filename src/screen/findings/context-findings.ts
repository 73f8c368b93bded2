/** Prints changed words around figures in a terminal: one row for all figures that one change of words concerns. */
import type { Finding, FindingState } from "../../audit/finding.ts";
import { contextChangeLabels } from "../../language/finding-sentences.ts";

export interface FindingGroup {
  readonly finding: Finding;
  /** The number of other figures of which the same is to be said. */
  readonly others: number;
}

/** Joins the findings whose places changed from the same words to the same words; every other finding stands alone. */
export function groupByContextChange(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string | Finding, { finding: Finding; others: number }>();
  for (const finding of findings) {
    const { state, context, details, where } = finding;
    const table = where?.paragraph?.cell?.table;
    const key =
      state === "context" && context ? JSON.stringify([context, details, where?.story.part, table]) : finding;
    const group = groups.get(key);
    if (group) group.others += 1;
    else groups.set(key, { finding, others: 0 });
  }
  return [...groups.values()];
}

/** The lines below the text of the figure; none for words that say the same. */
export function describeContextChange({ finding: { state, context }, others }: FindingGroup): string[] {
  if (!hasChangedWords(state) || !context) return [];
  return [
    ...(others > 0 ? [`(và ${others} số liệu khác)`] : []),
    `Đã ghi: “${context.written}”`,
    `Nay: “${context.now}”`,
  ];
}

function hasChangedWords(state: FindingState): boolean {
  return state === "context" || state === "changed-text";
}

/** Says what kind of words changed, below the state. */
export function formatContextChangeKind({ state, context }: Finding): string[] {
  return hasChangedWords(state) && context ? [`(${contextChangeLabels[context.kind]})`] : [];
}

/** Tells figures whose sentences were reworded; undefined where there are none. */
export function describeRewordedPlaces(findings: readonly Finding[]): string | undefined {
  const count = findings.filter(
    ({ state, context }) => state === "agrees" && context?.kind === "style",
  ).length;
  return count === 0 ? undefined : `${count} số liệu có lời xung quanh được sửa mà nghĩa không đổi.`;
}
