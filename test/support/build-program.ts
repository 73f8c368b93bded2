import { spawnSync } from "node:child_process";

/** The program as it is now, built once before all tests. */
export function setup(): void {
  const { status, stderr } = spawnSync(process.execPath, [".build/bundle.js"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}
