import { describe, expect, test } from "vitest";
import { buildColumnNames } from "../../../../src/exports/table/header/column-names.ts";

describe("the names of the columns under a header", () => {
  test.each([
    ["one row", ["Huyện;Tháng"], ["Huyện", "Tháng"]],
    [
      "a merged cell",
      ["Số lao động;;Kinh phí", "Nam;Nữ;"],
      ["Số lao động Nam", "Số lao động Nữ", "Kinh phí"],
    ],
    ["a cell over two rows", ["Huyện;Kết quả", ";Số người"], ["Huyện", "Kết quả Số người"]],
    ["a blank column", ["Huyện;;"], ["Huyện", "", ""]],
    ["a cell that is too long", [`${"x".repeat(501)};Huyện`], ["", "Huyện"]],
  ])("%s", (_, rows, expected) => {
    const names = buildColumnNames(
      rows.map((row) => row.split(";")),
      [],
    );
    expect(names.map(({ fullName }) => fullName)).toEqual(expected);
  });

  test("a merged cell whose parts are named in the row below is no column", () => {
    const names = buildColumnNames([["Huyện", "Số người", ""]], ["", "Nam", "Nữ"]);
    expect(names.map(({ fullName }) => fullName)).toEqual(["Huyện", "", ""]);
  });

  test("the whole name and its lowest part are divided, each with and without unit", () => {
    const [name] = buildColumnNames([["Kết quả"], ["Kinh phí (triệu đồng)"]], []);
    const fold = (forms = name?.fullForms) => forms?.map(({ foldedName }) => foldedName);
    expect(fold(name?.fullForms)).toEqual(["ket qua kinh phi trieu dong", "ket qua kinh phi"]);
    expect(fold(name?.lowestForms)).toEqual(["kinh phi trieu dong", "kinh phi"]);
    expect(name?.groupHeads).toEqual(["Kết quả"]);
  });
});
