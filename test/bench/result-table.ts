/** The results on the screen: one line a comparison, the machine below. */
import { renderTerminalTable } from "../../src/screen/terminal-table.ts";
import type { Machine } from "./machine.ts";
import type { Result, TimePair } from "./result.ts";

const columns = [
  "work",
  "against",
  "ours",
  "theirs",
  "ratio",
  "cpu ms",
  "ratio",
  "main ms",
  "ratio",
  "goal",
  "reached",
].map((title) => ({
  title,
  align: /ours|theirs|ratio|ms/.test(title) ? ("right" as const) : ("left" as const),
}));

const widestFirstColumn = 26;

export function renderResults(results: readonly Result[], machine: Machine): string {
  const { date, cores, model, memory, node, system, load } = machine;
  const table = renderTerminalTable(columns, results.map(formatResult), widestFirstColumn);
  return `${table}\n\n${date} · ${cores} × ${model} · ${memory} · Node ${node} · ${system} · load ${load.toFixed(1)}`;
}

export function formatResult({
  work,
  peer,
  ours,
  theirs,
  ratio,
  cpu,
  main,
  goal,
  reached,
}: Result): string[] {
  return [
    work,
    peer,
    ours,
    theirs,
    formatRatio(ratio),
    ...formatTimes(cpu),
    ...formatTimes(main),
    goal,
    reached === undefined ? "" : reached ? "yes" : "no",
  ];
}

/** Our milliseconds, and the ratio. */
function formatTimes(times: TimePair | undefined): string[] {
  return times === undefined ? ["", ""] : [times.ours.toFixed(0), formatRatio(times.ratio)];
}

function formatRatio(ratio: number): string {
  return Number.isNaN(ratio) ? "" : ratio.toFixed(2);
}
