import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The program as it is now, built once before all tests, one folder for all their temporary files, removed after them, and their environment. */
export function setup(): () => void {
  const { status, stderr } = spawnSync(process.execPath, [".build/bundle.js"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const folder = mkdtempSync(join(tmpdir(), "so-ket-tests-"));
  // The processes of the tests start with this environment: their os.tmpdir() is this folder.
  process.env.TMPDIR = folder;
  process.env.TEMP = folder;
  // Commands run in these processes too: they must not find a developer's own workspace, nor colour what they print.
  delete process.env.REPORT_WORKSPACE;
  process.env.NO_COLOR = "1";
  return () => rmSync(folder, { recursive: true, force: true });
}
