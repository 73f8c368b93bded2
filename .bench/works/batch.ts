/** Many reports, exports read once: how many a second of processor time gives, and what a second core adds. */
import { join } from "node:path";
import { cache, ours, peers } from "../cache.ts";
import { prepareDocuments, prepared, sample } from "../content/prepare.ts";
import { interleaved, type Program, type Run } from "../measure.ts";
import { atLeast, compared } from "../result.ts";
import type { Work } from "./work.ts";

const warming = "3000";
const measured = "4000";

/** The in-process loop; `report batch` will stand here. */
function ourBatch(cores: number): Program {
  return { args: [join(ours, "batch.mjs"), sample, String(cores), warming, measured], cwd: cache };
}

function peerBatch(peer: string): Program {
  return { args: [join(peers, "batch.mjs"), peer, join(sample, "data"), prepared, warming, measured] };
}

export const batch: Work = {
  id: "batch",
  title: "many reports",
  rounds: 3,
  measure(rounds) {
    prepareDocuments();
    const runs = interleaved(
      {
        ours: ourBatch(1),
        two: ourBatch(2),
        carbone: peerBatch("carbone"),
        docxtemplater: peerBatch("docxtemplater"),
      },
      rounds,
    );
    const row = (peer: "carbone" | "docxtemplater") => ({
      work: "many reports, one core",
      peer,
      unit: "/cpu s",
      ours: runs.ours.map(perCpuSecond),
      theirs: runs[peer].map(perCpuSecond),
    });
    return [
      compared({ ...row("carbone"), goal: atLeast(3) }),
      compared(row("docxtemplater")),
      compared({
        work: "many reports, two cores",
        peer: "ours on one core",
        unit: "/s",
        ours: runs.two.map(perSecond),
        theirs: runs.ours.map(perSecond),
        goal: atLeast(1.7),
      }),
    ];
  },
};

function perCpuSecond({ printed }: Run): number {
  const { reports, cpu } = JSON.parse(printed) as { reports: number; cpu: number };
  return reports / (cpu / 1000);
}

function perSecond({ printed }: Run): number {
  return (JSON.parse(printed) as { perSecond: number }).perSecond;
}
