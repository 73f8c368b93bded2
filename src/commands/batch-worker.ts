/** A thread of `report batch`: opens the workspace for itself, and makes what it is told. */
import { parentPort, workerData } from "node:worker_threads";
import type { InputFile } from "../audit/ledger.ts";
import { type PackedGathered, unpacked } from "../figures/packed.ts";
import { type IssuesOfPeriods, type Job, type MakingWishes, makerFor } from "./making.ts";
import { open } from "./opening.ts";

export interface BatchData {
  readonly workspace: string;
  readonly gathered: PackedGathered;
  readonly common: readonly InputFile[];
  readonly found: IssuesOfPeriods;
  readonly wishes: MakingWishes;
}

const { workspace, gathered, common, found, wishes }: BatchData = workerData;
const silent = { data: () => undefined, note: () => undefined, issues: () => undefined };
const make = makerFor(open({ workspace }, silent), unpacked(gathered), { common, found, ...wishes });

parentPort?.on("message", async (job: Job | null) => {
  if (job === null) parentPort?.close();
  else parentPort?.postMessage(await make(job));
});
