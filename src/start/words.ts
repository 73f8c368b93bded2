/** The bundle of the command `words`. */
import { runInProcess } from "./run-in-process.ts";

export function run(words: readonly string[]): Promise<void> {
  return runInProcess(words, () => import("../commands/words.ts"));
}
