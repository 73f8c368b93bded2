/** The bundle that lists the commands and tells the version. */
import { runInProcess } from "./run-in-process.ts";

export function run(words: readonly string[]): Promise<void> {
  return runInProcess(words, (name) => {
    throw new Error(`The bundle of the help does not have the command ${name}`);
  });
}
