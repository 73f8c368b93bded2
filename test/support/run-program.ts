/** Runs the built program as a clerk or a script would, on copies of the sample in the folder of the tests. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const programFile = resolve("bin/report.js");
export const programEnvironment = { PATH: process.env.PATH, NO_COLOR: "1" };

export function createEmptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "so-ket-"));
}

/** Copies the sample to a folder whose name has blanks and Vietnamese letters. */
export function copySample(): string {
  const folder = join(createEmptyFolder(), "Sở Lao động - bản thử");
  cpSync("fixtures/ninh-binh", folder, { recursive: true, filter: (path) => !path.endsWith("out") });
  return folder;
}

export function runProgramIn(cwd: string, ...programArguments: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [programFile, ...programArguments], {
    cwd,
    encoding: "utf8",
    env: programEnvironment,
    maxBuffer: 64 << 20,
  });
  return { status, stdout, stderr };
}

/** The path below data/ of the export whose file name starts so. */
export function findExport(folder: string, start: string): string {
  const files = readdirSync(join(folder, "data"), { recursive: true, encoding: "utf8" });
  const exportPath = files.find((path) => path.replaceAll("\\", "/").split("/").at(-1)?.startsWith(start));
  if (!exportPath) throw new Error(`the sample has no ${start}`);
  return exportPath;
}
