import fc from "fast-check";
import { expect, test } from "vitest";
import { BytePieces } from "../../../src/figures/groups/byte-pieces.ts";
import { LineRanges } from "../../../src/figures/groups/line-ranges.ts";

const arbitraryLines = fc
  .uniqueArray(
    fc.oneof(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 5_000_000 }),
      fc.integer({ min: 1, max: 0x7fff_ffff }),
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((lines) => lines.sort((a, b) => a - b));

function listLines(ranges: LineRanges): number[] {
  return [...ranges].flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
}

test("ranges contain exactly the lines that were added", () => {
  fc.assert(
    fc.property(arbitraryLines, ([first = 1, ...others]) => {
      const ranges = new LineRanges(first);
      for (const line of others) ranges.add(line);
      const listed = listLines(ranges);
      expect(listed).toEqual([first, ...others]);
      expect(ranges.first).toBe(first);
      for (const line of listed) expect(ranges.has(line)).toBe(true);
      expect(ranges.has(Math.max(...listed) + 1)).toBe(false);
      const atOnce = new LineRanges(first);
      const half = others.length >> 1;
      atOnce.addAll(Int32Array.from(others), 0, half);
      atOnce.addAll(Int32Array.from(others), half, others.length);
      expect(atOnce.serialize()).toEqual(ranges.serialize());
    }),
  );
});

test("lists that share their memory stay apart", () => {
  const pieces = new BytePieces();
  const lists = Array.from({ length: 40 }, (_, index) => new LineRanges(1 + index, pieces));
  const lines = lists.map(({ first }) => [first]);
  for (let line = 100; line < 40_000; line += 1 + (line % 3)) {
    const list = ((line * 7919) % 97) % lists.length;
    lists[list]?.add(line);
    lines[list]?.push(line);
  }
  expect(lists.map(listLines)).toEqual(lines);
});

test("neighbouring lines form one range", () => {
  const ranges = new LineRanges(7);
  for (const line of [8, 9, 11, 200, 201]) ranges.add(line);
  expect([...ranges]).toEqual([
    [7, 9],
    [11, 11],
    [200, 201],
  ]);
});
