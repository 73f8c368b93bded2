/** A thread that reads exports, one after the other, as long as there are any that no other thread has taken. */
import { parentPort, workerData } from "node:worker_threads";
import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { nextOf, type Shared } from "../crew.ts";
import { gather } from "../figures/gather.ts";
import { packed } from "../figures/packed.ts";
import { exportAt, type SeenExport } from "../workspace.ts";

export interface AheadData {
  readonly root: string;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly files: readonly SeenExport[];
}

const { root, catalogue, office, files, taken }: AheadData & Shared = workerData;

for (let at = nextOf(taken), seen = files[at]; seen; at = nextOf(taken), seen = files[at]) {
  const gathered = await gather([exportAt(root, seen)], catalogue, office);
  parentPort?.postMessage([at, packed(gathered)]);
}
