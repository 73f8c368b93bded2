import { describe, expect, test } from "vitest";
import { createNameIndex, findNearestName } from "../../../src/exports/cells/name-index.ts";

describe("an index of names", () => {
  const index = createNameIndex([
    ["Hà Trung", 1],
    ["Hạ Trung", 2],
    ["Nho Quan", 3],
    ["Hòa Bình", 4],
  ]);
  test.each([
    ["Hà Trung", [1]],
    ["hạ trung", [2]],
    ["Ha Trung", [1, 2]],
    ["NHO  QUAN", [3]],
    ["Hoà Bình", [4]],
    ["Nho", []],
  ])("%s finds %j", (text, expected) => expect(index.find(text)).toEqual(expected));

  test("the nearest name is suggested", () => expect(index.findNearest("Nho Quann")).toBe("Nho Quan"));
});

test.each([
  ["Nho Quann", "Nho Quan"],
  ["gia vien", "Gia Viễn"],
  ["Kim Bôi", undefined],
  ["", undefined],
])("the nearest name to “%s” is %s", (text, expected) =>
  expect(findNearestName(text, ["Nho Quan", "Gia Viễn"])).toBe(expected),
);
