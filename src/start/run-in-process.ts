import { runCommandLine } from "../command-line.ts";
import type { LoadCommand } from "../command-list.ts";
import { endOnStreamErrors } from "../screen/stream-errors.ts";

/** Runs the words behind the program's name in a process of its own, which ends with the status of the command. */
export async function runInProcess(words: readonly string[], loadCommand: LoadCommand): Promise<void> {
  endOnStreamErrors();
  process.exitCode = await runCommandLine(words, loadCommand);
}
