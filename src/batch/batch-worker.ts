/** Entry point of a thread of `report batch`: it opens the workspace for itself and makes one document for each message. */
import { parentPort, workerData } from "node:worker_threads";
import {
  deserializeExportData,
  type SerializedExportData,
} from "../figures/export-data/serialize-export-data.ts";
import { openWorkspace } from "../workspace/open-workspace.ts";
import {
  type BatchJob,
  createBatchDocumentWriter,
  type DocumentBuildOptions,
  type SharedBatchInputs,
} from "./batch-document.ts";

export interface BatchWorkerData extends SharedBatchInputs {
  readonly workspace: string;
  readonly gathered: SerializedExportData;
  readonly options: DocumentBuildOptions;
}

const { workspace, gathered, commonInputs, issuesByPeriod, options }: BatchWorkerData = workerData;
const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };
const buildDocument = createBatchDocumentWriter(
  openWorkspace({ workspace }, silentTerminal),
  deserializeExportData(gathered),
  { commonInputs, issuesByPeriod, ...options },
);

parentPort?.on("message", async (job: BatchJob | null) => {
  if (job === null) parentPort?.close();
  else parentPort?.postMessage(await buildDocument(job));
});
