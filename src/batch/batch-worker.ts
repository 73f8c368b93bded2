/** A thread of `report batch`: opens the workspace for itself, and makes what it is told. */
import { parentPort, workerData } from "node:worker_threads";
import { deserializeExportData, type SerializedExportData } from "../figures/serialize-export-data.ts";
import type { InputFile } from "../ledger/origin.ts";
import { openWorkspace } from "../workspace/open-workspace.ts";
import {
  type BatchJob,
  createDocumentBuilder,
  type DocumentBuildOptions,
  type IssuesByPeriod,
} from "./batch-document.ts";

export interface BatchWorkerData {
  readonly workspace: string;
  readonly gathered: SerializedExportData;
  readonly commonInputs: readonly InputFile[];
  readonly issuesByPeriod: IssuesByPeriod;
  readonly options: DocumentBuildOptions;
}

const {
  workspace,
  gathered,
  commonInputs: common,
  issuesByPeriod: found,
  options: wishes,
}: BatchWorkerData = workerData;
const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };
const buildDocument = createDocumentBuilder(
  openWorkspace({ workspace }, silentTerminal),
  deserializeExportData(gathered),
  { commonInputs: common, issuesByPeriod: found, ...wishes },
);

parentPort?.on("message", async (job: BatchJob | null) => {
  if (job === null) parentPort?.close();
  else parentPort?.postMessage(await buildDocument(job));
});
