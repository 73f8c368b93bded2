/** Tries many seeds one after the other: each gives an outcome in bounded time, and none throws. */

interface SeedResults {
  /** The number of seeds by outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** One line for each seed that threw or took too long. */
  readonly failures: readonly string[];
  readonly slowestMs: number;
}

interface Seeds {
  readonly first: number;
  readonly count: number;
  readonly longestMs: number;
}

/** An outcome that begins with "fault" is a failure too. */
export async function trySeeds(
  { first, count, longestMs }: Seeds,
  attempt: (seed: number) => string | Promise<string>,
): Promise<SeedResults> {
  const outcomes: Record<string, number> = {};
  const failures: string[] = [];
  let slowestMs = 0;
  for (let seed = first; seed < first + count; seed += 1) {
    const start = performance.now();
    const outcome = await attemptOrDescribeError(seed, attempt);
    const tookMs = Math.round(performance.now() - start);
    slowestMs = Math.max(slowestMs, tookMs);
    const isFault = outcome.startsWith("fault");
    if (isFault || tookMs > longestMs) failures.push(`seed ${seed}: ${outcome} (${tookMs} ms)`);
    const kind = isFault ? "fault" : outcome;
    outcomes[kind] = (outcomes[kind] ?? 0) + 1;
  }
  return { outcomes, failures, slowestMs };
}

async function attemptOrDescribeError(
  seed: number,
  attempt: (seed: number) => string | Promise<string>,
): Promise<string> {
  try {
    return await attempt(seed);
  } catch (error) {
    return `fault: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** Prints the results and sets the exit status of a loop. */
export function showSeedResults({ first, count }: Seeds, results: SeedResults): void {
  for (const failure of results.failures) console.log(failure);
  console.log(
    `seeds ${first} to ${first + count - 1}: ${JSON.stringify(results.outcomes)}, slowest ${results.slowestMs} ms, ${results.failures.length} failures`,
  );
  process.exitCode = results.failures.length > 0 ? 1 : 0;
}
