/** Measures a table of 2,000 rows, from content to Word file, in a warm process. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { benchFolder, ourScriptsFolder, peersFolder, projectFolder } from "../bench-folder.ts";
import { readBodyText } from "../content/word-content.ts";
import { requireOursAtMost } from "../goals.ts";
import { measureInterleaved } from "../measure.ts";
import type { Program } from "../program.ts";
import { compareMeasurements } from "../result.ts";
import type { Benchmark } from "./benchmark.ts";

const rows = 2_000;
const sample = join(projectFolder, "fixtures/ninh-binh");
const ourFile = join(benchFolder, "annex.docx");
const docxFile = join(benchFolder, "annex-docx.docx");
const ourAnnex: Program = { args: [join(ourScriptsFolder, "annex.mjs"), sample, String(rows), ourFile] };
const docxAnnex: Program = { args: [join(peersFolder, "annex-docx.mjs"), String(rows), docxFile] };

export const annexBenchmark: Benchmark = {
  id: "annex",
  title: "annex of 2,000 rows",
  rounds: 5,
  measure(times) {
    const runs = measureInterleaved({ ours: ourAnnex, docx: docxAnnex }, times);
    // Ours has a title above the table.
    if (!readBodyText(readFileSync(ourFile)).endsWith(readBodyText(readFileSync(docxFile))))
      throw new Error("docx writes another table than ours");
    return [
      compareMeasurements({
        work: annexBenchmark.title,
        peer: "docx",
        unit: "ms/row",
        ours: runs.ours.map((run) => Number(run.printed) / rows),
        theirs: runs.docx.map((run) => Number(run.printed) / rows),
        goal: requireOursAtMost(0.2, "ms/row"),
      }),
    ];
  },
};
