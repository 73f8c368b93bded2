/** `report batch` twice at the same time, and killed at any moment: no file is ever incomplete. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { copySample, programEnvironment, programFile, runProgramIn } from "../support/run-program.ts";

let folder = "";
beforeEach(() => {
  folder = copySample();
});

/** The outcome of each document by `batch --json`. */
function runBatch(...words: string[]): { status: number | null; outcomes: Record<string, string> } {
  const { status, stdout, stderr } = runProgramIn(folder, "batch", "--json", "-q", ...words);
  if (stdout === "") throw new Error(stderr);
  const documents: { path: string; outcome: string }[] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return { status, outcomes: Object.fromEntries(documents.map(({ path, outcome }) => [path, outcome])) };
}

/** The number of times a batch is killed: `.ci/deep` sets more than the short form of every run. */
const moments = Number(process.env.KILL_MOMENTS ?? 5);
const fewDocuments = ["-p", "9m-2022", "-d", "thong-cao,bieu-do", "-l", "Kim Sơn,369"];

describe("batches at the same time, and killed", () => {
  test("two batches in one workspace end with the same complete files", async () => {
    const both = await Promise.all([
      awaitExit(startBatch(...fewDocuments)),
      awaitExit(startBatch(...fewDocuments)),
    ]);
    expect(both).toEqual([0, 0]);
    expectCompleteFiles();
    expect(new Set(Object.values(runBatch(...fewDocuments).outcomes))).toEqual(new Set(["unchanged"]));
    expect(readdirSync(join(folder, "out/9m-2022")).filter((name) => name.includes("(2)"))).toEqual([]);
  });

  test("killed at any moment it leaves only complete files, and the next run finishes the set", {
    timeout: 600_000,
  }, async () => {
    const startTime = performance.now();
    await awaitExit(startBatch(...fewDocuments));
    const durationMs = performance.now() - startTime;
    for (let turn = 0; turn < moments; turn += 1) {
      rmSync(join(folder, "out"), { recursive: true, force: true });
      const child = startBatch(...fewDocuments);
      // The moments are spread over the run, most of them while it writes.
      setTimeout(() => child.kill("SIGKILL"), durationMs * (0.4 + (0.6 * ((turn * 37) % moments)) / moments));
      await awaitExit(child);
      expectCompleteFiles();
    }
    const { status, outcomes } = runBatch(...fewDocuments);
    expect(status).toBe(0);
    expect(Object.values(outcomes).every((outcome) => outcome === "written" || outcome === "unchanged")).toBe(
      true,
    );
    expect(readdirSync(join(folder, "out/9m-2022")).filter((name) => name.includes("(2)"))).toEqual([]);
  });
});

function startBatch(...words: string[]): ChildProcess {
  return spawn(process.execPath, [programFile, "batch", "-q", ...words], {
    cwd: folder,
    env: programEnvironment,
    stdio: "ignore",
  });
}

function awaitExit(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.on("exit", (status) => done(status)));
}

/** Every Word file opens and every ledger parses. */
function expectCompleteFiles(): void {
  const out = join(folder, "out/9m-2022");
  for (const name of existsSync(out) ? readdirSync(out) : []) {
    const path = join(out, name);
    if (name.endsWith(".docx"))
      expect(Object.keys(unzipSync(readFileSync(path)))).toContain("word/document.xml");
    if (name.endsWith(".json")) expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ version: 2 });
  }
}
