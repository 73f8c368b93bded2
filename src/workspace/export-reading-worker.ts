/** Entry point of a thread that reads exports: it takes the next file that no other thread has taken, until none is left. */
import { parentPort, workerData } from "node:worker_threads";
import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office/office.ts";
import { readAllExports } from "../figures/export-data/read-all-exports.ts";
import { serializeExportData } from "../figures/export-data/serialize-export-data.ts";
import { type SharedQueue, takeNextJobIndex } from "../worker-pool.ts";
import { createLazyExportFile, type ListedExport } from "./list-exports.ts";

export interface ExportReadingData {
  readonly root: string;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly files: readonly ListedExport[];
}

const { root, catalogue, office, files, taken }: ExportReadingData & SharedQueue = workerData;

void readFilesUntilNoneIsLeft();

async function readFilesUntilNoneIsLeft(): Promise<void> {
  for (let index = takeNextJobIndex(taken); ; index = takeNextJobIndex(taken)) {
    const file = files[index];
    if (!file) return;
    const gathered = await readAllExports([createLazyExportFile(root, file)], catalogue, office);
    parentPort?.postMessage([index, serializeExportData(gathered)]);
  }
}
