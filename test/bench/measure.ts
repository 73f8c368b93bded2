/** Runs a program as a process of its own and measures it; runs of several are interleaved, so that ratios are paired. */
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { buildCommand, buildEnvironment, type Program } from "./program.ts";

/** What the probe writes at the end of a program: milliseconds of processor time, megabytes (10⁶ bytes) of memory at the peak. */
export interface ProbedUse {
  /** Of all threads, also of those that compile and collect garbage. */
  readonly cpu: number;
  /** Of the main thread; null where the system does not tell. */
  readonly main: number | null;
  readonly peak: number;
}

/** One run, with milliseconds of wall time. */
export interface MeasuredRun extends ProbedUse {
  readonly wall: number;
  /** The output, unless it went to a file. */
  readonly printed: string;
}

export function measureRun(program: Program): MeasuredRun {
  const { cwd, output } = program;
  const [command = "", ...args] = buildCommand(program);
  const stdout = output === undefined ? "pipe" : openSync(output, "w");
  const start = performance.now();
  const child = spawnSync(command, args, {
    cwd,
    env: buildEnvironment(),
    stdio: ["ignore", stdout, "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  const wall = performance.now() - start;
  if (typeof stdout === "number") closeSync(stdout);
  if (child.status !== 0) {
    const end = child.error?.message ?? child.status ?? child.signal;
    throw new Error(`${[command, ...args].join(" ")} ended with ${end}:\n${child.stderr}`);
  }
  return { wall, ...parseProbedUse(String(child.output[3])), printed: String(child.stdout ?? "") };
}

/** Throws where the probe wrote nothing, for example because the program killed itself. */
export function parseProbedUse(text: string): ProbedUse {
  const { cpu, main, peak } = JSON.parse(text || "{}") as Partial<ProbedUse>;
  if (cpu === undefined || peak === undefined) throw new Error(`the probe wrote "${text}"`);
  return { cpu, main: main ?? null, peak };
}

/**
 * Runs every program once per round, in rotating order, after one round that is not counted. A program that is undefined, because
 * it cannot run here, has no runs.
 */
export function measureInterleaved<Name extends string>(
  programs: Readonly<Record<Name, Program | undefined>>,
  rounds: number,
): Record<Name, MeasuredRun[]> {
  const names = Object.keys(programs) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as MeasuredRun[]])) as Record<
    Name,
    MeasuredRun[]
  >;
  const present = names.flatMap((name) => {
    const program = programs[name];
    return program ? [{ name, program }] : [];
  });
  for (const { program } of present) measureRun(program);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < present.length; turn++) {
      const next = present[(round + turn) % present.length];
      if (next) runs[next.name].push(measureRun(next.program));
    }
  }
  return runs;
}
