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
  ["Nho Kuam", "Nho Quan"],
  ["Nho", undefined],
  ["Kim Bôi", undefined],
  ["", undefined],
])("the nearest name to “%s” is %s", (text, expected) =>
  expect(findNearestName(text, ["Nho Quan", "Gia Viễn"])).toBe(expected),
);

test("the first of two names that are equally near is suggested", () => {
  expect(findNearestName("Lan C", ["Lan A", "Lan B"])).toBe("Lan A");
  expect(findNearestName("Lan C", ["Lan AB", "Lan B"])).toBe("Lan B");
});

test("one name of two things finds both, of one thing once", () => {
  const index = createNameIndex([
    ["Hà Trung", 1],
    ["Hà Trung", 2],
    ["HÀ TRUNG", 1],
  ]);
  expect(index.find("hà trung")).toEqual([1, 2]);
});
