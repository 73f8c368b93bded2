/** Threads that work off a list of jobs side by side; when one dies, its job is lost and the others go on. */
import { Worker } from "node:worker_threads";

export interface WorkerPoolOptions<Job, Result> {
  readonly jobs: readonly Job[];
  readonly threads: number;
  /** Handed to every thread when it starts. */
  readonly data: unknown;
  /** What is said of a job whose thread died. */
  readonly onCrash: (job: Job, reason: unknown) => Result;
  readonly onDone: (result: Result) => void;
}

/** Resolves when every job has its result, in the order of the jobs. `worker` answers each message with one. */
export async function runJobs<Job, Result>(
  worker: URL,
  options: WorkerPoolOptions<Job, Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...options.jobs.entries()];
  const threads = Math.min(options.threads, options.jobs.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      while (queue.length > 0) await runWorkerThread(worker, options, queue, results);
    }),
  );
  return results;
}

/** Until the list is empty or the thread dies. */
function runWorkerThread<Job, Result>(
  worker: URL,
  { data, onCrash, onDone }: WorkerPoolOptions<Job, Result>,
  queue: [number, Job][],
  results: Result[],
): Promise<void> {
  return new Promise((resolve) => {
    const thread = new Worker(worker, { workerData: data });
    let current: [number, Job] | undefined;
    const saveResult = (result: Result) => {
      if (current) results[current[0]] = result;
      current = undefined;
      onDone(result);
    };
    const startNextJob = () => {
      current = queue.shift();
      if (!current) return void thread.postMessage(null);
      thread.postMessage(current[1]);
    };
    thread.on("message", (result: Result) => {
      saveResult(result);
      startNextJob();
    });
    thread.on("error", (reason) => current && saveResult(onCrash(current[1], reason)));
    thread.on("exit", () => {
      if (current) saveResult(onCrash(current[1], new Error("the thread ended")));
      resolve();
    });
    startNextJob();
  });
}

/** What the threads that share a list know of it: how many of its jobs were taken. */
export interface SharedQueue {
  readonly taken: Int32Array;
}

/** The number of a job that nobody has taken yet; beyond the list where all are. */
export function takeNextJobIndex(taken: Int32Array): number {
  return Atomics.add(taken, 0, 1);
}

export interface SharedJobsOptions<Job, Packed, Result> {
  readonly jobs: readonly Job[];
  /** Beside this one, which works as well. */
  readonly threads: number;
  readonly data: object;
  readonly deserialize: (packed: Packed) => Result;
  readonly runJob: (job: Job) => Promise<Result>;
}

/**
 * Every thread takes the next job of the list as soon as it can, this one too, which for that reason cannot hand them out as `worked`
 * does. A result is missing where its thread died.
 */
export async function runSharedJobs<Job, Packed, Result>(
  worker: URL,
  { jobs, threads, data, deserialize, runJob }: SharedJobsOptions<Job, Packed, Result>,
): Promise<(Result | undefined)[]> {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const results: (Result | undefined)[] = jobs.map(() => undefined);
  const workerThreads = Array.from({ length: threads }, () => {
    const thread = new Worker(worker, {
      workerData: { ...data, taken },
      // What a thread reads leaves litter, of which nothing need be kept.
      resourceLimits: { maxYoungGenerationSizeMb: 3 },
    });
    thread.on("message", ([index, serialized]: [number, Packed]) => {
      results[index] = deserialize(serialized);
    });
    return new Promise<void>((resolve) => {
      thread.on("error", () => resolve());
      thread.on("exit", () => resolve());
    });
  });
  for (let index = takeNextJobIndex(taken); index < jobs.length; index = takeNextJobIndex(taken))
    results[index] = await runJob(jobs[index] as Job);
  await Promise.all(workerThreads);
  return results;
}

/**
 * The module that a worker starts with, given the URL of its TypeScript source. In the built program it lies next to the bundle,
 * under the name of its source. Run from source, the worker first installs the TypeScript loader, which Node does not hand on to it.
 */
export function resolveWorker(source: URL): URL {
  if (!import.meta.url.endsWith(".ts")) {
    const name = source.pathname.slice(source.pathname.lastIndexOf("/") + 1).replace(/\.ts$/, ".js");
    return new URL(name, import.meta.url);
  }
  const loader = import.meta.resolve("tsx/esm/api");
  const code = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(source)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
