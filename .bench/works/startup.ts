/** What the program costs before it has anything to do. */
import { program, project } from "../cache.ts";
import { interleaved } from "../measure.ts";
import { atMost, timed } from "../result.ts";
import { emptyProgram, type Work } from "./work.ts";

export const startup: Work = {
  id: "startup",
  title: "start",
  rounds: 15,
  measure(rounds) {
    const runs = interleaved(
      {
        help: { args: [program, "--help"] },
        words: { args: [program, "words", "137426", "--unit", "người", "--in", "nghìn"], cwd: project },
        empty: emptyProgram,
      },
      rounds,
    );
    return (["help", "words"] as const).map((command) =>
      timed({
        work: command === "help" ? "report --help" : "report words",
        peer: "node -e 0",
        unit: "ms",
        ours: runs[command],
        theirs: runs.empty,
        goal: atMost(1.5),
      }),
    );
  },
};
