/** The bundle of the commands that make or check one document. */
import type { CommandModule, CommandName } from "../command-list.ts";
import { runInProcess } from "./run-in-process.ts";

const loaders: Partial<Record<CommandName, () => Promise<CommandModule>>> = {
  generate: () => import("../commands/generate.ts"),
  check: () => import("../commands/check.ts"),
};

export function run(words: readonly string[]): Promise<void> {
  return runInProcess(words, (name) => {
    const load = loaders[name];
    if (!load) throw new Error(`The bundle of one document does not have the command ${name}`);
    return load();
  });
}
