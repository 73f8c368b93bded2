import { expect, test } from "vitest";
import { countLines, formatLineRanges } from "../../src/language/line-ranges.ts";

test.each([
  [
    [
      [5, 76],
      [80, 80],
    ],
    12,
    "5–76, 80",
  ],
  [
    [
      [2, 2],
      [4, 4],
      [6, 9],
    ],
    2,
    "2, 4 và 4 dòng khác",
  ],
  [[], 12, ""],
] as [[number, number][], number, string][])("the ranges %o, at most %i, are %s", (lines, max, expected) => {
  expect(formatLineRanges(lines, max)).toBe(expected);
});

test("lines of ranges are counted with both ends", () => {
  expect(
    countLines([
      [5, 76],
      [80, 80],
    ]),
  ).toBe(73);
});
