/** The main job as a user gives it: one report of the sample, from the exports to the Word file, in a process of its own. */
import { documentPeers, generate, peerReport, prepareDocuments } from "../content/prepare.ts";
import { interleaved } from "../measure.ts";
import { atMost, type Goal, timed } from "../result.ts";
import { emptyProgram, type Work } from "./work.ts";

const names = {
  carbone: "carbone, csv-parse",
  docxtemplater: "docxtemplater, papaparse",
  docx: "docx, handlebars, csv-parse",
} as const;
const goals: Partial<Record<string, Goal>> = { carbone: atMost(0.7), docxtemplater: atMost(0.5) };

export const cold: Work = {
  id: "cold",
  title: "one report, cold",
  rounds: 9,
  measure(rounds) {
    prepareDocuments();
    const runs = interleaved(
      {
        ours: generate,
        carbone: peerReport("carbone"),
        docxtemplater: peerReport("docxtemplater"),
        docx: peerReport("docx"),
        empty: emptyProgram,
      },
      rounds,
    );
    const row = { work: cold.title, unit: "ms", ours: runs.ours } as const;
    return [
      ...documentPeers.map((peer) => {
        const goal = goals[peer];
        return timed({ ...row, peer: names[peer], theirs: runs[peer], ...(goal ? { goal } : {}) });
      }),
      timed({ ...row, peer: "node -e 0", theirs: runs.empty }),
    ];
  },
};
