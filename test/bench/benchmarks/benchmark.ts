import type { Program } from "../measure.ts";
import type { Result } from "../result.ts";

/** One thing that is measured: `--only <id>`. */
export interface Benchmark {
  readonly id: string;
  readonly title: string;
  /** How many rounds are enough to be believed, where `--runs` says nothing. */
  readonly rounds: number;
  /** Takes so much disk or time that it runs only with `--large`. */
  readonly large?: boolean;
  measure(rounds: number): Promise<Result[]> | Result[];
}

/** What a process costs that does nothing: the floor of every command. */
export const emptyProgram: Program = { args: ["-e", "0"] };
