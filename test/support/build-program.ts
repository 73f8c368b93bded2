import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The program as it is now, built once before all tests, and one folder for all their temporary files, removed after them. */
export function setup(): () => void {
  const { status, stderr } = spawnSync(process.execPath, [".build/bundle.js"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const folder = mkdtempSync(join(tmpdir(), "so-ket-tests-"));
  // The processes of the tests start with this environment: their os.tmpdir() is this folder.
  process.env.TMPDIR = folder;
  process.env.TEMP = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
