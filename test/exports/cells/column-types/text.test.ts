import { describe, expect, test } from "vitest";
import type { CellReading } from "../../../../src/exports/cells/cell-reading.ts";
import { createColumnReader } from "../../../../src/exports/cells/column-reader.ts";
import { buildColumn, buildOffice, sampleCatalogue } from "../../../support/sample-export.ts";

/** A column by whose "Tổng số hộ" an indicator filters; the others are known, aliases or free. */
function createReader(isDeclared: boolean) {
  const texts = isDeclared
    ? { texts: ["Trong đó: nữ", "Học nghề", "Đạt 100%"], aliases: { "Học nghề": ["Đào tạo nghề"] } }
    : {};
  const column = buildColumn("group", "Đối tượng", "text", texts);
  const where = { group: ["Tổng số hộ"] };
  const [sector] = sampleCatalogue.sectors;
  const indicators = sector?.indicators.map((indicator) => ({
    ...indicator,
    aggregation: { kind: "sum", export: "jobs", column: "people", where } as const,
  }));
  const catalogue =
    isDeclared && sector && indicators
      ? { ...sampleCatalogue, sectors: [{ ...sector, indicators }] }
      : sampleCatalogue;
  const separators = { ".": "unknown", ",": "unknown" } as const;
  const context = { exportId: "jobs", office: buildOffice(), catalogue, separators };
  return createColumnReader({ column, index: 0, header: "Đối tượng" }, context).readCell;
}

function describeReading(reading: CellReading): string {
  if (reading.kind === "text") return `text ${reading.value}`;
  if (reading.kind === "subtotal") return reading.isPart ? "part" : "total";
  return reading.kind === "problem" ? `${reading.code} ${reading.details.text}` : reading.kind;
}

describe("a cell of a column whose texts are declared", () => {
  test.each([
    ["Tổng số hộ", "text Tổng số hộ"],
    ["TỔNG SỐ HỘ", "text TỔNG SỐ HỘ"],
    ["Trong đó: nữ", "text Trong đó: nữ"],
    ["đào tạo nghề", "text Học nghề"],
    ["học nghề", "text học nghề"],
    ["Học nghề (%)", "part"],
    ["‰ đào tạo nghề", "part"],
    ["đạt 100%", "text đạt 100%"],
    ["Đạt 100", "text Đạt 100"],
    ["Khác (%)", "text Khác (%)"],
    ["Khác", "text Khác"],
    ["Tổng cộng", "total"],
    ["Trong đó: nam", "part"],
    // Where texts are declared, one that only looks like a sum may be one of them that is misspelt.
    ["Tất cả các nguồn", "text Tất cả các nguồn"],
    [`Tổng cộng ${"x".repeat(191)}`, `text Tổng cộng ${"x".repeat(191)}`],
    ["", "none"],
    ["  ", "none"],
    ["Ng?oi", "letters-lost Ng?oi"],
    ["a\u202Eb", "text-forbidden a b"],
  ])("%s: %s", (cell, expected) => expect(describeReading(createReader(true)(cell))).toBe(expected));
});

describe("a cell of a column without declared texts", () => {
  test.each([
    ["Tổng số hộ", "total"],
    ["Tất cả các nguồn", "total"],
    ["Trong đó: nữ", "part"],
    ["Đào tạo nghề", "text Đào tạo nghề"],
  ])("%s: %s", (cell, expected) => expect(describeReading(createReader(false)(cell))).toBe(expected));
});
