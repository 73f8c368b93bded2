/** Measures the start of the program, before any work. */
import { programFile, projectFolder } from "../bench-folder.ts";
import { requireRatioAtMost } from "../goals.ts";
import { measureInterleaved } from "../measure.ts";
import { compareTimes } from "../result.ts";
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
    const row = { peer: "node -e 0", unit: "ms", theirs: runs.empty } as const;
    return [
      compareTimes({ ...row, work: "report --help", ours: runs.help, goal: requireRatioAtMost(1.5) }),
      compareTimes({ ...row, work: "report words", ours: runs.words, goal: requireRatioAtMost(2) }),
    ];
  },
};
