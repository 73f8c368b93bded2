import { getOrCreate } from "../../exports/memoize.ts";
import type { EditCheck, EditKey } from "./edit-check.ts";
import type { EditContext } from "./edit-context.ts";
import { isEquationMet } from "./equations.ts";
import type { CountsByFile } from "./rule-groups.ts";

interface Counts {
  met: number;
  skipped: number;
}

/** The checks of a rule: those that are met or skipped are thousands and only counted by file, all others are kept. */
export class RuleChecks {
  readonly #keepsMetEquations: boolean;
  readonly #countsByFile = new Map<EditKey["file"], Counts>();
  readonly #kept: EditCheck[] = [];
  #latest: { readonly file: EditKey["file"]; readonly counts: Counts } | undefined;

  constructor({ keepsMetEquations = false }: Pick<EditContext, "keepsMetEquations">) {
    this.#keepsMetEquations = keepsMetEquations;
  }

  count(file: EditKey["file"], outcome: keyof Counts, count = 1): void {
    if (this.#latest?.file !== file) {
      const counts = getOrCreate(this.#countsByFile, file, () => ({ met: 0, skipped: 0 }));
      this.#latest = { file, counts };
    }
    this.#latest.counts[outcome] += count;
  }

  countAll(counts: CountsByFile, outcome: keyof Counts): void {
    for (const [file, count] of counts) this.count(file, outcome, count);
  }

  add(check: EditCheck): void {
    if (check.outcome === "met" || check.outcome === "skipped") this.count(check.file, check.outcome);
    else if (check.outcome === "equation" && !this.#keepsMetEquations && isEquationMet(check.equation))
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
