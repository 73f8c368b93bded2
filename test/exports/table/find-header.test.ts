import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { findHeader } from "../../../src/exports/table/find-header.ts";
import { buildColumn, jobsDeclaration } from "../../support/sample-export.ts";

const declaration: ExportDeclaration = {
  ...jobsDeclaration,
  columns: [
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("people", "Số người", "count"),
    buildColumn("money", "Kinh phí", "money"),
  ],
};

function find(lines: readonly string[], columns = declaration.columns) {
  const records = lines.map((text, index) => ({ line: index + 1, cells: text.split(";") }));
  return findHeader(records, { ...declaration, columns });
}

describe("the header of a table", () => {
  test.each([
    ["in the first line", ["Huyện;Số người;Kinh phí", "Nho Quan;1;2"], 1, [0, 1, 2]],
    ["below titles", ["SỞ;;", ";;", "Huyện;Số người;Kinh phí"], 3, [0, 1, 2]],
    ["in another order, with other columns", ["STT;Kinh phí;Ghi chú;Số người;Huyện"], 1, [4, 3, 1]],
    ["without diacritics and in capitals", ["HUYEN;SO NGUOI;KINH PHI"], 1, [0, 1, 2]],
    ["over two rows", ["Huyện;Kết quả;", ";Số người;Kinh phí"], 2, [0, 1, 2]],
    [
      "over three rows, of which the last names most",
      ["STT;Huyện;Thực hiện;;Tỷ lệ", ";;Trong đó;;", ";;Số người;Kinh phí;"],
      3,
      [1, 2, 3],
    ],
    ["the fullest one", ["Huyện;Số người;", "Huyện;Số người;Kinh phí"], 2, [0, 1, 2]],
  ])("%s", (_, lines, line, indices) => {
    const header = find(lines);
    expect(header?.line).toBe(line);
    expect(header?.columns.map(({ index }) => index)).toEqual(indices);
  });

  test.each([
    ["one column of several", ["Huyện;a;b"]],
    ["only data", ["Nho Quan;1;2"]],
    ["no records", []],
    ["a header too far below", [...Array(40).fill("x;y;z"), "Huyện;Số người;Kinh phí"]],
  ])("none in %s", (_, lines) => expect(find(lines)).toBeUndefined());

  test("the only declared column is enough", () => {
    expect(find(["a;Huyện"], declaration.columns.slice(0, 1))?.columns).toMatchObject([{ index: 1 }]);
  });

  test("names, titles, unnamed columns and columns that could be several", () => {
    const header = find(["Đơn vị: SỞ;;;;", "Huyện;Số người;Số người;;Kinh phí (triệu đồng)"]);
    expect(header).toMatchObject({
      recordsBeforeData: 2,
      height: 1,
      names: ["Huyện", "Số người", "Số người", "", "Kinh phí (triệu đồng)"],
      unnamed: [3],
      titles: ["Đơn vị: SỞ"],
      titleLines: [{ line: 1, text: "Đơn vị: SỞ" }],
      columns: [
        { header: "Huyện" },
        { header: "Kinh phí (triệu đồng)", phrases: [{ text: "triệu đồng", meaning: { kind: "unit" } }] },
      ],
      ambiguous: [{ column: { id: "people" }, headers: ["Số người", "Số người"] }],
    });
  });
});
