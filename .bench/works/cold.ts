/** The main job as a user gives it: one report of the sample, from the exports to the Word file, in a process of its own. */
import { documentPeers, generate, peerReport, prepareDocuments } from "../content/prepare.ts";
import { interleaved } from "../measure.ts";
import { atMost, compared, type Goal, type Result } from "../result.ts";
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
    const ours = runs.ours.map(({ wall }) => wall);
    const row = (peer: string, theirs: readonly number[], goal?: Goal): Result =>
      compared({ work: cold.title, peer, unit: "ms", ours, theirs, ...(goal ? { goal } : {}) });
    return [
      ...documentPeers.map((peer) =>
        row(
          names[peer],
          runs[peer].map(({ wall }) => wall),
          goals[peer],
        ),
      ),
      row(
        "node -e 0",
        runs.empty.map(({ wall }) => wall),
      ),
    ];
  },
};
