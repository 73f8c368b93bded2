/**
 * `npm run bench`: time and memory of the program beside its peers, in one run on one machine.
 *
 *     npm run bench                                  all but five million rows
 *     npm run bench -- --only cold,batch --runs 3    some of it, with a number of rounds
 *     npm run bench -- --large                       five million rows as well (879 MB in the temporary folder, deleted after)
 *     npm run bench -- --json                        for scripts
 *
 * A ratio is ours / theirs, the median over rounds in which all ran one after the other, so that a machine that changes its speed
 * does not affect it; milliseconds alone mean little. "Of cpu" is the same ratio of processor time: use it when other programs
 * run. Every program is a process of its own, whose time, processor time and peak memory are known from `probe.cjs`. The peers are
 * installed from npm into the temporary folder, at exact versions.
 *
 * So that all do the same work: each peer parses the same CSV files with the reader that usually comes with it and sums their
 * columns, and then writes the content of our report, paragraph by paragraph and table by table; a difference in text ends the
 * bench. It need not compute that content: the sentences and the figures in them are prepared, the peers only fill them in. Nor does it
 * check its exports, mark figures, or format (`content/templates.ts` lists the omissions). Only the peers are spared work.
 * In record-level exports the sums and counts of all peers must equal ours.
 */
import { parseArgs } from "node:util";
import { renderTerminalTable } from "../../src/screen/terminal-table.ts";
import { prepareBenchFolder } from "./bench-folder.ts";
import { annexBenchmark } from "./benchmarks/annex.ts";
import { batchBenchmark } from "./benchmarks/batch.ts";
import type { Benchmark } from "./benchmarks/benchmark.ts";
import { coldBenchmark } from "./benchmarks/cold.ts";
import { largeBenchmark, recordsBenchmark, tenfoldBenchmark } from "./benchmarks/records.ts";
import { startupBenchmark } from "./benchmarks/startup.ts";
import { workbookBenchmark } from "./benchmarks/workbook.ts";
import { describeMachine } from "./machine.ts";
import { buildFailedResult, type Result } from "./result.ts";

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
process.stdout.write(`${options.json ? formatJson() : formatTable()}\n`);

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
  return JSON.stringify({ machine: describeMachine(), results }, null, 2);
}

function formatTable(): string {
  const { date, cores, model, memory, node, system } = describeMachine();
  const columns = ["work", "against", "ours", "theirs", "ratio", "of cpu", "goal", "reached"];
  const right = new Set(["ours", "theirs", "ratio", "of cpu"]);
  const table = renderTerminalTable(
    columns.map((title) => ({ title, align: right.has(title) ? "right" : "left" })),
    results.map(({ work, peer, ours, theirs, ratio, cpuRatio, goal, reached }) => [
      work,
      peer,
      ours,
      theirs,
      ...[ratio, cpuRatio ?? Number.NaN].map((value) => (Number.isNaN(value) ? "" : value.toFixed(2))),
      goal,
      reached === undefined ? "" : reached ? "yes" : "no",
    ]),
    26,
  );
  return `${table}\n\n${date} · ${cores} × ${model} · ${memory} · Node ${node} · ${system}`;
}
