/** Runs a program as a process of its own and measures it; runs of several are interleaved, so that ratios are paired. */
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface Program {
  /** Arguments of node: options, the file, its arguments. */
  readonly args: readonly string[];
  readonly cwd?: string;
  /** A file for stdout, for results too long to keep in memory. */
  readonly output?: string;
}

/** One run: milliseconds of wall and of processor time, megabytes (10⁶ bytes) of memory at the peak. */
export interface MeasuredRun {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  /** The output, unless it went to a file. */
  readonly printed: string;
}

const probeFile = fileURLToPath(new URL("probe.cjs", import.meta.url));

/** Node 20 would read these certificates at every start, which is not part of the measured work. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, REPORT_WORKSPACE: ___, ...rest } = process.env;
  return { ...rest, NO_COLOR: "1" };
}

export function measureRun({ args, cwd, output }: Program): MeasuredRun {
  const stdout = output === undefined ? "pipe" : openSync(output, "w");
  const start = performance.now();
  const child = spawnSync(process.execPath, ["--require", probeFile, ...args], {
    cwd,
    env: buildEnvironment(),
    stdio: ["ignore", stdout, "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  const wall = performance.now() - start;
  if (typeof stdout === "number") closeSync(stdout);
  if (child.status !== 0) {
    throw new Error(`node ${args.join(" ")} ended with ${child.status ?? child.signal}:\n${child.stderr}`);
  }
  const { cpu, peak } = JSON.parse(String(child.output[3])) as { cpu: number; peak: number };
  return { wall, cpu, peak, printed: String(child.stdout ?? "") };
}

/** Runs every program once per round, in rotating order, after one round that is not counted. */
export function measureInterleaved<Name extends string>(
  programs: Readonly<Record<Name, Program>>,
  rounds: number,
): Record<Name, MeasuredRun[]> {
  const names = Object.keys(programs) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as MeasuredRun[]])) as Record<
    Name,
    MeasuredRun[]
  >;
  for (const name of names) measureRun(programs[name]);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      if (name !== undefined) runs[name].push(measureRun(programs[name]));
    }
  }
  return runs;
}

export function computeMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The median of the ratios of each round: changes of the machine's speed between rounds do not affect it. */
export function computePairedRatio(ours: readonly number[], theirs: readonly number[]): number {
  return computeMedian(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}
