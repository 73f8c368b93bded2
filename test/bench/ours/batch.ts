/**
 * Renders one document again and again, on one core or more: node batch.mjs WORKSPACE DOCUMENT CORES WARMING MEASURED (numbers of documents).
 * Every core reads the exports once and then renders the whole document repeatedly, marks and ledger included.
 * Only `benchmarks/batch.ts` starts it.
 */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { maxYoungGenerationSizeMbOfThread } from "../../../src/batch/build-documents.ts";
import {
  buildWordFileAndLedger,
  computeReviewOfExports,
  renderReviewTextAndBlocks,
} from "../../../src/review.ts";
import { createTerminal } from "../../../src/screen/terminal.ts";
import { loadDocumentInputs } from "../../../src/workspace/document-inputs.ts";
import { createOriginBuilder } from "../../../src/workspace/document-origin.ts";
import { openWorkspace } from "../../../src/workspace/open-workspace.ts";

const [workspace = "", document = "bao-cao", cores = "1", warming = "0", measured = "0"] = isMainThread
  ? process.argv.slice(2)
  : (workerData as string[]);

await (isMainThread ? coordinateWorkers(Number(cores)) : measureInWorker());

/** Starts the workers, warms them up, then measures all at once. */
async function coordinateWorkers(count: number): Promise<void> {
  const workers = Array.from(
    { length: count },
    () =>
      new Worker(new URL(import.meta.url), {
        workerData: process.argv.slice(2),
        // The memory of the threads of `report batch`.
        resourceLimits: { maxYoungGenerationSizeMb: maxYoungGenerationSizeMbOfThread },
      }),
  );
  await Promise.all(workers.map((worker) => awaitMessage(worker)));
  const [before, start] = [process.cpuUsage(), performance.now()];
  for (const worker of workers) worker.postMessage("go");
  await Promise.all(workers.map((worker) => awaitMessage(worker)));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const reports = count * Number(measured);
  console.log(JSON.stringify({ reports, perSecond: reports / seconds, cpu: (user + system) / 1000 }));
}

function awaitMessage(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
}

async function measureInWorker(): Promise<void> {
  const generateReport = await createReportGenerator();
  const generateReports = async (reports: number) => {
    for (let number = 0; number < reports; number++) await generateReport();
  };
  await generateReports(Number(warming));
  parentPort?.once("message", async () => {
    await generateReports(Number(measured));
    parentPort?.postMessage("done");
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
