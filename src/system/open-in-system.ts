/** Starts the program that the system has for a file, and leaves it running. */
import { spawn } from "node:child_process";
import { buildOpenCall, type OpenPurpose } from "./open-call.ts";

/** A program that refuses the file ends at once; one that shows it goes on. */
const refusalTimeMs = 1500;

/** Gives why the system opens nothing; undefined where it does. */
export function openInSystem(path: string, purpose: OpenPurpose): Promise<string | undefined> {
  const { program, words, isVerbatim } = buildOpenCall(path, purpose, process.platform);
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      detached: true,
      stdio: "ignore",
      windowsVerbatimArguments: isVerbatim,
    });
    const timer = setTimeout(() => resolve(undefined), refusalTimeMs);
    const end = (reason: string | undefined) => {
      clearTimeout(timer);
      resolve(reason);
    };
    child.on("error", (error: NodeJS.ErrnoException) => end(`${program}: ${error.code ?? error.message}`));
    // Explorer ends with 1 also where it has opened the file.
    child.on("exit", (status) =>
      end(status === 0 || process.platform === "win32" ? undefined : `${program}: ${status}`),
    );
    child.unref();
  });
}
