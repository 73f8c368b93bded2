/** Runs the built program with the sample, and writes what V8 compiled for it as the code caches of this Node. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { BundleName } from "../src/start/choose-bundle.ts";
import { buildCacheFile, formatCacheFileName } from "../src/start/code-cache.ts";
import { loadBundle } from "../src/start/load-bundle.ts";

const folder = resolve("dist");
const output = mkdtempSync(join(tmpdir(), "so-ket-build-"));
const sample = "--workspace fixtures/ninh-binh --period 9m-2022 --quiet";

// V8 drops the code of functions that did not run for a while. A cache is only accepted by a V8 with the same flags, hence the second call.
setFlagsFromString("--no-flush-bytecode");
const lines = [`generate ${sample} --output ${join(output, "sample.docx")}`, `check ${sample}`];
await writeCodeCache("whole-program", lines);
await writeCodeCache("one-document", lines);
// An office that changes its pack has its declarations read anew.
const sampleOfChangedPack = "--workspace fixtures/binh-thuan-2022 --period 9m-2022 --quiet";
await writeCodeCache("figures", [`figures --json ${sample}`, `figures ${sampleOfChangedPack}`]);
await writeCodeCache("help", ["--help"]);
await writeCodeCache("words", ["words 137426 --unit người --in nghìn --workspace fixtures/ninh-binh"]);
rmSync(output, { recursive: true });

async function writeCodeCache(name: BundleName, lines: readonly string[]): Promise<void> {
  const { exports, checksum, script } = loadBundle(folder, name);
  for (const line of lines) {
    await exports.run(line.split(" "));
    if (process.exitCode !== 0) throw new Error(`report ${line} ended with ${process.exitCode}`);
  }
  setFlagsFromString("--flush-bytecode");
  const file = buildCacheFile(checksum, script.createCachedData());
  setFlagsFromString("--no-flush-bytecode");
  if (file) writeFileSync(join(folder, formatCacheFileName(name)), file);
}
