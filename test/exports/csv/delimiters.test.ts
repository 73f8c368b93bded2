import { describe, expect, test } from "vitest";
import {
  canSomeDelimiterSplitInto,
  findAnnouncedDelimiter,
  listDelimitersFoundInHead,
} from "../../../src/exports/csv/delimiters.ts";

test.each([
  ["sep=;", ";"],
  ["SEP=,", ","],
  ["sep=\t", "\t"],
  ["sep=;;;;", ";"],
  ["Ghi chú: sep=;", undefined],
  ["sep=:", undefined],
  ["Huyện;Tháng", undefined],
])("the line %j announces %j", (line, expected) => expect(findAnnouncedDelimiter(line)).toBe(expected));

describe("the delimiters to try", () => {
  test.each([
    ["a;b,c", 3, [";", ","]],
    ["a|b", 3, ["|"]],
    ["a", 3, []],
    ["a", 1, [";"]],
    ["a;b", 1, [";", ","]],
    ["a;b,c\td|e", 1, [";", ",", "\t", "|"]],
  ])("%j with %i declared columns", (text, columnCount, expected) => {
    expect(listDelimitersFoundInHead(Buffer.from(text), columnCount)).toEqual(expected);
  });
});

test.each([
  ["a;b;c", 3, true],
  ["a\tb\tc", 3, true],
  ["a;b;c", 2, false],
  ["a", 3, false],
])("%j can be split into %i cells: %s", (text, count, expected) =>
  expect(canSomeDelimiterSplitInto(text, count)).toBe(expected),
);
