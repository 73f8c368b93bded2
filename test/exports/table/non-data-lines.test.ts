import { describe, expect, test } from "vitest";
import { findHeader } from "../../../src/exports/table/header/find-header.ts";
import {
  classifyLineAboveData,
  classifyLineBelowHeader,
  isGroupHeading,
} from "../../../src/exports/table/non-data-lines.ts";
import { buildColumn, jobsDeclaration } from "../../support/sample-export.ts";

describe("lines above the data", () => {
  const lines = [
    ["SỞ", ""],
    ["", ""],
    ["Huyện", "Số người"],
  ];
  const columns = [buildColumn("locality", "Huyện", "locality"), buildColumn("people", "Số người", "count")];
  const header = findHeader(
    lines.map((cells, index) => ({ line: index + 1, cells })),
    { ...jobsDeclaration, columns },
  );
  test.each([
    [0, "title"],
    [1, "blank"],
    [2, "header"],
  ])("line %i is %s", (position, expected) => {
    expect(header && classifyLineAboveData(header, position, lines[position] ?? [])).toBe(expected);
  });
});

test.each([
  ["header", "Huyện", "header-again"],
  ["note", "I. Khu vực thành thị", "group-heading"],
  ["note", "số liệu tạm", "note"],
  ["total", "I. Tổng", "total"],
] as const)("below the header a %s “%s” is %s", (kind, text, expected) =>
  expect(classifyLineBelowHeader(kind, [text])).toBe(expected),
);

test.each([
  ["I. Khu vực thành thị", true],
  ["- Trong đó", true],
  ["a) Nam", true],
  ["  I. Khu vực thành thị", true],
  ["IV) Miền núi", true],
  ["XII", true],
  ["B. Nữ", true],
  ["b/ Nữ", true],
  ["1. Thành thị", true],
  ["12 Thành thị", true],
  ["+ Nam", true],
  ["• Nam", true],
  ["-Nam", false],
  ["Đ. Nông thôn", true],
  ["1.000 người", true],
  ["Xã Gia Phú", false],
  ["Mục I. Thành thị", false],
  ["ab. Nữ", false],
  ["Khu vực thành thị", false],
  ["", false],
])("“%s” is the heading of a group: %s", (text, expected) =>
  expect(isGroupHeading(["", text])).toBe(expected),
);
