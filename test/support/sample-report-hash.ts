import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where a program is run. */
interface Surroundings {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Lets a program copy the sample to a folder, named from the current one, and make its report; gives the SHA-256 of the Word file. */
export function hashReportOfSample(
  [program = "", ...words]: readonly string[],
  workspace: string,
  surroundings: Surroundings,
): string {
  const run = (...commandWords: readonly string[]) =>
    // Standard output goes nowhere: Node under wine cannot write to a pipe.
    execFileSync(program, [...words, ...commandWords], { ...surroundings, stdio: "ignore" });
  run("init", "--sample", workspace);
  run("generate", "--period", "9m-2022", "--workspace", workspace);
  const document = readFileSync(join(surroundings.cwd, workspace, "out/9m-2022/bao-cao.docx"));
  return createHash("sha256").update(document).digest("hex");
}
