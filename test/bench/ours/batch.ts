/**
 * Renders one document again and again, on one core or more: node batch.mjs WORKSPACE DOCUMENT CORES WARMING MEASURED (milliseconds).
 * Every core reads the exports once and then renders the whole document repeatedly, marks and ledger included.
 * Only `benchmarks/batch.ts` starts it.
 */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
  buildWordFileAndLedger,
  computeReviewOfExports,
  renderReviewTextAndBlocks,
} from "../../../src/review.ts";
import { createTerminal } from "../../../src/screen/terminal.ts";
import { loadDocumentInputs } from "../../../src/workspace/document-inputs.ts";
import { createOriginBuilder } from "../../../src/workspace/document-origin.ts";
import { openWorkspace } from "../../../src/workspace/open-workspace.ts";

interface Throughput {
  readonly reports: number;
  readonly wall: number;
}

const [workspace = "", document = "bao-cao", cores = "1", warming = "0", measured = "0"] = isMainThread
  ? process.argv.slice(2)
  : (workerData as string[]);

await (isMainThread ? coordinateWorkers(Number(cores)) : measureInWorker());

/** Starts the workers, warms them up, then measures all at once. */
async function coordinateWorkers(count: number): Promise<void> {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL(import.meta.url), { workerData: process.argv.slice(2) }),
  );
  await Promise.all(workers.map((worker) => awaitMessage(worker)));
  const before = process.cpuUsage();
  const throughputs = await Promise.all(
    workers.map((worker) => {
      worker.postMessage("go");
      return awaitMessage(worker) as Promise<Throughput>;
    }),
  );
  const { user, system } = process.cpuUsage(before);
  const reports = throughputs.reduce((sum, throughput) => sum + throughput.reports, 0);
  const perSecond = throughputs.reduce(
    (sum, throughput) => sum + throughput.reports / (throughput.wall / 1000),
    0,
  );
  console.log(JSON.stringify({ reports, perSecond, cpu: (user + system) / 1000 }));
}

function awaitMessage(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
}

async function measureInWorker(): Promise<void> {
  const generateReport = await createReportGenerator();
  await generateReportsFor(Number(warming), generateReport);
  parentPort?.once("message", async () => {
    parentPort?.postMessage(await generateReportsFor(Number(measured), generateReport));
  });
  parentPort?.postMessage("ready");
}

async function createReportGenerator(): Promise<() => Promise<void>> {
  const options = { workspace, period: "9m-2022", document };
  const openedWorkspace = openWorkspace(options, createTerminal({ quiet: true }));
  const inputs = loadDocumentInputs(options, openedWorkspace);
  const origin = createOriginBuilder(openedWorkspace)(inputs);
  const review = await computeReviewOfExports(inputs);
  return async () => {
    if (!(await buildWordFileAndLedger(renderReviewTextAndBlocks(review, inputs), inputs, origin)))
      throw new Error("the report has errors");
  };
}

async function generateReportsFor(
  milliseconds: number,
  generateReport: () => Promise<void>,
): Promise<Throughput> {
  const start = performance.now();
  let reports = 0;
  while (performance.now() - start < milliseconds) {
    await generateReport();
    reports++;
  }
  return { reports, wall: performance.now() - start };
}
