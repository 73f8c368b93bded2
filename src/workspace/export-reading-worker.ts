/** A thread that reads exports, one after the other, as long as there are any that no other thread has taken. */
import { parentPort, workerData } from "node:worker_threads";
import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { readAllExports } from "../figures/export-data.ts";
import { serializeExportData } from "../figures/serialize-export-data.ts";
import { type SharedQueue, takeNextJobIndex } from "../worker-pool.ts";
import { type ListedExport, openListedExport } from "./workspace-folder.ts";

export interface ExportReadingData {
  readonly root: string;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly files: readonly ListedExport[];
}

const { root, catalogue, office, files, taken }: ExportReadingData & SharedQueue = workerData;

for (
  let at = takeNextJobIndex(taken), seen = files[at];
  seen;
  at = takeNextJobIndex(taken), seen = files[at]
) {
  const gathered = await readAllExports([openListedExport(root, seen)], catalogue, office);
  parentPort?.postMessage([at, serializeExportData(gathered)]);
}
