/** A column that differs from its neighbours by a time alone is none of a measure. */
import { expect, test } from "vitest";
import { buildColumnNames } from "../../../../src/exports/table/header/column-names.ts";
import { findTimeOfName } from "../../../../src/exports/table/header/columns-of-times.ts";

const quarter = [
  ["Huyện", "Thực hiện trong quý", "", "", "Cộng quý"],
  ["", "T1", "T2", "T3", ""],
];

test.each([
  [quarter, 1, "Thực hiện trong quý", ["Thực hiện trong quý T2", "Thực hiện trong quý T3"]],
  [[["Huyện", "Quý I", "Quý II"]], 2, "", ["Quý I"]],
  [[["Huyện", "Năm 2021", "9 tháng"]], 1, "", ["9 tháng"]],
  [
    [
      ["Huyện", "Tháng 1", "", "Tháng 2", ""],
      ["", "Số người", "Kinh phí", "Số người", "Kinh phí"],
    ],
    2,
    "Kinh phí",
    ["Tháng 2 Kinh phí"],
  ],
])("%j, column %i", (rows, index, rest, siblings) => {
  expect(findTimeOfName(buildColumnNames(rows, []), index)).toEqual({ rest, siblings });
});

test.each([
  ["the sum of the quarter", quarter, 4],
  ["one time alone", [["Huyện", "Tháng 9", "Lũy kế"]], 1],
  [
    "times of different measures",
    [
      ["Số người", "Kinh phí"],
      ["T1", "T2"],
    ],
    0,
  ],
])("%s is no column of one time of several", (_, rows, index) => {
  expect(findTimeOfName(buildColumnNames(rows, []), index)).toBeUndefined();
});
