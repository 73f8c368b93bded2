/** Runs jobs on worker threads. A thread that dies loses only its current job, and the caller learns of it. */
import { Worker } from "node:worker_threads";

interface WorkerPoolOptions<Job, Result> {
  readonly jobs: readonly Job[];
  readonly threads: number;
  /** Passed to every thread as `workerData`. */
  readonly data: unknown;
  /** Gives the result of a job whose thread died. */
  readonly onCrash: (job: Job, reason: unknown) => Result;
  readonly onDone: (result: Result) => void;
}

/** Runs every job and resolves with the results in the order of the jobs. The worker answers each message with one message. */
export async function runJobsOnThreads<Job, Result>(
  workerModule: URL,
  options: WorkerPoolOptions<Job, Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...options.jobs.entries()];
  const threads = Math.min(options.threads, options.jobs.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      while (queue.length > 0) await runWorkerThread(workerModule, options, queue, results);
    }),
  );
  return results;
}

/** Gives jobs to one thread until the queue is empty or the thread dies. */
function runWorkerThread<Job, Result>(
  workerModule: URL,
  { data, onCrash, onDone }: WorkerPoolOptions<Job, Result>,
  queue: [number, Job][],
  results: Result[],
): Promise<void> {
  return new Promise((resolve) => {
    const thread = new Worker(workerModule, { workerData: data });
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

/** The shared counter of jobs that a thread has taken. */
export interface SharedQueue {
  readonly taken: Int32Array;
}

/** Takes the index of the next free job; beyond the list if all are taken. */
export function takeNextJobIndex(takenCounter: Int32Array): number {
  return Atomics.add(takenCounter, 0, 1);
}

interface SharedJobsOptions<Job, Serialized, Result> {
  readonly jobs: readonly Job[];
  /** The number of threads besides this one, which runs jobs too. */
  readonly threads: number;
  readonly data: object;
  readonly deserialize: (serialized: Serialized) => Result;
  readonly runJob: (job: Job) => Promise<Result>;
}

/**
 * Runs jobs on several threads and on this one. Each takes the next job itself, because this thread is too busy to hand jobs out as
 * `runJobsOnThreads` does. The result of a job whose thread died is undefined; the caller runs that job again.
 */
export async function runJobsHereAndOnThreads<Job, Serialized, Result>(
  workerModule: URL,
  { jobs, threads, data, deserialize, runJob }: SharedJobsOptions<Job, Serialized, Result>,
): Promise<(Result | undefined)[]> {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const results: (Result | undefined)[] = jobs.map(() => undefined);
  const workerThreads = Array.from({ length: threads }, () => {
    const thread = new Worker(workerModule, {
      workerData: { ...data, taken },
      // A small young generation is enough: parsed rows die at once.
      resourceLimits: { maxYoungGenerationSizeMb: 3 },
    });
    thread.on("message", ([index, serialized]: [number, Serialized]) => {
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
export function resolveWorkerModule(source: URL): URL {
  if (!import.meta.url.endsWith(".ts")) {
    const name = source.pathname.slice(source.pathname.lastIndexOf("/") + 1).replace(/\.ts$/, ".js");
    return new URL(name, import.meta.url);
  }
  const loader = import.meta.resolve("tsx/esm/api");
  const code = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(source)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
