/** The registry of Windows, read by the program that comes with it. */
import { runProgramForAnswer } from "./run-program.ts";

/** The default value of a key; undefined where there is none. */
export function readRegistryDefault(key: string): string | undefined {
  const answer = runProgramForAnswer("reg.exe", ["query", key, "/ve"]);
  return answer === undefined ? undefined : parseRegistryAnswer(answer);
}

/** The value stands behind its type; the name before it, "(Default)", is in the language of Windows. */
export function parseRegistryAnswer(answer: string): string | undefined {
  const [, value] = /\sREG_(?:SZ|EXPAND_SZ)[ \t]+(\S[^\r\n]*)/.exec(answer) ?? [];
  return value?.trim();
}
