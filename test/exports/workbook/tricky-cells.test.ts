/** Cells and sheets that other readers get wrong: each is read as the sheet shows it, or told with its address. */
import { describe, expect, test } from "vitest";
import { createExportFile, personsDeclaration, readExportBack } from "../../support/sample-export.ts";
import {
  buildXlsx,
  type TestCell,
  type TestSheet,
  type TestWorkbook,
} from "../../support/workbooks/build-xlsx.ts";

const header = [
  "Huyện, thị xã, thành phố",
  "Tháng",
  "Số người được giải quyết việc làm",
  "Kinh phí (đồng)",
  "Diện tích",
  "Ngày chốt số liệu",
  "Ghi chú",
] as const;
const columns = { place: 0, month: 1, people: 2, money: 3, area: 4, date: 5, note: 6 };
const plainRow: readonly TestCell[] = ["huyện Nho Quan", "9/2022", 800, 1_500_000, 50.5, "15/9/2022", ""];
const otherRow: readonly TestCell[] = ["huyện Gia Viễn", "9/2022", 900, 1_600_000, 60.5, "15/9/2022", ""];

const styles: NonNullable<TestWorkbook["styles"]> = [
  "#,##0",
  "0.0%",
  "dd/mm/yyyy",
  "mm/yyyy",
  "#,##0,",
  '#,##0 "đồng"',
  ";;;",
  '_-* #,##0_-;-* #,##0_-;_-* "-"??_-',
  'General" triệu"',
  '0"."0',
]
  .map((format): { format: string; isStruck?: boolean } => ({ format }))
  .concat({ format: "General", isStruck: true });
const style = (number: number, value: number): TestCell => ({
  attributes: `s="${number}"`,
  xml: `<v>${value}</v>`,
});

/** A text in pieces, each with properties of its own. */
function rich(...pieces: readonly string[]): TestCell {
  return {
    attributes: 't="inlineStr"',
    xml: `<is>${pieces.map((piece) => `<r>${piece}</r>`).join("")}</is>`,
  };
}

const raised = '<rPr><vertAlign val="superscript"/></rPr>';
const old = '<rPr><rFont val=".VnTime"/></rPr>';
const oldRaised = '<rPr><vertAlign val="superscript"/><rFont val=".VnTime"/></rPr>';
const struck = "<rPr><strike/></rPr>";

type Column = keyof typeof columns;

async function readSheet(sheet: Partial<TestSheet>, workbook: Partial<TestWorkbook> = {}) {
  const bytes = buildXlsx({ sheets: [{ name: "Việc làm", ...sheet }], styles, ...workbook });
  const { rows, issues } = await readExportBack(createExportFile(bytes, "data/viec-lam-2022.xlsx#Việc làm"));
  const codes = issues.map(({ code, cell, line }) => `${code} ${cell ?? line}`);
  return { rows, codes, messages: issues.map(({ message }) => message) };
}

/** Reads a table of two rows, the first with another cell; gives the value of its column and the issues. */
async function readCell(column: Column, cell: TestCell, workbook: Partial<TestWorkbook> = {}) {
  const changed = plainRow.map((plain, index) => (index === columns[column] ? cell : plain));
  const { rows, codes } = await readSheet({ rows: [header, changed, otherRow] }, workbook);
  const row = rows.find(({ line }) => line === 2);
  const values: Readonly<Record<string, unknown>> = {
    ...row?.numbers,
    ...row?.texts,
    place: row?.locality,
    month: row?.month,
  };
  const value = values[column];
  return [value === undefined ? undefined : String(value), ...codes];
}

describe("a cell is read as it is shown", () => {
  test.each<[string, Column, TestCell, string | undefined, ...string[]]>([
    ["a number", "people", 800, "800"],
    ["a number with groups", "people", style(1, 12_345), "12345"],
    ["a number of fifteen digits", "money", 123_456_789_012_345, "123456789012345"],
    ["a large number in scientific notation", "money", { xml: "<v>1.5E+9</v>" }, "1500000000"],
    ["the noise of a float", "area", { xml: "<v>0.30000000000000004</v>" }, "0.3"],
    ["three decimals, which are no thousands", "area", 1.234, "1.234"],
    ["a number with the word of its unit", "money", style(6, 2_000_000), "2000000"],
    ["a number typed as text", "people", "1.250.000", "1250000"],
    ["a number typed as text, with the mark of a text", "people", "'800", "800"],
    ["a date", "date", style(3, 44_809), "2022-09-05"],
    ["a date shown as a month", "month", style(4, 44_809), "202209"],
    ["a date in a column of months", "month", style(3, 44_805), "202209"],
    ["a date of ISO", "date", { attributes: 't="d"', xml: "<v>2022-09-05T00:00:00</v>" }, "2022-09-05"],
    ["a month typed as text", "month", "Tháng 9/2022", "202209"],
    ["a formula with its value", "people", { xml: "<f>400+400</f><v>800</v>" }, "800"],
    [
      "a text of a formula",
      "place",
      { attributes: 't="str"', xml: '<f>"a"</f><v>huyện Nho Quan</v>' },
      "372",
    ],
    ["a text that cells share", "place", { attributes: 't="s"', xml: "<v>0</v>" }, "372"],
    ["a text in pieces of several fonts", "place", { attributes: 't="s"', xml: "<v>1</v>" }, "372"],
    ["a text with a phonetic hint", "place", { attributes: 't="s"', xml: "<v>2</v>" }, "372"],
    ["a text with a line break", "place", "huyện\nNho Quan", "372"],
    ["a text in Unicode of two characters a letter", "place", "huyện Nho Quan".normalize("NFD"), "372"],
    ["zero shown as a dash: nothing reported", "people", style(8, 0), undefined, "cell-none C2"],
    ["zero", "people", 0, "0"],
  ])("%s", async (_, column, cell, value, ...codes) => {
    const sharedTexts = [
      "<t>huyện Nho Quan</t>",
      '<r><rPr><rFont val="Arial"/></rPr><t>huyện </t></r><r><t>Nho Quan</t></r>',
      "<t>huyện Nho Quan</t><rPh><t>HINT</t></rPh>",
    ];
    expect(await readCell(column, cell, { sharedTexts })).toEqual([value, ...codes]);
  });

  test.each([
    ["TCVN3 by the font of the cell", ".VnTime", "huyÖn Nho Quan"],
    ["TCVN3 in a font of capitals", ".VnTimeH", "huyÖn nho quan"],
    ["VNI by the font of the cell", "VNI-Times", "huyeän Nho Quan"],
    ["Unicode in an old font", ".VnTime", "huyện Nho Quan"],
  ])("%s", async (_, font, text) => {
    const cell = { attributes: 't="inlineStr" s="1"', xml: `<is><t>${text}</t></is>` };
    expect(await readCell("place", cell, { styles: [{ font }] })).toEqual(["372"]);
  });

  test("a date counted from 1904", async () => {
    expect(await readCell("date", style(3, 43_347), { is1904: true })).toEqual(["2022-09-05"]);
  });

  test("TCVN3 letters in a font that does not show them are recognised by the words of the sheet", async () => {
    const tcvn3Header = [
      "HuyÖn, thÞ x·, thµnh phè",
      "Th¸ng",
      "Sè ng\u00AD\u00EAi ®\u00AD\u00EEc gi¶i quyÕt viÖc lµm",
      "Kinh phÝ (®ång)",
      "DiÖn tÝch",
      "Ngµy chèt sè liÖu",
      "Ghi chó",
    ];
    const { codes } = await readSheet({ rows: [tcvn3Header, ["huyÖn Nho Quan", ...plainRow.slice(1)]] });
    expect(codes).toEqual(["encoding-converted 1"]);
  });
});

describe("a cell that cannot be counted is told with its address", () => {
  test.each<[string, Column, TestCell, ...string[]]>([
    ["#REF!", "people", { attributes: 't="e"', xml: "<v>#REF!</v>" }, "number-spoilt C2"],
    ["#N/A", "money", { attributes: 't="e"', xml: "<f>A1</f><v>#N/A</v>" }, "number-spoilt D2"],
    ["a formula without its value", "people", { xml: "<f>400+400</f>" }, "formula-without-value C2"],
    ["a formula with an empty value", "people", { xml: "<f>400+400</f><v></v>" }, "formula-without-value C2"],
    ["a number shown in thousands", "money", style(5, 1_500_000), "cell-shown-otherwise D2"],
    ["a hidden number", "money", style(7, 1_500_000), "cell-none D2", "cell-shown-otherwise D2"],
    ["two cells of one address", "people", { xml: '<v>800</v></c><c r="C2"><v>900</v>' }, "cell-twice C2"],
    ["a number shown as a date", "people", style(3, 800), "number-unreadable C2"],
    ["a truth", "people", { attributes: 't="b"', xml: "<v>1</v>" }, "number-unreadable C2"],
    ["a date before all dates", "date", style(3, 5), "date-implausible F2"],
    ["a word of the format beside General", "money", style(9, 12), "unit-unclear D2"],
    [
      "a point of the format between digits",
      "people",
      style(10, 12),
      "count-fraction C2",
      "cell-shown-otherwise C2",
    ],
    [
      "a number with the mark of a footnote",
      "people",
      rich("<t>800</t>", `${raised}<t>1</t>`),
      "number-unreadable C2",
    ],
    [
      "a number with the mark of a footnote, both in an old font",
      "people",
      rich(`${old}<t>800</t>`, `${oldRaised}<t>1</t>`),
      "number-unreadable C2",
    ],
    [
      "a number corrected by a line through it",
      "people",
      rich(`${struck}<t>700</t>`, "<t>800</t>"),
      "cells-struck C2",
    ],
    ["a number with a line through it", "people", style(11, 800), "cells-struck C2"],
    [
      "a text with a line through it",
      "place",
      { attributes: 't="inlineStr" s="11"', xml: "<is><t>huyện Nho Quan</t></is>" },
      "cells-struck A2",
    ],
    ["a percentage in a column of counts", "people", style(2, 0.125), "number-unreadable C2"],
  ])("%s", async (_, column, cell, ...codes) => {
    const [, ...found] = await readCell(column, cell);
    expect(found).toEqual(codes);
  });
});

describe("what surrounds the cells", () => {
  const rows = [header, plainRow, otherRow];
  const merge = (ref: string) => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;

  test.each<[string, Partial<TestSheet>, ...string[]]>([
    ["nothing", { rows }],
    ["a hidden row of data", { rows, rowAttributes: { 3: 'hidden="1"' } }, "rows-hidden 3"],
    ["a row without height", { rows, rowAttributes: { 3: 'ht="0" customHeight="1"' } }, "rows-hidden 3"],
    [
      "rows hidden by default, of which a file lists those that are seen",
      { rows, before: '<sheetFormatPr zeroHeight="1"/>', rowAttributes: { 2: 'hidden="0"' } },
    ],
    ["a hidden row of a title", { rows: [["Biểu số 1"], ...rows], rowAttributes: { 1: 'hidden="1"' } }],
    [
      "a hidden column of the export",
      { rows, before: '<cols><col min="3" max="3" hidden="1"/></cols>' },
      "column-hidden C1",
    ],
    [
      "a column of the export without width",
      { rows, before: '<cols><col min="3" max="3" width="0"/></cols>' },
      "column-hidden C1",
    ],
    [
      "hidden columns beside the table",
      { rows, before: '<cols><col min="8" max="16384" hidden="1"/></cols>' },
    ],
    ["cells merged downwards", { rows, after: merge("B2:B3") }, "cells-merged B2"],
    ["cells merged in a row of data", { rows, after: merge("C2:D2") }, "cells-merged D2"],
    ["a merged title", { rows: [["BIỂU TỔNG HỢP NĂM 2022"], ...rows], after: merge("A1:G1") }],
    [
      "a merged signature",
      { rows: [...rows, [], ["", "", "", "", "Người lập biểu"]], after: merge("E5:G5") },
    ],
    [
      "rows in no order",
      { part: '<worksheet><sheetData><row r="5"/><row r="2"/></sheetData></worksheet>' },
      "workbook-broken undefined",
    ],
    [
      "a text that is missing",
      { rows: [header, [{ attributes: 't="s"', xml: "<v>7</v>" }]] },
      "workbook-broken undefined",
    ],
    ["a document type", { part: "<!DOCTYPE a><worksheet/>" }, "workbook-broken undefined"],
    ["prefixes before every name", { part: renderPrefixed() }],
  ])("%s", async (_, sheet, ...codes) => {
    expect((await readSheet(sheet)).codes).toEqual(codes);
  });

  test("nothing is told of cells in columns of persons and in columns that nothing reads", async () => {
    const persons = [
      ["Họ và tên", "Ngày sinh", "Số CCCD", "Điện thoại", "Huyện", "Đối tượng", "Ngày hưởng", "Ghi chú"],
      ["A", "", style(5, 37_012_345), "", "Nho Quan", "Thương binh", "5/1/2022", { xml: "<f>1+1</f>" }],
    ];
    const bytes = buildXlsx({ sheets: [{ name: "a", rows: persons }], styles });
    const file = createExportFile(bytes, "data/nguoi-co-cong.xlsx#a");
    const { rows: read, issues } = await readExportBack(file, { declaration: personsDeclaration });
    expect([read.length, issues]).toEqual([1, []]);
  });

  test("a header of two rows with merged cells", async () => {
    const upper = [header[0], header[1], "Kết quả", "", header[4], header[5], header[6]];
    const lower = ["", "", header[2], header[3]];
    const ranges = ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2", "G1:G2"];
    const after = `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
    const { rows: read, codes } = await readSheet({ rows: [upper, lower, plainRow, otherRow], after });
    expect(codes).toEqual([]);
    expect(read.map(({ numbers }) => [numbers.people, numbers.money])).toEqual([
      [800, 1_500_000],
      [900, 1_600_000],
    ]);
  });

  test("addresses may be left out, and blank rows keep their numbers", async () => {
    const texts = header.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
    const cells = plainRow
      .map((cell) =>
        typeof cell === "number" ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
      )
      .join("");
    const part = `<worksheet><sheetData><row>${texts}</row><row r="9">${cells}</row></sheetData></worksheet>`;
    expect(await readSheet({ part })).toMatchObject({ rows: [{ line: 9 }], codes: [] });
  });

  test("formatted cells without a text below and beside the table are no part of it", async () => {
    const blank = { attributes: 's="1"', xml: "" };
    const padded = rows.map((cells) => [...cells, blank, blank]);
    expect((await readSheet({ rows: [...padded, [blank, blank], [blank]] })).codes).toEqual([]);
  });

  test("faults in columns that nothing reads do not hide those of others", async () => {
    const noise = Array.from({ length: 10_001 }, () => ["", "", "", "", "", "", "", style(5, 5_000)]);
    const { codes } = await readSheet({
      rows: [[...header, "Nháp"], ...noise, otherRow.with(columns.money, style(5, 1_600_000))],
    });
    expect(codes).toContain("cell-shown-otherwise D10003");
  });

  test("zeros that the sheet does not show are not reported", async () => {
    const { codes } = await readSheet({
      rows: [header, ["huyện Nho Quan", "9/2022", 0, ...plainRow.slice(3)], otherRow],
      before: '<sheetViews><sheetView showZeros="0"/></sheetViews>',
    });
    expect(codes).toEqual(["cell-none C2"]);
  });

  test("rounding is told where it changes the sum, and not where it does not", async () => {
    const rounded = (fraction: number) =>
      [plainRow, otherRow].map((cells) =>
        cells.map((cell, index) => (index === columns.money ? style(1, Number(cell) + fraction) : cell)),
      );
    const { codes, messages } = await readSheet({ rows: [header, ...rounded(0.4)] });
    expect(codes).toEqual(["cells-rounded D2"]);
    expect(messages[0]).toContain("“Kinh phí (đồng)”");
    expect((await readSheet({ rows: [header, ...rounded(0.1)] })).codes).toEqual([]);
  });
});

function renderPrefixed(): string {
  const cell = (text: TestCell) =>
    typeof text === "number"
      ? `<x:c><x:v>${text}</x:v></x:c>`
      : `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
  const lines = [header, plainRow].map((cells) => `<x:row>${cells.map(cell).join("")}</x:row>`);
  return `<x:worksheet xmlns:x="x"><x:sheetData>${lines.join("")}</x:sheetData></x:worksheet>`;
}
