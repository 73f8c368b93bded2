import { getOrCreate } from "../../exports/memoize.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { findFirstFile } from "../sanity/issue-place.ts";
import type { EditCheck, EditKey } from "./edit-check.ts";
import type { EditContext } from "./edit-context.ts";
import { isEquationMet } from "./equations.ts";

interface Counts {
  met: number;
  skipped: number;
}

/** The checks of a rule: those that are met or skipped are thousands and only counted by file, all others are kept. */
export class RuleChecks {
  readonly #context: EditContext;
  readonly #countsByFile = new Map<EditKey["file"], Counts>();
  readonly #kept: EditCheck[] = [];
  #latest: { readonly file: EditKey["file"]; readonly counts: Counts } | undefined;

  constructor(context: EditContext) {
    this.#context = context;
  }

  count(file: EditKey["file"], outcome: keyof Counts, count = 1): void {
    if (this.#latest?.file !== file) {
      const counts = getOrCreate(this.#countsByFile, file, () => ({ met: 0, skipped: 0 }));
      this.#latest = { file, counts };
    }
    this.#latest.counts[outcome] += count;
  }

  /** Counts the groups that surely meet the rule, and checks the others. */
  countMetAndCheckOthers(
    groups: readonly RowGroup[],
    isSurelyMet: (group: RowGroup) => boolean,
    check: (group: RowGroup) => EditCheck,
  ): void {
    if (groups.every((group) => isSurelyMet(group))) this.countAllMet(groups);
    else
      for (const group of groups) {
        if (isSurelyMet(group)) this.count(findFirstFile(group), "met");
        else this.add(check(group));
      }
  }

  /** Counts all groups that a figure may count, of a list or of some series, as meeting the rule. */
  countAllMet(groups: readonly RowGroup[] | readonly (readonly RowGroup[])[]): void {
    for (const [file, count] of this.#context.ruleGroups.countByFile(groups)) this.count(file, "met", count);
  }

  add(check: EditCheck): void {
    if (check.outcome === "met" || check.outcome === "skipped") this.count(check.file, check.outcome);
    else if (
      check.outcome === "equation" &&
      !this.#context.keepsMetEquations &&
      isEquationMet(check.equation)
    )
      this.count(check.key.file, "met");
    else this.#kept.push(check);
  }

  /** Lists the counts by file, in the order of the first check of each, then the checks that are kept. */
  list(): EditCheck[] {
    const counts = [...this.#countsByFile].flatMap(([file, { met, skipped }]): EditCheck[] => [
      { file, outcome: "met", count: met },
      { file, outcome: "skipped", count: skipped },
    ]);
    return [...counts, ...this.#kept];
  }
}
