import { expect, test } from "vitest";
import { buildColumn, readExportBack } from "../../support/sample-export.ts";

const declaration = {
  id: "t",
  name: "Biểu",
  files: ["b"],
  optional: false,
  columns: [buildColumn("date", "Ngày", "date"), buildColumn("people", "Số người", "count")],
};

/** The rows of a file whose first and last column have no name, with those two cells of each row. */
function writeRows(cells: readonly (readonly [first: string, last: string])[]): string {
  const rows = cells.map(([first, last], index) => `${first};${index + 1}/9/2022;${index};${last}\n`);
  return `;Ngày;Số người;\n${rows.join("")}`;
}

test.each([
  [
    "1, 2, 3",
    [
      ["1", ""],
      ["2", ""],
      ["3", ""],
    ],
    [],
  ],
  [
    "from 0 on",
    [
      ["0", ""],
      ["1", ""],
    ],
    [],
  ],
  [
    "anew in the next group",
    [
      ["1", ""],
      ["2", ""],
      ["1", ""],
      ["2", ""],
    ],
    [],
  ],
  ["one row", [["1", ""]], []],
  [
    "at the end of the rows",
    [
      ["", "1"],
      ["", "2"],
    ],
    [],
  ],
  [
    "a number is left out",
    [
      ["1", ""],
      ["3", ""],
      ["4", ""],
    ],
    ["3: 1, 3"],
  ],
  [
    "a row has none",
    [
      ["1", ""],
      ["", ""],
      ["3", ""],
    ],
    ["2: 1, 2"],
  ],
  [
    "texts",
    [
      ["a", ""],
      ["b", ""],
    ],
    ["2: 1, 2"],
  ],
  [
    "another start",
    [
      ["7", ""],
      ["8", ""],
    ],
    ["2: 1, 2"],
  ],
  ["one row, after the named columns", [["", "1"]], ["2: 4, 1"]],
  [
    "one cell among many rows",
    [
      ["", ""],
      ["", "7"],
      ["", ""],
    ],
    ["3: 4, 1"],
  ],
  [
    "two columns",
    [
      ["x", "y"],
      ["x", ""],
    ],
    ["2: 1, 2", "2: 4, 1"],
  ],
] as const)("%s", async (_, cells, expected) => {
  const { issues, rows } = await readExportBack(writeRows(cells), { declaration });
  const told = issues.map(({ code, line, message }) => {
    expect(code).toBe("cell-without-header");
    const [, number, count] = /Cột thứ (\d+) có nội dung ở (\d+) dòng/.exec(message) ?? [];
    return `${line}: ${number}, ${count}`;
  });
  expect(told).toEqual(expected);
  expect(rows.length).toBe(cells.length);
});

/** A damaged name leaves one letter or sign; numbers below a sign alone are what offices write ("%", "#"). */
test.each([
  ["%", "dates", ["01/9/2022", "05/9/2022"], ["cell-without-header"]],
  ["ệ", "texts", ["Tỉnh ủy", "Bộ"], ["cell-without-header"]],
  ["ệ", "numbers", ["12", "17"], ["cell-without-header"]],
  ["%", "shares", ["98,6", "101"], []],
  ["#", "numbers", ["12", "17"], []],
  ["ệ", "nothing", ["", ""], []],
  ["KH", "numbers", ["12", "17"], []],
] as const)("a column named %s with %s", async (name, _, [first, second], codes) => {
  const text = `Ngày;Số người;${name}\n01/9/2022;5;${first}\n02/9/2022;6;${second}\n`;
  const { issues } = await readExportBack(text, { declaration });
  expect(issues.map(({ code }) => code)).toEqual(codes);
});
