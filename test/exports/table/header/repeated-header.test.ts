import { describe, expect, test } from "vitest";
import { utf8 } from "../../../../src/exports/csv/encoding.ts";
import { readRecords } from "../../../../src/exports/csv/read-records.ts";
import { findHeader } from "../../../../src/exports/table/header/find-header.ts";
import { createLaterHeaderClassifier } from "../../../../src/exports/table/header/repeated-header.ts";
import { buildColumn } from "../../../support/sample-export.ts";

const declaration = {
  id: "t",
  name: "Biểu",
  files: ["b"],
  optional: false,
  columns: [
    buildColumn("month", "Tháng", "month"),
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("people", "Số người", "count"),
    buildColumn("women", "Số nữ", "count"),
  ],
};

function createDetector(header: string, columns = declaration.columns) {
  const found = findHeader(readRecords([Buffer.from(`${header}\n`)], utf8, ";"), { ...declaration, columns });
  if (!found) throw new Error("no header");
  return createLaterHeaderClassifier(found);
}

describe("a line below the header", () => {
  test.each([
    ["the same", "Tháng;Huyện;Số người;Số nữ", "header"],
    ["in capitals", "THÁNG;HUYỆN;SỐ NGƯỜI;SỐ NỮ", "header"],
    ["two of its names", "Tháng;Huyện;;", "header"],
    ["two columns changed places", "Tháng;Huyện;Số nữ;Số người", "second-header"],
    ["one column says something else", "Tháng;Huyện;Số người;Kế hoạch", "second-header"],
    ["one column has a unit more", "Tháng;Huyện;Số người (nghìn người);Số nữ", "second-header"],
    ["another table", "Huyện;Tháng;;", "second-header"],
    ["a note with one name", ";Huyện;;", undefined],
    ["a note", "Số liệu tạm tính;;;", undefined],
  ])("%s", (_, line, expected) => {
    expect(createDetector("Tháng;Huyện;Số người;Số nữ")(line.split(";"))).toBe(expected);
  });

  test.each([
    ["Huyện;Số người", "header"],
    ["Huyện;", undefined],
    [";Số người", undefined],
  ])("below a header of two columns: %s", (line, expected) => {
    const detect = createDetector("Huyện;Số người", declaration.columns.slice(1, 3));
    expect(detect(line.split(";"))).toBe(expected);
  });

  test.each([
    ["Tháng;Huyện;Kết quả;", "header"],
    [";;Số người;Số nữ", undefined],
  ])("a row of a header of two rows: %s", (line, expected) => {
    const detect = createDetector("Tháng;Huyện;Kết quả;\n;;Số người;Số nữ");
    expect(detect(line.split(";"))).toBe(expected);
  });
});
