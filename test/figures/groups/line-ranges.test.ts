import fc from "fast-check";
import { expect, test } from "vitest";
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

test("ranges contain exactly the lines that were added", () => {
  fc.assert(
    fc.property(arbitraryLines, ([first = 1, ...others]) => {
      const ranges = new LineRanges(first);
      for (const line of others) ranges.add(line);
      const listed = [...ranges].flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      );
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

test("neighbouring lines form one range", () => {
  const ranges = new LineRanges(7);
  for (const line of [8, 9, 11, 200, 201]) ranges.add(line);
  expect([...ranges]).toEqual([
    [7, 9],
    [11, 11],
    [200, 201],
  ]);
});
