import { expect, test } from "vitest";
import type { ExportFile } from "../../../src/exports/source.ts";
import { findFileCopies } from "../../../src/figures/files/file-copies.ts";

function buildFile(path: string, ...chunks: string[]): ExportFile {
  return {
    path,
    size: Buffer.byteLength(chunks.join("")),
    chunks: () => chunks.map((chunk) => Buffer.from(chunk)),
  };
}

test.each([
  ["the same bytes", [buildFile("a", "x\ny"), buildFile("b", "x\ny")], ["b=a"]],
  [
    "the same bytes in other chunks",
    [buildFile("a", "x", "\ny", "z"), buildFile("b", "x\n", "", "yz")],
    ["b=a"],
  ],
  ["three copies", [buildFile("a", "x"), buildFile("b", "x"), buildFile("c", "x")], ["b=a", "c=a"]],
  ["other bytes of one size", [buildFile("a", "x\ny"), buildFile("b", "x\nz")], []],
  [
    "a longer file of unknown size",
    [
      { ...buildFile("a", "x"), size: 3 },
      { ...buildFile("b", "xyz"), size: 3 },
    ],
    [],
  ],
  ["empty files", [buildFile("a", ""), buildFile("b", "")], []],
])("%s", (_, files, expected) => {
  expect([...findFileCopies(files)].map(([copy, original]) => `${copy.path}=${original.path}`)).toEqual(
    expected,
  );
});

test("a file of another size is not read", () => {
  const unread = { ...buildFile("b", "xy"), chunks: () => expect.unreachable("read") };
  expect(findFileCopies([buildFile("a", "x"), unread]).size).toBe(0);
});

test("a file that cannot be read is no copy", () => {
  const broken = {
    ...buildFile("b", "x"),
    chunks: () => {
      throw new Error("EIO");
    },
  };
  expect(findFileCopies([buildFile("a", "x"), broken]).size).toBe(0);
});
