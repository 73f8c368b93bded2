import { expect, test } from "vitest";
import { describeRowRemarks } from "../../../src/language/tables/row-remarks.ts";
import type { FigureCell } from "../../../src/language/tables/table-cells.ts";
import { createQuantity } from "../../../src/quantity.ts";

const cell = (aspect: FigureCell["aspect"], value: number | null, shown: string): FigureCell => ({
  aspect,
  value: value === null ? null : createQuantity(value),
  shown,
  format: "cell",
});
const plan = cell("plan", 10, "10");
const lastYear = cell("samePeriodLastYear", 5, "5");
const actual = cell("actual", 6, "6");
const planPercent = cell("planPercent", 60, "60,0");
const change = cell("change", 120, "120,0");

test.each([
  [[plan, lastYear, actual, planPercent, change], []],
  [
    [cell("plan", null, "-"), lastYear, actual, cell("planPercent", null, "-"), change],
    ["không giao kế hoạch"],
  ],
  [[cell("samePeriodLastYear", null, "…"), actual, cell("change", null, "…")], ["chưa có số liệu cùng kỳ"]],
  [
    [cell("samePeriodLastYear", null, "…"), cell("actual", null, "…"), cell("change", null, "…")],
    ["chưa có số liệu kỳ này và cùng kỳ"],
  ],
  [
    [cell("samePeriodLastYear", null, "-"), cell("actual", null, "…"), cell("change", null, "…")],
    ["chưa có số liệu kỳ này", "không phát sinh cùng kỳ"],
  ],
  [[cell("plan", 0, "-"), actual, cell("planPercent", null, "-")], ["kế hoạch bằng 0"]],
  [[cell("samePeriodLastYear", 0, "-"), actual, cell("change", null, "-")], ["cùng kỳ không phát sinh"]],
  [[actual, cell("change", null, "…")], ["chưa có số liệu cùng kỳ"]],
  [
    [cell("parts", 12, "12/13"), cell("samePeriodLastYear", 11, "11/12")],
    ["kết quả 12/13", "cùng kỳ 11/12"],
  ],
])("the remarks on %j are %j", (cells, expected) => {
  expect(describeRowRemarks(cells.map((each) => ({ cell: each })))).toEqual(expected);
});

test("the notes of numbers stand once each, and explain an empty comparison", () => {
  const lacking = "Chưa có số liệu tháng 9/2022 của huyện Kim Sơn.";
  const notCompared = "Không so sánh, vì số liệu cùng kỳ bắt đầu từ tháng 7/2021.";
  const remarks = describeRowRemarks([
    { cell: lastYear },
    { cell: actual, note: lacking },
    { cell: planPercent, note: lacking },
    { cell: cell("change", null, "…"), note: notCompared },
  ]);
  expect(remarks).toEqual([
    "chưa có số liệu tháng 9/2022 của huyện Kim Sơn",
    "không so sánh, vì số liệu cùng kỳ bắt đầu từ tháng 7/2021",
  ]);
});
