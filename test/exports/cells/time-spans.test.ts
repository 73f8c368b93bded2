import { expect, test } from "vitest";
import { formatTime, parseTime } from "../../../src/exports/cells/time-spans.ts";

test.each([
  ["Quý III/2022", [7, 9, 2022]],
  ["Quý 1 năm 2022", [1, 3, 2022]],
  ["Q4", [10, 12, undefined]],
  ["6 tháng đầu năm 2022", [1, 6, 2022]],
  ["6 tháng cuối năm", [7, 12, undefined]],
  ["Lũy kế 9 tháng", [1, 9, undefined]],
  ["Từ tháng 1 đến hết tháng 9 năm 2022", [1, 9, 2022]],
  ["9T/2022", [1, 9, 2022]],
  ["9T 2021", [1, 9, 2021]],
  ["Nửa đầu năm 2022", [1, 6, 2022]],
  ["Năm 2021", [1, 12, 2021]],
  ["2021", [1, 12, 2021]],
  ["Tháng 9/2022", [9, 9, 2022]],
  ["T3", [3, 3, undefined]],
])("%s", (text, expected) => {
  const { first, last, year } = parseTime(text) ?? {};
  expect([first, last, year]).toEqual(expected);
});

test.each(["Quý V", "13 tháng", "từ tháng 9 đến tháng 3", "Huyện Nho Quan", "Tổng cộng", ""])(
  "“%s” is no time",
  (text) => {
    expect(parseTime(text)).toBeUndefined();
  },
);

test.each([
  "Quý III/2022",
  "9 tháng 2022",
  "Năm 2021",
  "9/2022",
  "Tháng 9",
  "từ tháng 2 đến tháng 5 năm 2022",
])("%s is written as it is read", (text) => {
  const time = parseTime(text);
  expect(time && formatTime(time)).toBe(text);
});
