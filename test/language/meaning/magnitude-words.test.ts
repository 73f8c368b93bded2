/** The words behind a number that make it larger. */
import { expect, test } from "vitest";
import {
  findMagnitudeBehind,
  findMagnitudeOrPercentBehind,
} from "../../../src/language/meaning/magnitude-words.ts";

test.each([
  [" nghìn người", " nghìn"],
  [" % kế hoạch", " %"],
  [" nghìn tỷ đồng", " nghìn tỷ"],
  [" người", ""],
  [" triệuphú", ""],
])("right behind a number: %s", (after, expected) =>
  expect(findMagnitudeOrPercentBehind(after)).toBe(expected),
);

test.each([
  [" nghìn người", 1e3],
  [" ngàn tỉ đồng", 1e12],
  ["triệu đồng", 1e6],
  [" trăm người", undefined],
  [" tỷ lệ", 1e9],
])("multiplies: %s", (text, factor) => expect(findMagnitudeBehind(text)?.factor.toNumber()).toBe(factor));
