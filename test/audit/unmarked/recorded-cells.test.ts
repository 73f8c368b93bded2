/** Cells that are found again by the heads of their rows and columns, where marks are gone. */
import { expect, test } from "vitest";
import { findCellsByHeads } from "../../../src/audit/unmarked/recorded-cells.ts";
import type { RecordedCell, RecordedText } from "../../../src/ledger/recorded-text.ts";
import { createMarkName, readBody } from "../../support/word/stories.ts";
import { renderParagraph, renderRun } from "../../support/word/word-edits.ts";

const letters = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
const marks = letters.map(createMarkName);
/** The marks of the recorded cells are their letters in braces. */
const toRecorded = (rows: readonly (readonly RecordedCell[])[]): RecordedText[number] => ({
  rows: rows.map((cells) =>
    cells.map((cell) =>
      typeof cell === "string" ? fillMarks(cell) : { ...cell, text: fillMarks(cell.text) },
    ),
  ),
});
const fillMarks = (text: string) => text.replace(/\{(\w)\}/g, (_, letter) => `{${createMarkName(letter)}}`);

/** "2|Năm": a cell over two columns; " // " between the paragraphs of a cell. */
function renderTable(rows: readonly (readonly string[])[]): string {
  const renderCell = (cell: string) => {
    const [, span, text = ""] = /^(?:(\d)\|)?(.*)$/s.exec(cell) ?? [];
    const properties = span ? `<w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>` : "";
    return `<w:tc>${properties}${text
      .split(" // ")
      .map((line) => renderParagraph(renderRun(line)))
      .join("")}</w:tc>`;
  };
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(renderCell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** The texts of the cells by the letters of their marks. */
function findCells(
  recorded: readonly (readonly (readonly RecordedCell[])[])[],
  edited: readonly (readonly (readonly string[])[])[],
  wanted: readonly string[] = marks,
): Record<string, string> {
  const story = readBody(edited.map(renderTable).join(renderParagraph("")));
  const found = findCellsByHeads(recorded.map(toRecorded), [story], new Set(wanted));
  return Object.fromEntries(
    letters.flatMap((letter) => {
      const cell = found.get(createMarkName(letter));
      return cell ? [[letter, cell.written]] : [];
    }),
  );
}

const recorded = [
  ["Huyện", "Kế hoạch", "Thực hiện"],
  ["Kim Sơn", "{a}", "{b}"],
  ["Yên Mô", "{c}", "{d}"],
];

test.each<[name: string, edited: string[][], expected: Record<string, string>]>([
  [
    "as they were",
    [
      ["Huyện", "Kế hoạch", "Thực hiện"],
      ["Kim Sơn", "1", "2"],
      ["Yên Mô", "3", "4"],
    ],
    { a: "1", b: "2", c: "3", d: "4" },
  ],
  [
    "with sorted rows",
    [
      ["Huyện", "Kế hoạch", "Thực hiện"],
      ["Yên Mô", "3", "4"],
      ["Kim Sơn", "1", "2"],
    ],
    { a: "1", b: "2", c: "3", d: "4" },
  ],
  [
    "with exchanged columns",
    [
      ["Huyện", "Thực hiện", "Kế hoạch"],
      ["Kim Sơn", "2", "1"],
      ["Yên Mô", "4", "3"],
    ],
    { a: "1", b: "2", c: "3", d: "4" },
  ],
  [
    "with a new column and a new row",
    [
      ["Huyện", "Cùng kỳ", "Kế hoạch", "Thực hiện"],
      ["Hoa Lư", "9", "9", "9"],
      ["Kim Sơn", "9", "1", "2"],
      ["Yên Mô", "9", "3", "4"],
    ],
    { a: "1", b: "2", c: "3", d: "4" },
  ],
  [
    "without a column and a row",
    [
      ["Huyện", "Thực hiện"],
      ["Yên Mô", "4"],
    ],
    { d: "4" },
  ],
  [
    "with heads in other letters and spaces",
    [
      ["Huyện", "KẾ  HOẠCH", " Thực hiện "],
      ["KIM SƠN", "1", "2"],
    ],
    { a: "1", b: "2" },
  ],
  [
    "with a renamed row and a renamed column",
    [
      ["Huyện", "Kế hoạch", "Cùng kỳ"],
      ["Hoa Lư", "1", "2"],
      ["Yên Mô", "3", "4"],
    ],
    { c: "3" },
  ],
  [
    "of another table",
    [
      ["Lớp", "Số"],
      ["Tin học", "1"],
    ],
    {},
  ],
])("are found %s", (_, edited, expected) => {
  expect(findCells([recorded], [edited])).toEqual(expected);
});

test("only the cells that are asked for", () => {
  const edited = [
    ["Huyện", "Kế hoạch", "Thực hiện"],
    ["Kim Sơn", "1", "2"],
  ];
  expect(findCells([recorded], [edited], [createMarkName("b")])).toEqual({ b: "2" });
  expect(findCells([recorded], [edited], [createMarkName("h")])).toEqual({});
});

test("heads over several columns, and heads of several rows, are read together", () => {
  const heads = [
    ["Huyện", { text: "Năm 2021", columns: 2 }, { text: "Năm 2022", columns: 2 }],
    [{ text: "", columns: 1, isContinued: true as const }, "Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện"],
    ["Kim Sơn", "{a}", "{b}", "{c}", "{d}"],
  ];
  const edited = [
    ["Huyện", "2|Năm 2022", "2|Năm 2021"],
    ["", "Kế hoạch", "Thực hiện", "Kế hoạch", "Thực hiện"],
    ["Kim Sơn", "3", "4", "1", "2"],
  ];
  expect(findCells([heads], [edited])).toEqual({ a: "1", b: "2", c: "3", d: "4" });
});

test("of two rows or columns with equal heads the first is the first again", () => {
  const twice = [
    ["Nội dung", "Người", "Người"],
    ["Trong đó", "{a}", "{b}"],
    ["Trong đó", "{c}", "{d}"],
  ];
  const edited = [
    ["Nội dung", "Người", "Người"],
    ["Trong đó", "1", "2"],
    ["Trong đó", "3", "4"],
  ];
  expect(findCells([twice], [edited])).toEqual({ a: "1", b: "2", c: "3", d: "4" });
});

test("two tables with equal heads keep their order, and the table with more of the heads is taken", () => {
  const second = [
    ["Huyện", "Kế hoạch", "Thực hiện"],
    ["Kim Sơn", "{e}", "{f}"],
    ["Yên Mô", "{g}", "{h}"],
  ];
  const first = [
    ["Huyện", "Kế hoạch", "Thực hiện"],
    ["Kim Sơn", "1", "2"],
    ["Yên Mô", "3", "4"],
  ];
  const other = [
    ["Huyện", "Kế hoạch", "Thực hiện"],
    ["Kim Sơn", "5", "6"],
    ["Yên Mô", "7", "8"],
  ];
  const less = first.map((cells) => cells.slice(0, 2));
  expect(findCells([recorded, second], [first, other])).toEqual({
    ...{ a: "1", b: "2", c: "3", d: "4" },
    ...{ e: "5", f: "6", g: "7", h: "8" },
  });
  expect(findCells([recorded], [less, other])).toEqual({ a: "5", b: "6", c: "7", d: "8" });
});

test("a column stays in its place where another one has its head too", () => {
  const one = [
    ["Huyện", "Người"],
    ["Kim Sơn", "{a}"],
  ];
  const edited = [
    ["Người", "Người"],
    ["Kim Sơn", "1"],
  ];
  expect(findCells([one], [edited])).toEqual({ a: "1" });
});

test("rows without a head in words are no rows to find by", () => {
  const numbered = [
    ["STT", "Huyện", "Người"],
    ["1", "Kim Sơn", "{a}"],
    ["2", "", "{b}"],
  ];
  const edited = [
    ["STT", "Huyện", "Người"],
    ["2", "Kim Sơn", "1"],
    ["1", "", "2"],
  ];
  expect(findCells([numbered], [edited])).toEqual({ a: "1" });
});

test("what the document wrote behind a figure is left out, and a cell of two figures is not read", () => {
  const notes = [
    ["Huyện", "Kế hoạch", "Thực hiện"],
    ["Kim Sơn", "{a} (1)", "{b}/{c}"],
    ["Yên Mô", "đạt {d} (2)", "{e}"],
  ];
  const edited = [
    ["Huyện", "Kế hoạch", "Thực hiện"],
    ["Kim Sơn", "12 (1)", "1/2"],
    ["Yên Mô", "đạt 13 (2)", "14 (2)"],
  ];
  expect(findCells([notes], [edited])).toEqual({ a: "12", d: "đạt 13 (2)", e: "14 (2)" });
});

test("the lines of a cell are one head", () => {
  const lines = [
    ["Huyện", "Kế hoạch\nnăm", "Thực hiện"],
    ["Kim Sơn", "{a}", "{b}"],
  ];
  const edited = [
    ["Huyện", "Kế hoạch // năm", "Thực hiện"],
    ["Kim Sơn", "1", "2"],
  ];
  expect(findCells([lines], [edited])).toEqual({ a: "1", b: "2" });
});
