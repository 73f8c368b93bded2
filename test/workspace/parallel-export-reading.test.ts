/** Large exports are read on several threads, with the same result as in turn. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ExportData } from "../../src/figures/export-data/export-data.ts";
import { readAllExports } from "../../src/figures/export-data/read-all-exports.ts";
import { openWorkspace } from "../../src/workspace/open-workspace.ts";
import { copySmallWorkspace } from "../support/run-command.ts";

const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };
/** Enough for a thread to pay: less is read before it has started. */
const blankLines = `${" ".repeat(30_000)}\n`.repeat(1400);

function openLargeWorkspace() {
  const folder = copySmallWorkspace();
  for (const name of ["qua.csv", "viec-lam.csv"]) appendFileSync(join(folder, "data", name), blankLines);
  return openWorkspace({ workspace: folder }, silentTerminal);
}

test("the threads read at least one of two large files, and the data are those of reading in turn", async () => {
  const { exports, catalogue, office, preloadExports } = openLargeWorkspace();
  let readHere = 0;
  // This thread waits with its first file until the other thread has had time to start.
  const readSlowly = async (file: (typeof exports)[number]): Promise<ExportData> => {
    readHere += 1;
    await new Promise((resolve) => setTimeout(resolve, 5000));
    return readAllExports([file], catalogue, office);
  };
  const preloaded = await preloadExports((file) => readSlowly(file as (typeof exports)[number]));
  const inTurn = await readAllExports(exports, catalogue, office);
  const inParallel = await readAllExports(exports, catalogue, office, {
    preloadExports: async () => preloaded,
  });
  expect(readHere).toBe(1);
  expect([...preloaded.keys()].sort()).toEqual(["data/qua.csv", "data/viec-lam.csv"]);
  expect(inParallel).toEqual(inTurn);
});

test("small files are left to be read in turn", async () => {
  const { preloadExports } = openWorkspace({ workspace: copySmallWorkspace() }, silentTerminal);
  const preloaded = await preloadExports(() => Promise.reject(new Error("read")));
  expect(preloaded.size).toBe(0);
});
