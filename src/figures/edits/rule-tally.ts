import { getOrCreate } from "../../exports/memoize.ts";

/** How often a rule was evaluated on the numbers of a file, and with what result. */
export interface RuleTally {
  readonly rule: string;
  /** Null for a rule on figures. */
  readonly file: string | null;
  /** Evaluations: all numbers below but `skipped` add up to it. */
  readonly checked: number;
  readonly met: number;
  readonly errors: number;
  readonly warnings: number;
  /** Warnings that would hardly change a printed figure. */
  readonly negligible: number;
  /** Warnings and errors of values that report.yaml confirms. */
  readonly confirmed: number;
  /** Evaluations that a missing number prevented. */
  readonly skipped: number;
}

export type RuleResult = Exclude<keyof RuleTally, "rule" | "file" | "checked">;

type Counts = Record<RuleResult, number>;

/** Counts results by rule and file. */
export class RuleTallies {
  readonly #byRule = new Map<string, Map<string | null, Counts>>();

  add(rule: string, file: string | null, result: RuleResult, count = 1): void {
    if (count === 0) return;
    const byFile = getOrCreate(this.#byRule, rule, () => new Map<string | null, Counts>());
    getOrCreate(byFile, file, buildEmptyCounts)[result] += count;
  }

  list(): RuleTally[] {
    return [...this.#byRule].flatMap(([rule, byFile]) =>
      [...byFile].map(([file, counts]) => {
        const { met, errors, warnings, negligible, confirmed } = counts;
        return { rule, file, checked: met + errors + warnings + negligible + confirmed, ...counts };
      }),
    );
  }
}

function buildEmptyCounts(): Counts {
  return { met: 0, errors: 0, warnings: 0, negligible: 0, confirmed: 0, skipped: 0 };
}
