import type { Program } from "../program.ts";
import type { Result } from "../result.ts";

/** One measurement: `--only <id>`. */
export interface Benchmark {
  readonly id: string;
  readonly title: string;
  /** Default number of rounds; `--runs` overrides it. */
  readonly rounds: number;
  /** Takes so much disk or time that it runs only with `--large`. */
  readonly large?: boolean;
  measure(rounds: number): Promise<Result[]> | Result[];
}

/** The cost of a process that does nothing: the minimum of every command. */
export const emptyProgram: Program = { args: ["-e", "0"] };
