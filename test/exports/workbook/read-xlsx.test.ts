/** Workbooks of Excel: what each cell shows, and what surrounds it. */
import { describe, expect, test } from "vitest";
import { openWorkbookOrProblem } from "../../../src/exports/workbook/open-workbook.ts";
import { buildXlsx, type TestSheet, type TestWorkbook } from "../../support/workbooks/build-xlsx.ts";

function openSheets(workbook: TestWorkbook) {
  const opened = openWorkbookOrProblem(buildXlsx(workbook));
  if ("code" in opened) throw new Error(opened.code);
  return opened.sheets;
}

function readFirstSheet(sheet: Partial<TestSheet>, workbook: Partial<TestWorkbook> = {}) {
  const [first] = openSheets({ sheets: [{ name: "A", ...sheet }], ...workbook });
  if (!first) throw new Error("there is no sheet");
  return first.readSheet();
}

/** Reads the first cell of a sheet that has no other. */
function readCell(attributes: string, xml: string, workbook: Partial<TestWorkbook> = {}) {
  const { rows, faults, struck, rounded } = readFirstSheet({ rows: [[{ attributes, xml }]] }, workbook);
  return { text: rows[0]?.cells[0], faults: faults.map(({ code }) => code), struck, rounded };
}

const inline = 't="inlineStr"';

test("the list of sheets is found where other parts are named before it", () => {
  const relations = ["core-properties", "officeDocument", "extended-properties"].map(
    (kind, index) =>
      `<Relationship Id="rId${index}" Type="http://x/${kind}" Target="${kind === "officeDocument" ? "xl/workbook.xml" : "docProps/a.xml"}"/>`,
  );
  const parts = { "_rels/.rels": `<Relationships>${relations.join("")}</Relationships>` };
  const sheets = openSheets({
    sheets: [{ name: "A", rows: [[{ attributes: "", xml: "<v>12</v>" }]] }],
    parts,
  });
  expect(sheets[0]?.readSheet().rows[0]?.cells).toEqual(["12"]);
});

describe("the text of a cell", () => {
  test.each([
    ["a truth", 't="b"', "<v>1</v>", "TRUE"],
    ["a truth as a word", 't="b"', "<v>true</v>", "TRUE"],
    ["an untruth", 't="b"', "<v>0</v>", "FALSE"],
    ["no truth", 't="b"', "", undefined],
    ["an error", 't="e"', "<v>#N/A</v>", "#N/A"],
    ["a day", 't="d"', "<v>2022-09-05</v>", "2022-09-05"],
    ["the beginning of a day", 't="d"', "<v>2022-09-05T00:00:00.000Z</v>", "2022-09-05"],
    ["the beginning of a day without seconds", 't="d"', "<v>2022-09-05T00:00</v>", "2022-09-05"],
    ["a time of a day", 't="d"', "<v>2022-09-05T10:00:00</v>", "2022-09-05T10:00:00"],
    ["a number between blanks", "", "<v> 12 </v>", "12"],
    ["a number of a kind that is named", 't="n"', "<v>12</v>", "12"],
    ["a shared text that names none", 't="s"', "<v></v>", undefined],
    ["a style that is missing", 's="9"', "<v>12.5</v>", "12,5"],
    ["a break that XML does not have", inline, "<is><t>a_x000D_b</t></is>", "a\rb"],
    ["a break with small letters", inline, "<is><t>a_x000d_b</t></is>", "a\rb"],
    ["the sign of such a break as a text", inline, "<is><t>_x005F_x000D_</t></is>", "_x000D_"],
    ["a name that looks like such a break", inline, "<is><t>cot_xanh</t></is>", "cot_xanh"],
    ["lowered digits", inline, '<is><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r></is>', "2"],
    [
      "raised digits beside others",
      inline,
      '<is><r><rPr><vertAlign val="superscript"/></rPr><t>12</t></r><r><t>3</t></r></is>',
      "¹²3",
    ],
    ["a hint in front of the text", inline, "<is><rPh><t>HINT</t></rPh><t>Nho Quan</t></is>", "Nho Quan"],
  ])("%s", (_, attributes, xml, text) => {
    expect(readCell(attributes, xml)).toEqual({ text, faults: [], struck: [], rounded: [] });
  });

  test("pieces without a font have that of their cell", () => {
    const sharedTexts = [
      '<r><t>huyÖn </t></r><r><rPr><rFont val="Arial"/></rPr><t>Gia Viễn</t></r>',
      '<r><rPr><rFont val=".VnTime"/></rPr><t>huyÖn</t></r><r><t> 5</t></r>',
    ];
    const read = (index: number, style: number) =>
      readCell(`t="s" s="${style}"`, `<v>${index}</v>`, { sharedTexts, styles: [{ font: ".VnTime" }] }).text;
    expect([read(0, 1), read(1, 0), read(1, 1)]).toEqual(["huyện Gia Viễn", "huyện 5", "huyện 5"]);
  });

  test("the text of a formula is decoded by the font of its cell", () => {
    const styles = [{ font: ".VnTime" }];
    expect(readCell('t="str" s="1"', "<f>A1</f><v>huyÖn</v>", { styles }).text).toBe("huyện");
  });
});

describe("a line through a cell", () => {
  const strike = (attributes: string, text: string) =>
    `<is><r><rPr><strike ${attributes}/></rPr><t xml:space="preserve">${text}</t></r><r><t>b</t></r></is>`;

  test.each([
    ["through a piece", inline, strike("", "a"), 1],
    ["that is said to be there", inline, strike('val="1"', "a"), 1],
    ["that is said to be there in a word", inline, strike('val="true"', "a"), 1],
    ["that is said not to be there", inline, strike('val="0"', "a"), 0],
    ["through a blank piece", inline, strike("", " "), 0],
    ["through a number", 's="1"', "<v>5</v>", 1],
    ["through an empty cell", 's="1" t="str"', "<f>A1</f><v></v>", 0],
    ["through no cell", 's="1"', "", 0],
  ])("%s", (_, attributes, xml, count) => {
    expect(readCell(attributes, xml, { styles: [{ isStruck: true }] }).struck).toHaveLength(count);
  });

  test("of one cell is not that of the next", () => {
    const struck = { attributes: inline, xml: strike("", "a") };
    const plain = { attributes: inline, xml: "<is><t>c</t></is>" };
    expect(readFirstSheet({ rows: [[struck, plain]] }).struck).toEqual([{ line: 1, index: 0 }]);
  });
});

describe("a formula", () => {
  test.each([
    ["without a value", "", "<f>1+1</f>", ["formula-without-value"]],
    ["with a blank value", "", "<f>1+1</f><v> </v>", ["formula-without-value"]],
    ["with an empty text", 't="str"', "<f>A1</f><v></v>", []],
    ["with no truth", 't="b"', "<f>A1</f><v></v>", ["formula-without-value"]],
    ["with a value", "", "<f>1+1</f><v>2</v>", []],
  ])("%s", (_, attributes, xml, faults) => {
    expect(readCell(attributes, xml).faults).toEqual(faults);
  });

  test("of one cell is not that of the next", () => {
    const { faults } = readFirstSheet({ rows: [[{ xml: "<f>1+1</f>" }, { xml: "" }]] });
    expect(faults).toEqual([{ line: 1, index: 0, code: "formula-without-value", details: {} }]);
  });
});

describe("what surrounds the cells", () => {
  test.each([
    ["by its attribute", 'hidden="1"', true],
    ["by its attribute as a word", 'hidden="true"', true],
    ["by its height", 'ht="0"', true],
    ["not, by its attribute", 'hidden="0"', false],
    ["not, by its height", 'ht="15"', false],
  ])("a row is hidden %s", (_, attributes, isHidden) => {
    const { rows } = readFirstSheet({ rows: [["a"]], rowAttributes: { 1: attributes } });
    expect(rows).toEqual([{ line: 1, cells: ["a"], isHidden }]);
  });

  test("columns are hidden by attribute or width, from the first to the last of a group", () => {
    const before =
      '<cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="true"/><col min="5" max="5" width="0"/></cols>';
    expect(readFirstSheet({ rows: [["a"]], before }).hiddenColumns).toEqual(new Set([1, 2, 4]));
  });

  test.each([
    ["hidden", 'showZeros="0"', undefined],
    ["hidden, said in a word", 'showZeros="false"', undefined],
    ["shown", 'showZeros="1"', "0"],
    ["shown where nothing is said", "", "0"],
  ])("zeros are %s", (_, attributes, text) => {
    const before = `<sheetViews><sheetView ${attributes}/></sheetViews>`;
    expect(readFirstSheet({ rows: [[0, "a"]], before }).rows[0]?.cells[0] || undefined).toBe(text);
  });

  test("blank rows within a table keep their numbers, and of those far above a row 100 are kept", () => {
    const part = `<worksheet><sheetData><row r="2"><c><v>1</v></c></row><row r="4"><c><v>2</v></c></row><row r="204"><c><v>3</v></c></row></sheetData></worksheet>`;
    const lines = readFirstSheet({ part }).rows.map(({ line }) => line);
    expect(lines.slice(0, 4)).toEqual([1, 2, 3, 4]);
    expect([lines.length, lines[4], lines.at(-2), lines.at(-1)]).toEqual([105, 104, 203, 204]);
  });

  test("a row in two parts is one row, hidden if one of them is", () => {
    const part = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1" hidden="1"><c r="B1"><v>2</v></c></row></sheetData></worksheet>`;
    expect(readFirstSheet({ part })).toMatchObject({
      rows: [{ line: 1, cells: ["1", "2"], isHidden: true }],
      width: 2,
      faults: [],
    });
  });

  test("a cell that stands before the last one has its place", () => {
    const part = `<worksheet><sheetData><row><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>`;
    expect(readFirstSheet({ part }).rows[0]?.cells).toEqual(["1", "2", "3"]);
  });

  test("an address is kept twice only by its faults", () => {
    const part = `<worksheet><sheetData><row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row><row><c r="A2"><v>1</v></c></row></sheetData></worksheet>`;
    expect(readFirstSheet({ part }).faults).toEqual([{ line: 1, index: 0, code: "cell-twice", details: {} }]);
  });

  test("only texts of fonts of Unicode are those by which an encoding is recognised", () => {
    const sheet = readFirstSheet(
      {
        rows: [
          ["a", 5, { attributes: `${inline} s="1"`, xml: "<is><t>huyÖn</t></is>" }],
          [{ attributes: 't="d"', xml: "<v>2022-09-05</v>" }, " ", "b"],
        ],
      },
      { styles: [{ font: ".VnTime" }] },
    );
    expect(sheet.readTextsOfUnicodeFonts()).toBe("a\nb");
  });

  test("digits that are not shown are kept with their place", () => {
    const cell = { attributes: 's="1"', xml: "<v>12.6</v>" };
    expect(readFirstSheet({ rows: [["a", cell]] }, { styles: [{ format: "0" }] }).rounded).toEqual([
      { line: 1, index: 1, shown: 13, stored: 12.6, decimals: 0 },
    ]);
  });
});

describe("the sheets of a workbook", () => {
  test("have their names in Unicode of one character a letter, and are hidden or not", () => {
    const sheets = openSheets({
      sheets: [
        { name: "Tháng".normalize("NFD") },
        { name: "b", state: "hidden" },
        { name: "c", state: "veryHidden" },
      ],
    });
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["Tháng", false],
      ["b", true],
      ["c", true],
    ]);
  });

  test("of a chart have no cells", () => {
    const parts = {
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="a.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    };
    const sheets = openSheets({ sheets: [{ name: "a" }, { name: "b", rows: [["x"]] }], parts });
    expect(sheets.map(({ hasCells }) => hasCells)).toEqual([false, true]);
    expect(sheets[1]?.readSheet().rows[0]?.cells).toEqual(["x"]);
  });

  test.each([
    ["1", "2022-09-05"],
    ["true", "2022-09-05"],
    ["0", "2018-09-04"],
  ])("count their days from 1904 by date1904=%j", (value, text) => {
    const parts = {
      "xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr date1904="${value}"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>`,
    };
    const styles = [{ format: "dd/mm/yyyy" }];
    expect(readCell('s="1"', "<v>43347</v>", { parts, styles }).text).toBe(text);
  });
});

describe("the styles of cells", () => {
  const cellFont = '<font><strike val="0"/><name val="Arial"/></font>';
  const render = (fonts: string, xfs: string, more = "") =>
    `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="0.0&quot; kg&quot;"/></numFmts><fonts>${fonts}</fonts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${xfs}</cellXfs>${more}</styleSheet>`;

  test.each([
    ["a format of the file", render(cellFont, '<xf numFmtId="200"/>'), "0,5 kg", 0],
    ["a format known by its number", render(cellFont, '<xf numFmtId="9"/>'), "50%", 0],
    ["no format", render(cellFont, "<xf/>"), "0,5", 0],
    ["a font with a line", render("<font/><font><strike/></font>", '<xf fontId="1"/>'), "0,5", 1],
    ["a font without a line", render("<font><strike/></font><font/>", '<xf fontId="1"/>'), "0,5", 0],
    ["a font with a line that is said not to be there", render(cellFont, "<xf/>"), "0,5", 0],
    [
      "fonts of conditions, which are no fonts of cells",
      render(
        cellFont,
        "<xf/>",
        '<dxfs><dxf><font><strike/></font><numFmt numFmtId="0" formatCode="0%"/></dxf></dxfs>',
      ),
      "0,5",
      0,
    ],
    ["a font that is missing", render(cellFont, '<xf fontId="7"/>'), "0,5", 0],
  ])("%s", (_, xml, text, struckCount) => {
    const { text: shown, struck } = readCell('s="0"', "<v>0.5</v>", { parts: { "xl/styles.xml": xml } });
    expect([shown, struck.length]).toEqual([text, struckCount]);
  });
});
