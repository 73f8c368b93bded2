import { closeSync, openSync, readSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import type { BundleName } from "./choose-bundle.ts";
import { computeChecksum, formatCacheFileName, readCacheFile } from "./code-cache.ts";

interface BundleExports {
  readonly "whole-program": typeof import("./whole-program.ts");
  readonly "one-document": typeof import("./one-document.ts");
  readonly figures: typeof import("./figures.ts");
  readonly help: typeof import("./help.ts");
  readonly words: typeof import("./words.ts");
}

interface LoadedBundle<Name extends BundleName> {
  readonly exports: BundleExports[Name];
  readonly checksum: number | undefined;
  readonly script: Script;
}

/** Runs a bundle of the built program, which is a function like those that `require` makes of files, but with the code cache that the build made for this Node, if there is one. */
export function loadBundle<Name extends BundleName>(folder: string, name: Name): LoadedBundle<Name> {
  const path = join(folder, `${name}.js`);
  const cachePath = join(folder, formatCacheFileName(name));
  const cacheSize = statSync(cachePath, { throwIfNoEntry: false })?.size ?? 0;
  // The cache is read into the memory that held the bundle: the system takes longer to give new memory than to read.
  const memory = Buffer.allocUnsafeSlow(Math.max(statSync(path).size, cacheSize));
  const bytes = readFileInto(memory, path);
  const checksum = computeChecksum(bytes);
  // The build escapes all other letters, so that V8 keeps one byte for each.
  const source = bytes.toString("latin1");
  const cachedData = readCacheIfThere(checksum, memory, cachePath);
  const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
  const module = { exports: {} as BundleExports[Name] };
  script.runInThisContext()(module.exports, createRequire(path), module, path, folder);
  return { exports: module.exports, checksum, script };
}

function readCacheIfThere(
  bundleChecksum: number | undefined,
  memory: Buffer,
  path: string,
): Buffer | undefined {
  try {
    return readCacheFile(bundleChecksum, readFileInto(memory, path));
  } catch {
    // Without the cache V8 compiles the code itself, which only takes longer.
    return undefined;
  }
}

/** Reads a file that is not larger than the memory. */
function readFileInto(memory: Buffer, path: string): Buffer {
  const file = openSync(path, "r");
  try {
    let length = 0;
    while (length < memory.length) {
      const count = readSync(file, memory, length, memory.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return memory.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
