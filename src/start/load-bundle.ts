import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import type { BundleName } from "./choose-bundle.ts";
import { formatCacheFileName, readCacheFile } from "./code-cache.ts";

interface BundleExports {
  readonly "whole-program": typeof import("./whole-program.ts");
  readonly "one-document": typeof import("./one-document.ts");
  readonly help: typeof import("./help.ts");
  readonly words: typeof import("./words.ts");
}

interface LoadedBundle<Name extends BundleName> {
  readonly exports: BundleExports[Name];
  readonly bytes: Buffer;
  readonly script: Script;
}

/** Runs a bundle of the built program as `require` would, but with the code cache that the build made for this Node, if there is one. */
export function loadBundle<Name extends BundleName>(folder: string, name: Name): LoadedBundle<Name> {
  const path = join(folder, `${name}.js`);
  const bytes = readFileSync(path);
  const cachedData = readCacheIfThere(folder, name, bytes);
  // The build escapes all other letters, so that V8 keeps one byte for each.
  const script = new Script(Module.wrap(bytes.toString("latin1")), {
    filename: path,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} as BundleExports[Name] };
  script.runInThisContext()(module.exports, createRequire(path), module, path, folder);
  return { exports: module.exports, bytes, script };
}

function readCacheIfThere(folder: string, name: string, bundle: Buffer): Buffer | undefined {
  try {
    return readCacheFile(bundle, readFileSync(join(folder, formatCacheFileName(name))));
  } catch {
    // Without the cache V8 compiles the code itself, which only takes longer.
    return undefined;
  }
}
