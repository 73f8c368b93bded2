/**
 * Our reports one after the other, on one core or more: node batch.mjs WORKSPACE CORES WARMING MEASURED (milliseconds).
 * Every core reads the exports once and then writes and prints the whole report again and again, marks and ledger included.
 * A command that makes many documents in one process can take this file's place: only `works/batch.ts` starts it.
 */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { documentInputs } from "../../src/commands/document-inputs.ts";
import { open } from "../../src/commands/opening.ts";
import { originFor } from "../../src/commands/origin.ts";
import { printed, reviewOf, written } from "../../src/review.ts";
import { terminal } from "../../src/terminal.ts";

interface Pace {
  readonly reports: number;
  readonly wall: number;
}

const [workspace = "", cores = "1", warming = "0", measured = "0"] = isMainThread
  ? process.argv.slice(2)
  : (workerData as string[]);

await (isMainThread ? lead(Number(cores)) : work());

/** Starts the workers, lets them warm up, and then measures all at once. */
async function lead(count: number): Promise<void> {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL(import.meta.url), { workerData: process.argv.slice(2) }),
  );
  await Promise.all(workers.map((worker) => answerOf(worker)));
  const before = process.cpuUsage();
  const paces = await Promise.all(
    workers.map((worker) => {
      worker.postMessage("go");
      return answerOf(worker) as Promise<Pace>;
    }),
  );
  const { user, system } = process.cpuUsage(before);
  const reports = paces.reduce((sum, pace) => sum + pace.reports, 0);
  const perSecond = paces.reduce((sum, pace) => sum + pace.reports / (pace.wall / 1000), 0);
  console.log(JSON.stringify({ reports, perSecond, cpu: (user + system) / 1000 }));
}

function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
}

async function work(): Promise<void> {
  const report = await maker();
  await reportsFor(Number(warming), report);
  parentPort?.once("message", async () => {
    parentPort?.postMessage(await reportsFor(Number(measured), report));
  });
  parentPort?.postMessage("ready");
}

async function maker(): Promise<() => Promise<void>> {
  const options = { workspace, period: "9m-2022", document: "bao-cao" };
  const desk = open(options, terminal({ quiet: true }));
  const inputs = documentInputs(options, desk);
  const origin = originFor(desk)(inputs);
  const review = await reviewOf(inputs);
  return async () => {
    if (!(await printed(written(review, inputs), inputs, origin))) throw new Error("the report has errors");
  };
}

async function reportsFor(milliseconds: number, report: () => Promise<void>): Promise<Pace> {
  const start = performance.now();
  let reports = 0;
  while (performance.now() - start < milliseconds) {
    await report();
    reports++;
  }
  return { reports, wall: performance.now() - start };
}
