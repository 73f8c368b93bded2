/** Which value of a variable a header cell, a label or a group row says. */
import { expect, test } from "vitest";
import type { ShapeVariable } from "../../../src/catalogue/shape.ts";
import { getOrCreateVariableReader } from "../../../src/exports/shapes/variables.ts";
import { buildOffice, sampleCatalogue } from "../../support/sample-export.ts";
import { sheetDeclaration } from "../../support/shapes/read-sheet.ts";

const declaration = {
  ...sheetDeclaration,
  columns: sheetDeclaration.columns.map((column) =>
    column.id === "sex" ? { ...column, aliases: { Nữ: ["Phụ nữ", "LĐ nữ"] } } : column,
  ),
};
const context = {
  path: "data/viec-lam-2022.csv",
  declaration,
  office: buildOffice(),
  catalogue: sampleCatalogue,
};

/** The standard cell and the key of the value; "total"; or "" for a text that says no value. */
const labels: [variable: ShapeVariable, text: string, value: string][] = [
  ["time", "Tháng 9/2022", "9/2022 [2022,9,9]"],
  ["time", "T9", "Tháng 9 [null,9,9]"],
  ["time", "Quý III năm 2022", "Quý III/2022 [2022,7,9]"],
  ["time", "6 tháng đầu năm", "6 tháng [null,1,6]"],
  ["time", "Năm 2021", "Năm 2021 [2021,1,12]"],
  ["time", "Cộng", "total"],
  ["time", "Lũy kế", "total"],
  ["time", "9", ""],
  ["time", " 12 ", ""],
  ["time", "Tháng 9 (%)", ""],
  ["time", "Ghi chú", ""],
  ["locality", "Nho Quan", "Nho Quan 372"],
  ["locality", "  H. Nho Quan ", "H. Nho Quan 372"],
  ["locality", "Thị xã Tam Điệp", "Thị xã Tam Điệp 370"],
  ["locality", "Toàn tỉnh", "total"],
  ["locality", "Tỉnh Ninh Bình", "total"],
  ["locality", "Tổng số", "total"],
  ["locality", "Nho Quan (%)", ""],
  ["locality", "Kim Bảng", ""],
  ["measure", "Số người", "Số người people"],
  ["measure", " Kinh phí (triệu đồng) ", "Kinh phí (triệu đồng) money"],
  ["measure", "Tổng cộng", "total"],
  ["measure", "Huyện", ""],
  ["measure", "Số hộ", ""],
  ["sex", "nam", "Nam nam"],
  ["sex", "NỮ", "Nữ nu"],
  ["sex", "Phụ nữ", "Nữ nu"],
  ["sex", "LĐ nữ", "Nữ nu"],
  ["sex", "Tổng số", "total"],
  ["sex", "Nữ (%)", ""],
  ["sex", "Trẻ em", ""],
  ["area", "Cộng", ""],
  ["aspect", "Kế hoạch năm 2022", "Kế hoạch năm 2022 plan Năm 2022"],
  ["aspect", "Kế hoạch năm", "Kế hoạch năm plan 12 tháng"],
  ["aspect", "Thực hiện", "Thực hiện actual"],
  ["aspect", "TH quý I", "TH quý I actual 3 tháng"],
  ["aspect", "Thực hiện của huyện", ""],
  ["aspect", "Thực hiện (‰)", ""],
  ["aspect", "Số cùng kỳ", "Số cùng kỳ samePeriodLastYear"],
  ["aspect", "So cùng kỳ", ""],
  ["aspect", "Cùng kỳ năm kia", ""],
  ["aspect", "Cộng", ""],
];

test.each(labels)("%s: %s", (variable, text, expected) => {
  const value = getOrCreateVariableReader(variable, context)(text);
  const parts = typeof value === "object" ? [value.cell, value.key, value.time?.cell] : [value];
  expect(parts.filter((part) => part !== undefined).join(" ")).toBe(expected);
});

test("a bare number is a month where the head says so", () => {
  const readMonth = getOrCreateVariableReader("time", context, true);
  expect(["9", " 12 ", "13", "09", "2022"].map(readMonth)).toEqual([
    { key: "[null,9,9]", cell: "Tháng 9" },
    { key: "[null,12,12]", cell: "Tháng 12" },
    undefined,
    { key: "[null,9,9]", cell: "Tháng 9" },
    { key: "[2022,1,12]", cell: "Năm 2022" },
  ]);
});
