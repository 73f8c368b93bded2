/** Runs jobs on worker threads and on this one. A thread that dies loses only its current job, and the caller learns of it. */
import { Worker } from "node:worker_threads";

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
  /** Limits the memory of each thread for what dies young. */
  readonly maxYoungGenerationSizeMb?: number;
  readonly deserialize: (serialized: Serialized) => Result;
  readonly runJob: (job: Job) => Promise<Result>;
  /** Learns why a thread died. */
  readonly onThreadError?: (reason: unknown) => void;
}

/**
 * Runs jobs on several threads and on this one. Each takes the next job itself, because this thread is too busy to hand jobs out. The
 * result of a job whose thread died is undefined; the caller knows what then is to be done.
 */
export async function runJobsHereAndOnThreads<Job, Serialized, Result>(
  workerModule: URL,
  {
    jobs,
    threads,
    data,
    maxYoungGenerationSizeMb,
    deserialize,
    runJob,
    onThreadError,
  }: SharedJobsOptions<Job, Serialized, Result>,
): Promise<(Result | undefined)[]> {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const results: (Result | undefined)[] = jobs.map(() => undefined);
  const workerThreads = Array.from({ length: threads }, () => {
    const thread = new Worker(workerModule, {
      workerData: { ...data, taken },
      ...(maxYoungGenerationSizeMb !== undefined && { resourceLimits: { maxYoungGenerationSizeMb } }),
    });
    thread.on("message", ([index, serialized]: [number, Serialized]) => {
      results[index] = deserialize(serialized);
    });
    return new Promise<void>((resolve) => {
      thread.on("error", (reason) => {
        onThreadError?.(reason);
        resolve();
      });
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
