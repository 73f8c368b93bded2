/** The scanner of plain rows, compiled from AssemblyScript while the program is bundled; base64, because it becomes a module. */
import { programFolder } from "../../../program-folder.ts";

interface Compiler {
  main(
    words: readonly string[],
    files: { writeFile(name: string, contents: string | Uint8Array): void },
  ): Promise<{ readonly error: Error | null; readonly stderr: object }>;
}

/** Imported without its types, which would declare the types of AssemblyScript for the whole program. */
const compilerName: string = "assemblyscript/asc";

const source = new URL("src/exports/table/plain-rows/assembly/", programFolder);
/** A path on Windows has no "/" before its drive. */
const folder = decodeURIComponent(source.pathname).replace(/^\/(?=[A-Za-z]:)/, "");

const options = "--outFile scanner.wasm -O3 --converge --noAssert --runtime stub --enable simd --use abort=";

async function compileScanner(): Promise<string> {
  const compiler: Compiler = await import(compilerName);
  let compiled: string | Uint8Array = "";
  const { error, stderr } = await compiler.main(["index.ts", "--baseDir", folder, ...options.split(" ")], {
    writeFile(_, contents) {
      compiled = contents;
    },
  });
  if (error) throw new Error(`${error.message}\n${stderr}`);
  return Buffer.from(compiled).toString("base64");
}

export const scannerBytes = await compileScanner();
