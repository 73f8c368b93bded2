import { spawnSync } from "node:child_process";
import { rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFileChunks } from "../../../src/workspace/files/disk.ts";
import { createEmptyFolder } from "../../support/run-program.ts";

const path = join(createEmptyFolder(), "a.csv");

function readAll(listed: { size: number; mtimeMs: number }): number {
  let length = 0;
  for (const chunk of readFileChunks(path, listed)) length += chunk.length;
  return length;
}

test.each([0, 1, 1 << 18, (1 << 18) + 1])("a file of %i bytes is read wholly", (size) => {
  writeFileSync(path, Buffer.alloc(size));
  expect(readAll(statSync(path))).toBe(size);
});

test.each([
  ["longer", 11],
  ["shorter", 9],
  ["empty", 0],
])("a file that became %s is refused", (_, size) => {
  writeFileSync(path, Buffer.alloc(10));
  const listed = statSync(path);
  writeFileSync(path, Buffer.alloc(size));
  expect(() => readAll(listed)).toThrow(expect.objectContaining({ code: "EFILECHANGED" }));
});

test.skipIf(process.platform === "win32")("a pipe in the place of a file is not waited for", () => {
  writeFileSync(path, Buffer.alloc(10));
  const listed = statSync(path);
  rmSync(path);
  spawnSync("mkfifo", [path]);
  expect(() => readAll(listed)).toThrow(expect.objectContaining({ code: "EFILECHANGED" }));
});
