import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../../src/catalogue/declaration.ts";
import { findHeader } from "../../../../src/exports/table/header/find-header.ts";
import { buildColumn, jobsDeclaration } from "../../../support/sample-export.ts";

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
    ["as far down as line 40", [...Array(39).fill("x;y;z"), "Huyện;Số người;Kinh phí"], 40, [0, 1, 2]],
    ["the first of two", ["Huyện;Số người;Kinh phí", "Huyện;Số người;Kinh phí"], 1, [0, 1, 2]],
    ["above a row of numbers", ["Huyện;Số người;;Kinh phí", ";1;2;3"], 1, [0, 1, 3]],
    ["below a title at its left", ["Kinh phí;;", "Huyện;Số người;"], 2, [0, 1]],
    ["with a column that is another by its words", ["Huyện;Số người (kế hoạch);x"], 1, [0]],
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

  test.each([
    [
      "a row above names what the last row leaves blank",
      ["TT;Huyện;Kết quả;;Ghi chú", ";;Số người;Kinh phí;"],
      ["TT", "Huyện", "Kết quả Số người", "Kết quả Kinh phí", "Ghi chú"],
      2,
    ],
    [
      "two rows above",
      ["TT;Huyện;Thực hiện;;Tỷ lệ", ";;Trong đó;;", ";;Số người;Kinh phí;"],
      ["TT", "Huyện", "Số người", "Kinh phí", "Tỷ lệ"],
      3,
    ],
    [
      "a row above a full header",
      ["TT;Đơn vị;Năm nay;;", "TT;Huyện;Số người;Kinh phí;"],
      ["TT", "Huyện", "Số người", "Kinh phí", ""],
      2,
    ],
    [
      "titles at the left and the right",
      ["SỞ;;CỘNG HÒA", "Huyện;Số người;Kinh phí"],
      ["Huyện", "Số người", "Kinh phí"],
      1,
    ],
    ["numbers above", ["1;2;3", "Huyện;Số người;Kinh phí"], ["Huyện", "Số người", "Kinh phí"], 1],
  ])("the names under %s", (_, lines, names, height) => {
    expect(find(lines)).toMatchObject({ names, height, recordsBeforeData: lines.length });
  });

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
