import { expect, test } from "vitest";
import { buildSheetNames } from "../../../src/spreadsheet/file/sheet-names.ts";

test.each([
  [
    ["Phụ lục I", "Phụ lục II"],
    ["Phụ lục I", "Phụ lục II"],
  ],
  [
    ["Phụ lục", "phụ LỤC", "Phụ lục"],
    ["Phụ lục", "phụ LỤC (2)", "Phụ lục (3)"],
  ],
  [["Tháng 9/2022: [a]*b?\\c"], ["Tháng 9 2022 a b c"]],
  [["'Số liệu'"], ["Số liệu"]],
  [
    ["History", "", "   "],
    ["Trang History", "Trang", "Trang (2)"],
  ],
  [
    ["Kết quả thực hiện các chỉ tiêu lao động", "Kết quả thực hiện các chỉ tiêu người có công"],
    ["Kết quả thực hiện các chỉ tiêu", "Kết quả thực hiện các chỉ t (2)"],
  ],
])("%j become %j", (wished, expected) => {
  expect(buildSheetNames(wished)).toEqual(expected);
});

test("names have at most 31 code units and are never cut within a letter", () => {
  const names = buildSheetNames([`${"a".repeat(30)}𝐀𝐁`, "Thủy lợi\u0301".repeat(9)]);
  expect(names[0]).toBe("a".repeat(30));
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
});
