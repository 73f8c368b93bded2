/** What is measured: a program of Node, or an office's script in Python, on all cores or on the first ones only. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Program {
  readonly interpreter?: "node" | "python";
  /** Arguments of the interpreter: options, the file, its arguments. */
  readonly args: readonly string[];
  readonly cwd?: string;
  /** A file for stdout, for results too long to keep in memory. */
  readonly output?: string;
  /** The number of cores that it may use, if not all. */
  readonly cores?: number;
}

/** The program with its probe, as the system starts it. */
export function buildCommand({ interpreter = "node", args, cores }: Program): readonly string[] {
  const command =
    interpreter === "node"
      ? [process.execPath, "--require", resolveProbe("probe.cjs"), ...args]
      : [findPython() ?? "python3", resolveProbe("probe.py"), ...args];
  return cores === undefined ? command : ["taskset", "--cpu-list", `0-${cores - 1}`, ...command];
}

function resolveProbe(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** Node 20 would read these certificates at every start, which is not part of the measured work. */
export function buildEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, REPORT_WORKSPACE: ___, ...rest } = process.env;
  return { ...rest, NO_COLOR: "1" };
}

/** Debian's own Python comes first: only it has the packages that Debian's archive brings. */
const pythons = ["/usr/bin/python3", "python3"];

/** Finds a Python with the packages that an office's script needs; undefined where there is none. */
export function findPython(): string | undefined {
  return pythons.find((python) => canRun([python, "-c", "import pandas, docxtpl"]));
}

/** False where the system cannot keep a program on some of its cores. */
export function canLimitCores(): boolean {
  return canRun(["taskset", "--version"]);
}

function canRun([command = "", ...args]: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}
