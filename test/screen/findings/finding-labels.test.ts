import { expect, test } from "vitest";
import {
  buildLocatedFigureFacts,
  formatPlaceInFile,
  formatStateCounts,
} from "../../../src/screen/findings/finding-labels.ts";

test.each([
  [{ part: "word/document.xml", paragraph: 15 }, "đoạn 15"],
  [
    { part: "word/document.xml", paragraph: 15, cell: { table: 3, row: 12, column: 5 } },
    "bảng 3, dòng 12, cột 5",
  ],
  [{ part: "word/charts/chart1.xml" }, "biểu đồ"],
  [{ part: "word/header2.xml", paragraph: 1 }, "đầu trang, đoạn 1"],
  [{ part: "word/footnotes.xml", paragraph: 4 }, "chú thích, đoạn 4"],
  [{ part: "word/endnotes.xml", paragraph: 4 }, "chú thích cuối, đoạn 4"],
])("%o is %s", (place, expected) => {
  expect(formatPlaceInFile(place)).toBe(expected);
});

test("states are counted with the most serious first, without those that do not occur", () => {
  const counts = new Map([
    ["agrees", 363],
    ["stale", 0],
    ["typed-over", 1],
  ] as const);
  expect(formatStateCounts(counts)).toBe("1 đã sửa tay, 363 khớp");
});

test.each([
  [{}, ["Chỉ tiêu", "Mã", "Mẫu văn bản", "Xem từng dòng"]],
  [
    { exact: "199.120 suất", typedOver: "199.000", where: "đoạn 4" },
    ["Chỉ tiêu", "Mã", "Số chính xác", "Đã sửa tay", "Trong văn bản", "Mẫu văn bản", "Xem từng dòng"],
  ],
])("the facts of a located figure with %o are %o", (given, names) => {
  const figure = { name: "Suất quà", id: "merit.gifts", template: "a.hbs:3", command: "report explain" };
  const absent = { exact: undefined, typedOver: undefined, where: undefined };
  expect(buildLocatedFigureFacts({ ...figure, ...absent, ...given }).map(([name]) => name)).toEqual(names);
});
