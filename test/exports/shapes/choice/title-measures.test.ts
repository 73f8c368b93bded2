import { expect, test } from "vitest";
import { listMeasuresOfTitles } from "../../../../src/exports/shapes/choice/title-measures.ts";
import { buildColumn } from "../../../support/sample-export.ts";

const columns = [
  buildColumn("locality", "Huyện", "locality"),
  buildColumn("people", "Số người", "count"),
  buildColumn("poor", "Số người nghèo", "count"),
  buildColumn("money", "Kinh phí", "money", { unit: "đồng" }),
];

const head = "Đơn vị;Tháng 1;Tháng 2";
const blankLines = Array.from({ length: 14 }, () => "");

test.each([
  ["one", ["KINH PHÍ HỖ TRỢ", head], ["money"]],
  ["the longer of two names", ["SỐ NGƯỜI NGHÈO", head], ["poor"]],
  ["two", ["Số người nghèo, kinh phí", head], ["poor", "money"]],
  ["a name and a longer one, in two lines", ["SỐ NGƯỜI", "SỐ NGƯỜI NGHÈO", head], ["poor"]],
  ["in the second of two texts", ["UBND TỈNH;;Kinh phí", head], ["money"]],
  ["none of texts", ["HUYỆN NHO QUAN", head], []],
  ["a part of a word", ["SỐ NGƯỜIX", head], []],
  ["below the head", [head, "Kinh phí;;"], []],
  ["in the head itself", ["Đơn vị;Kinh phí;Số người"], []],
  ["without a head", ["KINH PHÍ", "Nho Quan;5"], []],
  ["above a head of line 15", ["KINH PHÍ", ...blankLines.slice(1), head], ["money"]],
  ["above a head of line 16", ["KINH PHÍ", ...blankLines, head], []],
])("the measures of titles: %s", (_, lines, expected) => {
  const rows = lines.map((text, index) => ({ line: index + 1, cells: text.split(";") }));
  expect(listMeasuresOfTitles(rows, columns).map(({ id }) => id)).toEqual(expected);
});
