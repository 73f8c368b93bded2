/** Measures the same 100,000 rows as workbooks and as CSV, in whole processes. */
import { readFileSync } from "node:fs";
import { requireOursAtMost } from "../goals.ts";
import { measureInterleaved } from "../measure.ts";
import { prepareWorkspacesOfBothFormats } from "../records/workbook-workspace.ts";
import { buildFiguresJsonProgram, resolveFiguresFile } from "../records/workspace.ts";
import { compareMeasurements, compareTimes } from "../result.ts";
import type { Benchmark } from "./benchmark.ts";

export const workbookBenchmark: Benchmark = {
  id: "workbook",
  title: "100,000 rows as .xlsx",
  rounds: 3,
  measure(rounds) {
    const { csv, xlsx } = prepareWorkspacesOfBothFormats();
    const { ours, theirs } = measureInterleaved(
      { ours: buildFiguresJsonProgram(xlsx), theirs: buildFiguresJsonProgram(csv) },
      rounds,
    );
    checkSameFigures(csv, xlsx);
    const row = { peer: "ours, CSV", theirs } as const;
    const { title } = workbookBenchmark;
    return [
      compareTimes({ ...row, work: `${title}, time`, unit: "s", ours }),
      compareMeasurements({
        work: `${title}, memory`,
        peer: row.peer,
        unit: "MB",
        ours: ours.map(({ peak }) => peak),
        theirs: theirs.map(({ peak }) => peak),
        goal: requireOursAtMost(600, "MB"),
      }),
    ];
  },
};

/** Throws where the two formats give other figures. */
function checkSameFigures(csv: string, xlsx: string): void {
  const [expected, found] = [csv, xlsx].map((root) =>
    readFileSync(resolveFiguresFile(root), "utf8").replaceAll(/(data\/[^".]*)\.[^"]*"/g, '$1"'),
  );
  if (expected !== found) throw new Error("the workbooks give other figures than the CSV files");
}
