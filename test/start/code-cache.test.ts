/** A code cache that V8 would refuse, or that would end the program, changes nothing but the time. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  buildCacheFile,
  computeChecksum,
  formatCacheFileName,
  readCacheFile,
} from "../../src/start/code-cache.ts";
import { loadBundle } from "../../src/start/load-bundle.ts";
import { programEnvironment } from "../support/run-program.ts";

const folder = mkdtempSync(join(tmpdir(), "so-ket-cache-"));
const cachePath = join(folder, "dist", formatCacheFileName("words"));
let intact: Buffer;

beforeAll(() => {
  for (const part of ["bin", "dist"]) cpSync(part, join(folder, part), { recursive: true });
  intact = readFileSync(cachePath);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Makes what the bytes of the cache file are; undefined for no file. */
const caches: Readonly<Record<string, () => Buffer | undefined>> = {
  "of the build": () => intact,
  deleted: () => undefined,
  empty: () => Buffer.alloc(0),
  "cut off": () => intact.subarray(0, intact.length >> 1),
  "with one changed byte": () => changeBytes(intact, (offset) => offset === intact.length >> 1),
  "with changed bytes everywhere": () => changeBytes(intact, (offset) => offset % 97 === 50),
  "of another bundle of the same length": () => {
    const bundle = changeBytes(readFileSync(join(folder, "dist/words.js")), (offset) => offset === 5000);
    return buildCacheFile(computeChecksum(bundle), intact.subarray(8));
  },
  "that V8 refuses": () => {
    const checksum = computeChecksum(readFileSync(join(folder, "dist/words.js")));
    return buildCacheFile(checksum, Buffer.alloc(5000, 7));
  },
  "smaller than the bundle": () => {
    const checksum = computeChecksum(readFileSync(join(folder, "dist/words.js")));
    return buildCacheFile(checksum, intact.subarray(0, 1000));
  },
  "with bytes behind it": () => Buffer.concat([intact, Buffer.alloc(1000, 7)]),
};

function changeBytes(bytes: Buffer, isChanged: (offset: number) => boolean): Buffer {
  return Buffer.from(bytes.map((byte, offset) => (isChanged(offset) ? byte ^ 1 : byte)));
}

test.each(Object.keys(caches))("with a cache %s the program answers the same", (kind) => {
  const bytes = caches[kind]?.();
  rmSync(cachePath, { force: true });
  if (bytes) writeFileSync(cachePath, bytes);
  const words = ["bin/report.js", "words", "137426", "--unit", "người", "--in", "nghìn"];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: "utf8",
    env: programEnvironment,
  });
  const answer = { status, stdout: stdout.replaceAll("\u00a0", " "), stderr };
  expect(answer).toEqual({ status: 0, stdout: "trên 137 nghìn người\n", stderr: "" });
});

test("V8 accepts the cache of the build", () => {
  expect(loadBundle(resolve("dist"), "words").script.cachedDataRejected).toBe(false);
});

test("a cache belongs to its bundle", () => {
  const [bundle, cache] = [Buffer.from("bundle"), Buffer.from("cache")];
  const file = buildCacheFile(computeChecksum(bundle), cache) ?? Buffer.alloc(0);
  expect(readCacheFile(computeChecksum(bundle), file)).toEqual(cache);
  expect(readCacheFile(computeChecksum(Buffer.from("bundlf")), file)).toBeUndefined();
});
