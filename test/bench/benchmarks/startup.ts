/** Measures the start of the program, before any work. */
import { programFile, projectFolder } from "../bench-folder.ts";
import { measureInterleaved } from "../measure.ts";
import { compareWallTimes, requireRatioAtMost } from "../result.ts";
import { type Benchmark, emptyProgram } from "./benchmark.ts";

export const startupBenchmark: Benchmark = {
  id: "startup",
  title: "start",
  rounds: 15,
  measure(rounds) {
    const runs = measureInterleaved(
      {
        help: { args: [programFile, "--help"] },
        words: {
          args: [programFile, "words", "137426", "--unit", "người", "--in", "nghìn"],
          cwd: projectFolder,
        },
        empty: emptyProgram,
      },
      rounds,
    );
    return (["help", "words"] as const).map((command) =>
      compareWallTimes({
        work: command === "help" ? "report --help" : "report words",
        peer: "node -e 0",
        unit: "ms",
        ours: runs[command],
        theirs: runs.empty,
        goal: requireRatioAtMost(1.5),
      }),
    );
  },
};
