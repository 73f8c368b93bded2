/**
 * `npm run bench`: time and memory of the program beside its peers, in one run on one machine.
 *
 *     npm run bench                                  all but five million rows
 *     npm run bench -- --only cold,batch --runs 3    some of it, with a number of rounds
 *     npm run bench -- --large                       five million rows as well (879 MB in the temporary folder, deleted after)
 *     npm run bench -- --json                        for scripts
 *
 * A ratio is ours / theirs, the median over rounds in which all ran one after the other, so that a machine that changes its speed
 * does not affect it; milliseconds alone mean little. "Cpu" is the processor time of all threads and "main" that of the main thread,
 * each with its ratio: use them when other programs run. On a busy machine even they are too high, and for ours more than for the
 * small peers; the load before the measurement stands below the table. Every program is a process of its own, whose processor time
 * and peak memory are known from `probe.cjs` or `probe.py`. The peers are installed from npm into the temporary folder, at exact
 * versions; pandas and docxtpl are Debian's (`apt-get install python3-pandas python3-docxtpl`), and their row says where they are missing.
 *
 * So that all do the same work: each peer parses the same CSV files with the reader that usually comes with it and sums their
 * columns, and then writes the content of our report, paragraph by paragraph and table by table; a difference in a sum or in text ends
 * the bench. It need not compute that content: the sentences and the figures in them are prepared, the peers only fill them in. Nor does it
 * check its exports, mark figures, or format (`content/templates.ts` lists the omissions). Only the peers are spared work.
 * In record-level exports the sums and counts of all peers must equal ours.
 */
import { parseArgs } from "node:util";
import { prepareBenchFolder } from "./bench-folder.ts";
import { annexBenchmark } from "./benchmarks/annex.ts";
import { batchBenchmark } from "./benchmarks/batch.ts";
import type { Benchmark } from "./benchmarks/benchmark.ts";
import { coldBenchmark } from "./benchmarks/cold.ts";
import { largeBenchmark } from "./benchmarks/large.ts";
import { recordsBenchmark, tenfoldBenchmark } from "./benchmarks/records.ts";
import { startupBenchmark } from "./benchmarks/startup.ts";
import { workbookBenchmark } from "./benchmarks/workbook.ts";
import { describeMachine } from "./machine.ts";
import { buildFailedResult, type Result } from "./result.ts";
import { renderResults } from "./result-table.ts";

const benchmarks: readonly Benchmark[] = [
  coldBenchmark,
  startupBenchmark,
  batchBenchmark,
  annexBenchmark,
  recordsBenchmark,
  workbookBenchmark,
  tenfoldBenchmark,
  largeBenchmark,
];

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    runs: { type: "string" },
    large: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});

const logProgress = (text: string) => process.stderr.write(`${text}\n`);

const machine = describeMachine();
await prepareBenchFolder(logProgress);
const results: Result[] = [];
for (const work of selectBenchmarks()) {
  const rounds = resolveRounds(work);
  logProgress(`${work.title}: ${rounds} rounds …`);
  try {
    results.push(...(await work.measure(rounds)));
  } catch (error) {
    logProgress(`${work.title} failed: ${error instanceof Error ? error.message : error}`);
    results.push(buildFailedResult(work.title));
    process.exitCode = 1;
  }
}
process.stdout.write(`${options.json ? formatJson() : renderResults(results, machine)}\n`);

function selectBenchmarks(): Benchmark[] {
  if (options.only === undefined) return benchmarks.filter((benchmark) => options.large || !benchmark.large);
  return options.only.split(",").map((id) => {
    const benchmark = benchmarks.find((candidate) => candidate.id === id);
    if (benchmark) return benchmark;
    throw new Error(
      `No such work: ${id}; there are ${benchmarks.map((candidate) => candidate.id).join(", ")}`,
    );
  });
}

function resolveRounds({ rounds }: Benchmark): number {
  if (options.runs === undefined) return rounds;
  if (/^[1-9]\d*$/.test(options.runs)) return Number(options.runs);
  throw new Error(`--runs takes a number of rounds, not ${options.runs}`);
}

function formatJson(): string {
  return JSON.stringify({ machine, results }, null, 2);
}
