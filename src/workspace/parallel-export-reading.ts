import { availableParallelism } from "node:os";
import type { ExportFile } from "../exports/source.ts";
import type { PreloadExports } from "../figures/export-data/export-data.ts";
import { deserializeExportData } from "../figures/export-data/serialize-export-data.ts";
import type { ExportReadingData } from "./export-reading-worker.ts";
import { csvPattern } from "./files/disk.ts";
import type { ListedExport } from "./list-exports.ts";

/** A smaller file is read before a thread has started. */
const minParallelBytes = 1_000_000;

/** So many bytes of CSV are read in the time that another thread takes to start and to become fast. */
const minBytesOfThread = 40_000_000;

/** A byte of a workbook is compressed, and its cells have formats: it takes as long as so many of CSV. */
const bytesOfCsvPerWorkbookByte = 50;

/**
 * Creates the reader of large exports, which uses all cores. A file whose thread dies is missing from its result and is then read in
 * turn like the small ones, so that no row is lost.
 */
export function createParallelExportReader(
  exportFiles: readonly (ExportFile & ListedExport)[],
  workspaceData: Omit<ExportReadingData, "files">,
): PreloadExports {
  return async (read) => {
    // Largest first: otherwise one thread may start the largest file when the others are done.
    const large = exportFiles
      .filter(({ size, originalChunks }) => size >= minParallelBytes && !originalChunks)
      .sort((a, b) => estimateBytesOfCsv(b) - estimateBytesOfCsv(a));
    const [, ...others] = large.map(estimateBytesOfCsv);
    const bytesForThreads = others.reduce((sum, bytes) => sum + bytes, 0);
    const threads = Math.min(availableParallelism() - 1, others.length);
    if (threads < 1 || bytesForThreads < minBytesOfThread) return new Map();
    const { resolveWorkerModule, runJobsHereAndOnThreads } = await import("../worker-pool.ts");
    const files = large.map(({ path, size, mtimeMs, isOnlyOfExport = false }) => ({
      path,
      size,
      mtimeMs,
      isOnlyOfExport,
    }));
    const results = await runJobsHereAndOnThreads(
      resolveWorkerModule(new URL("./export-reading-worker.ts", import.meta.url)),
      {
        jobs: large,
        threads,
        data: { ...workspaceData, files },
        // A little is enough: parsed rows die at once.
        maxYoungGenerationSizeMb: 3,
        deserialize: deserializeExportData,
        runJob: read,
      },
    );
    return new Map(large.flatMap(({ path }, index) => (results[index] ? [[path, results[index]]] : [])));
  };
}

function estimateBytesOfCsv({ path, size }: ListedExport): number {
  return csvPattern.test(path) ? size : size * bytesOfCsvPerWorkbookByte;
}
