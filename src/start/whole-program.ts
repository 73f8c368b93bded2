/** The bundle of all commands, which the threads of a batch run as well. */
import { runCommandLine } from "../command-line.ts";
import { loadCommand } from "../load-command.ts";
import { endOnStreamErrors } from "../screen/stream-errors.ts";
import { runInProcess } from "./run-in-process.ts";

/** Runs the words behind the program's name; without any, a person at a terminal gets the menu. */
export async function run(words: readonly string[]): Promise<void> {
  if (words.length > 0 || !isTerminal()) return runInProcess(words, loadCommand);
  endOnStreamErrors();
  const { showMenu } = await import("../commands/menu.ts");
  process.exitCode = await showMenu((chosen) => runCommandLine(chosen, loadCommand));
}

/** True where somebody sits before the terminal and sees the answers. */
function isTerminal(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY && process.stderr.isTTY && !process.env.CI);
}

export async function runBatchWorker(): Promise<void> {
  await import("../batch/batch-worker.ts");
}
