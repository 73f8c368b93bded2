/** Jobs on worker threads: a thread that dies loses only its current job. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { runJobsHereAndOnThreads } from "../src/worker-pool.ts";

const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeWorkerScript(name: string, body: string): URL {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, `import { parentPort, workerData } from "node:worker_threads";\n${body}`);
  return pathToFileURL(path);
}

describe("runJobsHereAndOnThreads", () => {
  const jobs = [1, 2, 3, 4];
  // The first job waits until the thread has taken one as well.
  const runJob = async (job: number) => {
    if (job === 1) await new Promise((resolve) => setTimeout(resolve, 1000));
    return job * 10;
  };
  const shared = { jobs, threads: 1, data: {}, deserialize: (text: string) => Number(text), runJob };

  test("gives every result, in the order of the jobs", async () => {
    const working = writeWorkerScript(
      "working",
      `for (let index = Atomics.add(workerData.taken, 0, 1); index < 4; index = Atomics.add(workerData.taken, 0, 1))
         parentPort.postMessage([index, String((index + 1) * 10)]);`,
    );
    expect(await runJobsHereAndOnThreads(working, shared)).toEqual([10, 20, 30, 40]);
  });

  test("gives no result only for the job that a dying thread had taken, and tells why it died", async () => {
    const dying = writeWorkerScript("dying", `Atomics.add(workerData.taken, 0, 1); throw new Error("dead");`);
    const reasons: unknown[] = [];
    const onThreadError = (reason: unknown) => reasons.push(reason);
    expect(await runJobsHereAndOnThreads(dying, { ...shared, onThreadError })).toEqual([
      10,
      undefined,
      30,
      40,
    ]);
    expect(reasons).toEqual([new Error("dead")]);
  });
});
