import { describe, expect, test } from "vitest";
import { openFileAndReadHead } from "../../../src/exports/csv/opened-file.ts";

const headLength = 2 * 1024 * 1024;

/** A file of chunks of the given lengths, all bytes different from their neighbours; it counts the chunks that were read. */
function createFile(lengths: readonly number[]) {
  let position = 0;
  const parts = lengths.map((length) => {
    const part = Buffer.alloc(length);
    for (let offset = 0; offset < length; offset++) part[offset] = position++ % 251;
    return part;
  });
  const state = { readCount: 0, isClosed: false };
  const file = {
    path: "data/a.csv",
    *chunks() {
      try {
        for (const part of parts) {
          state.readCount++;
          yield part;
        }
      } finally {
        state.isClosed = true;
      }
    },
  };
  return { file, state, bytes: Buffer.concat(parts) };
}

describe("a file that was opened", () => {
  test.each([
    ["no chunk", []],
    ["an empty chunk", [0]],
    ["one chunk", [5]],
    ["several chunks", [5, 1, 300_000, 7]],
    ["a chunk as long as its beginning", [headLength, 3]],
    ["more than its beginning", [1_500_000, 700_000, 10, 20]],
  ])("of %s has all its bytes, in their order", (_, lengths) => {
    const { file, bytes } = createFile(lengths);
    const opened = openFileAndReadHead(file);
    expect(opened.head.equals(bytes.subarray(0, headLength))).toBe(true);
    expect(Buffer.concat([...opened.chunks()]).equals(bytes)).toBe(true);
  });

  test("is read no further than its beginning before its records are", () => {
    const { file, state } = createFile([1_500_000, 700_000, 10, 20]);
    const opened = openFileAndReadHead(file);
    expect(state.readCount).toBe(2);
    expect([...opened.chunks()].length).toBeGreaterThan(0);
    expect(state.readCount).toBe(4);
  });

  test("gives its beginning in chunks that fit a processor's cache", () => {
    const { file } = createFile([600_000]);
    const lengths = [...openFileAndReadHead(file).chunks()].map(({ length }) => length);
    expect(lengths).toEqual([262_144, 262_144, 75_712]);
  });

  test("is closed although its records were never read", () => {
    const { file, state } = createFile([1_500_000, 700_000, 10]);
    const opened = openFileAndReadHead(file);
    expect(state.isClosed).toBe(false);
    opened.close();
    expect(state.isClosed).toBe(true);
  });

  test("lends its memory to one later file, once nothing of it is read", () => {
    const open = (lengths: readonly number[]) => openFileAndReadHead(createFile(lengths).file);
    const first = open([300_000, 9]);
    const other = open([300_000, 8]);
    const otherHead = Buffer.from(other.head);
    first.release();
    first.release();
    const [second, third] = [open([300_000, 7]), open([300_000, 6])];
    expect(second.head.buffer).toBe(first.head.buffer);
    expect(third.head.buffer).not.toBe(first.head.buffer);
    expect(third.head.buffer).not.toBe(other.head.buffer);
    expect(second.head.length).toBe(300_007);
    expect(other.head.equals(otherHead)).toBe(true);
  });
});
