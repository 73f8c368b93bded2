/** A table of 2,000 rows, content → Word file, in a process that is warm. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cache, ours, peers, project } from "../cache.ts";
import { textOf } from "../content/model.ts";
import { interleaved, type Program } from "../measure.ts";
import { compared, oursAtMost } from "../result.ts";
import type { Work } from "./work.ts";

const rows = 2_000;
const sample = join(project, "fixtures/ninh-binh");
const ourFile = join(cache, "annex.docx");
const docxFile = join(cache, "annex-docx.docx");
const ourAnnex: Program = { args: [join(ours, "annex.mjs"), sample, String(rows), ourFile] };
const docxAnnex: Program = { args: [join(peers, "annex-docx.mjs"), String(rows), docxFile] };

export const annex: Work = {
  id: "annex",
  title: "annex of 2,000 rows",
  rounds: 5,
  measure(times) {
    const runs = interleaved({ ours: ourAnnex, docx: docxAnnex }, times);
    // Ours has a title above the table.
    if (!textOf(readFileSync(ourFile)).endsWith(textOf(readFileSync(docxFile))))
      throw new Error("docx writes another table than ours");
    return [
      compared({
        work: annex.title,
        peer: "docx",
        unit: "ms/row",
        ours: runs.ours.map((run) => Number(run.printed) / rows),
        theirs: runs.docx.map((run) => Number(run.printed) / rows),
        goal: oursAtMost(0.2, "ms/row"),
      }),
    ];
  },
};
