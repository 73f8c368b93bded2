/** The bundle of the command `figures`, and of the threads that read exports. */
import { command } from "../commands/figures.ts";
import { runInProcess } from "./run-in-process.ts";

export function run(words: readonly string[]): Promise<void> {
  return runInProcess(words, () => Promise.resolve({ command }));
}

export async function runExportReadingWorker(): Promise<void> {
  await import("../workspace/export-reading-worker.ts");
}
