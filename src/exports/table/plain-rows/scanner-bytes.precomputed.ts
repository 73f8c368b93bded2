/** The scanner of plain rows, compiled from AssemblyScript while the program is bundled; base64, because it becomes a module. */
import { execFileSync } from "node:child_process";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { programFolder } from "../../../program-folder.ts";

const compiler = fileURLToPath(new URL("node_modules/assemblyscript/bin/asc.js", programFolder));
const source = fileURLToPath(new URL("src/exports/table/plain-rows/assembly/", programFolder));

const options = "-O3 --converge --noAssert --runtime stub --enable simd --use abort=".split(" ");

/** The compiler has a process of its own: the TypeScript loader, where there is one, would take half a minute to read it. */
function compileScanner(): string {
  // An empty name stands for stdout.
  const words = [compiler, "index.ts", "--baseDir", source, "--outFile", "", ...options];
  return execFileSync(execPath, words, { stdio: ["ignore", "pipe", "inherit"] }).toString("base64");
}

export const scannerBytes = compileScanner();
