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

/** Counts results by rule and file. */
export class RuleTallies {
  readonly #counts = new Map<
    string,
    { rule: string; file: string | null; counts: Record<RuleResult, number> }
  >();

  add(rule: string, file: string | null, result: RuleResult, count = 1): void {
    if (count === 0) return;
    const key = JSON.stringify([rule, file]);
    const known = this.#counts.get(key) ?? { rule, file, counts: buildEmptyCounts() };
    known.counts[result] += count;
    this.#counts.set(key, known);
  }

  list(): RuleTally[] {
    return [...this.#counts.values()].map(({ rule, file, counts }) => {
      const { met, errors, warnings, negligible, confirmed } = counts;
      return { rule, file, checked: met + errors + warnings + negligible + confirmed, ...counts };
    });
  }
}

function buildEmptyCounts(): Record<RuleResult, number> {
  return { met: 0, errors: 0, warnings: 0, negligible: 0, confirmed: 0, skipped: 0 };
}
