/** A small office in a folder of its own, in which the built program runs under unusual conditions. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";

const program = `"${process.env.NODE_UNDER_TEST ?? process.execPath}" "${resolve("bin/report.js")}"`;

export interface ShellResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly tookMs: number;
}

/** Copies an office; without one the small workspace of the tests, which then generates its report for 9m-2022. */
export function createOffice(model?: string): string {
  const office = join(mkdtempSync(join(tmpdir(), "so-ket-")), "Văn phòng Sở");
  cpSync(model ?? "fixtures/broken/base", office, { recursive: true });
  if (model === undefined) runShell(office, "$report generate -p 9m-2022");
  return office;
}

/** Runs a command line in the office's folder; `$report` is the program, `$docx` the report of the office. */
export function runShell(office: string, commandLine: string, timeoutMs = 60_000): ShellResult {
  const start = performance.now();
  const { status, signal, stdout, stderr } = spawnSync(
    "bash",
    ["-c", commandLine.replaceAll("$report", program)],
    {
      cwd: office,
      encoding: "utf8",
      timeout: timeoutMs,
      maxBuffer: 64 << 20,
      env: {
        PATH: process.env.PATH,
        HOME: office,
        NO_COLOR: "1",
        docx: join(office, "out/9m-2022/bao-cao.docx"),
      },
    },
  );
  return { status: signal === null ? status : null, stdout, stderr, tookMs: performance.now() - start };
}

/** What must hold after every run, whatever its conditions: no stack, no hang, no half-written file. */
export function listFaultsOfRun(office: string, result: ShellResult): string[] {
  const faults = findIncompleteFiles(office);
  if (result.status === null) faults.push("it hung or a signal ended the shell");
  if (result.status === 70) faults.push("it ended with a fault of the program");
  if (/^\s+at .+:\d+:\d+\)?$/m.test(result.stdout + result.stderr)) faults.push("it showed a stack");
  return faults;
}

/** Temporary files, Word files that do not open and records that do not parse. */
function findIncompleteFiles(office: string): string[] {
  const out = join(office, "out");
  if (!existsSync(out)) return [];
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ name, parentPath }) => {
      const bytes = readFileSync(join(parentPath, name));
      if (name.endsWith(".half")) return [`${name} was left behind`];
      if (name.endsWith(".docx") && !isWholeArchive(bytes)) return [`${name} is not whole`];
      if (name.endsWith(".json") && !isJson(bytes.toString("utf8"))) return [`${name} is not whole`];
      return [];
    });
}

function isWholeArchive(bytes: Uint8Array): boolean {
  try {
    return "word/document.xml" in unzipSync(bytes);
  } catch {
    return false;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
