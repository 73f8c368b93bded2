/** Threads that die: their work is missing, all other work is there. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { runJobs, runSharedJobs } from "../src/worker-pool.ts";

const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeWorkerScript(name: string, body: string): URL {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, `import { parentPort, workerData } from "node:worker_threads";\n${body}`);
  return pathToFileURL(path);
}

describe("a list that is shared with threads", () => {
  const jobs = [1, 2, 3, 4];
  // The first job waits until the thread has taken one as well.
  const runJob = async (job: number) => {
    if (job === 1) await new Promise((resolve) => setTimeout(resolve, 1000));
    return job * 10;
  };
  const shared = { jobs, threads: 1, data: {}, deserialize: (text: string) => Number(text), runJob };

  test("has every result, in the order of the jobs", async () => {
    const helping = writeWorkerScript(
      "helping",
      `for (let at = Atomics.add(workerData.taken, 0, 1); at < 4; at = Atomics.add(workerData.taken, 0, 1))
         parentPort.postMessage([at, String((at + 1) * 10)]);`,
    );
    expect(await runSharedJobs(helping, shared)).toEqual([10, 20, 30, 40]);
  });

  test("misses only what a thread had taken when it died", async () => {
    const dying = writeWorkerScript("dying", `Atomics.add(workerData.taken, 0, 1); throw new Error("dead");`);
    expect(await runSharedJobs(dying, shared)).toEqual([10, undefined, 30, 40]);
  });
});

test("a job whose thread died is told as lost, and the others are done", async () => {
  const moody = writeWorkerScript(
    "moody",
    `parentPort.on("message", (job) => {
       if (job === null) parentPort.close();
       else if (job === 2) throw new Error("not this one");
       else parentPort.postMessage(job * 10);
     });`,
  );
  const done: number[] = [];
  const results = await runJobs<number, number>(moody, {
    jobs: [1, 2, 3],
    threads: 1,
    data: {},
    onCrash: () => -1,
    onDone: (result) => done.push(result),
  });
  expect(results).toEqual([10, -1, 30]);
  expect(done).toEqual([10, -1, 30]);
});
