/** Large exports are read side by side, on all cores. */
import { availableParallelism } from "node:os";
import type { ExportFile } from "../exports/row.ts";
import type { ReadAhead } from "../figures/gather.ts";
import { unpacked } from "../figures/packed.ts";
import type { SeenExport } from "../workspace.ts";
import type { AheadData } from "./ahead-worker.ts";

/** A smaller file is read sooner than a thread starts. */
const leastSize = 1_000_000;

/** Reads those of the exports that are large. */
export function readAhead(
  exports: readonly (ExportFile & SeenExport)[],
  desk: Omit<AheadData, "files">,
): ReadAhead {
  return async (read) => {
    // The largest first, so that none is left for the end.
    const large = exports.filter(({ size }) => size >= leastSize).sort((a, b) => b.size - a.size);
    const threads = Math.min(availableParallelism(), large.length) - 1;
    if (threads < 1) return new Map();
    const { sharing } = await import("../crew.ts");
    const files = large.map(({ path, size, mtimeMs }) => ({ path, size, mtimeMs }));
    const found = await sharing(new URL("./ahead-worker.js", import.meta.url), {
      jobs: large,
      threads,
      data: { ...desk, files },
      unpacked,
      work: read,
    });
    return new Map(large.flatMap(({ path }, at) => (found[at] ? [[path, found[at]]] : [])));
  };
}
