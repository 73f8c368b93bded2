/** Entry point of a thread of `report batch`: it opens the workspace for itself and makes the documents that no other thread has taken. */
import { parentPort, workerData } from "node:worker_threads";
import {
  deserializeExportData,
  type SerializedExportData,
} from "../figures/export-data/serialize-export-data.ts";
import { type SharedQueue, takeNextJobIndex } from "../worker-pool.ts";
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
  readonly jobs: readonly BatchJob[];
  readonly options: DocumentBuildOptions;
}

const {
  workspace,
  gathered,
  jobs,
  taken,
  commonInputs,
  issuesByPeriod,
  options,
}: BatchWorkerData & SharedQueue = workerData;
const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };
const writeDocument = createBatchDocumentWriter(
  openWorkspace({ workspace }, silentTerminal),
  deserializeExportData(gathered),
  { commonInputs, issuesByPeriod, ...options },
);

void writeDocumentsUntilNoneIsLeft();

async function writeDocumentsUntilNoneIsLeft(): Promise<void> {
  for (let index = takeNextJobIndex(taken); ; index = takeNextJobIndex(taken)) {
    const job = jobs[index];
    if (!job) return;
    parentPort?.postMessage([index, await writeDocument(job)]);
  }
}
