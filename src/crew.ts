/** Threads that work off a list of jobs side by side; when one dies, its job is lost and the others go on. */
import { Worker } from "node:worker_threads";

export interface Crew<Job, Result> {
  readonly jobs: readonly Job[];
  readonly threads: number;
  /** Handed to every thread when it starts. */
  readonly data: unknown;
  /** What is said of a job whose thread died. */
  readonly lost: (job: Job, reason: unknown) => Result;
  readonly done: (result: Result) => void;
}

/** Resolves when every job has its result, in the order of the jobs. `worker` answers each message with one. */
export async function worked<Job, Result>(worker: URL, crew: Crew<Job, Result>): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...crew.jobs.entries()];
  const threads = Math.min(crew.threads, crew.jobs.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      while (queue.length > 0) await oneThread(worker, crew, queue, results);
    }),
  );
  return results;
}

/** Until the list is empty or the thread dies. */
function oneThread<Job, Result>(
  worker: URL,
  { data, lost, done }: Crew<Job, Result>,
  queue: [number, Job][],
  results: Result[],
): Promise<void> {
  return new Promise((resolve) => {
    const thread = new Worker(worker, { workerData: data });
    let current: [number, Job] | undefined;
    const settle = (result: Result) => {
      if (current) results[current[0]] = result;
      current = undefined;
      done(result);
    };
    const next = () => {
      current = queue.shift();
      if (!current) return void thread.postMessage(null);
      thread.postMessage(current[1]);
    };
    thread.on("message", (result: Result) => {
      settle(result);
      next();
    });
    thread.on("error", (reason) => current && settle(lost(current[1], reason)));
    thread.on("exit", () => {
      if (current) settle(lost(current[1], new Error("the thread ended")));
      resolve();
    });
    next();
  });
}

/** What the threads that share a list know of it: how many of its jobs were taken. */
export interface Shared {
  readonly taken: Int32Array;
}

/** The number of a job that nobody has taken yet; beyond the list where all are. */
export function nextOf(taken: Int32Array): number {
  return Atomics.add(taken, 0, 1);
}

export interface Sharing<Job, Packed, Result> {
  readonly jobs: readonly Job[];
  /** Beside this one, which works as well. */
  readonly threads: number;
  readonly data: object;
  readonly unpacked: (packed: Packed) => Result;
  readonly work: (job: Job) => Promise<Result>;
}

/**
 * Every thread takes the next job of the list as soon as it can, this one too, which for that reason cannot hand them out as `worked`
 * does. A result is missing where its thread died.
 */
export async function sharing<Job, Packed, Result>(
  worker: URL,
  { jobs, threads, data, unpacked, work }: Sharing<Job, Packed, Result>,
): Promise<(Result | undefined)[]> {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const results: (Result | undefined)[] = jobs.map(() => undefined);
  const others = Array.from({ length: threads }, () => {
    const thread = new Worker(worker, {
      workerData: { ...data, taken },
      // What a thread reads leaves litter, of which nothing need be kept.
      resourceLimits: { maxYoungGenerationSizeMb: 3 },
    });
    thread.on("message", ([at, packed]: [number, Packed]) => {
      results[at] = unpacked(packed);
    });
    return new Promise<void>((resolve) => {
      thread.on("error", () => resolve());
      thread.on("exit", () => resolve());
    });
  });
  for (let at = nextOf(taken); at < jobs.length; at = nextOf(taken))
    results[at] = await work(jobs[at] as Job);
  await Promise.all(others);
  return results;
}
