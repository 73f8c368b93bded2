/** Asks another program of the system for one answer. */
import { spawnSync } from "node:child_process";

const timeoutMs = 5000;

/** Gives what the program prints; undefined where it is missing, fails or takes too long. */
export function runProgramForAnswer(program: string, words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, words, {
    encoding: "utf8",
    timeout: timeoutMs,
    windowsHide: true,
  });
  return status === 0 ? stdout : undefined;
}
