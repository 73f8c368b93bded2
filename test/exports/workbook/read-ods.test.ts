/** Spreadsheets of LibreOffice: what each cell shows, and what surrounds it. */
import { describe, expect, test } from "vitest";
import { formatOdsNumber } from "../../../src/exports/workbook/ods/shown-number.ts";
import { openWorkbookOrProblem } from "../../../src/exports/workbook/open-workbook.ts";
import { buildOds } from "../../support/workbooks/build-ods.ts";

describe("numbers", () => {
  test.each([
    ["12345.6", "12.346", false, "12346", 0],
    ["12345.6", "12,346", false, "12346", 0],
    ["12345.6", "12345.6", false, "12345,6", undefined],
    ["1.234", "1,234", false, "1,2340", undefined],
    ["1234", "1,234", false, "1234", undefined],
    ["1234567.5", "1.234.567,5", false, "1234567,5", undefined],
    ["0.125", "12,5%", true, "12,5%", undefined],
    ["-5", "(5)", false, "-5", undefined],
    ["12345", "12.345 ₫", false, "12345 ₫", undefined],
    ["0", "-", false, "-", undefined],
    ["12", "12%", false, "12%", undefined],
    ["12", "12", false, "12", undefined],
    ["-5", "-5", false, "-5", undefined],
    ["-5", "−5 người", false, "-5 người", undefined],
    ["-5", "–5", false, "-5", undefined],
    ["5", "5-", false, "5", undefined],
    ["0.125", "13%", true, "13%", 0],
    ["0.125", "12,50 %", true, "12,5%", undefined],
    ["0.5", ",5", false, "0,5", undefined],
    ["1234567", "1.234.567", false, "1234567", undefined],
    ["1234567", "1 234 567", false, "1234567", undefined],
    ["1234567", "1’234’567", false, "1234567", undefined],
    ["1234567.25", "1,234,567.3", false, "1234567,3", 1],
    ["12.5", "tỷ đồng 12,5", false, "12,5 tỷ đồng", undefined],
    ["0", "", false, "", undefined],
    ["0.004", "0,00", false, "0", 2],
    ["0.30000000000000004", "0,3", false, "0,3", undefined],
  ])("%s shown as %s", (raw, shown, isPercent, text, decimals) => {
    const found = formatOdsNumber(raw, shown, isPercent);
    expect([found.text, found.rounded?.decimals, found.isOther]).toEqual([text, decimals, undefined]);
  });

  test.each([
    ["12345", "12"],
    ["12", "1.2"],
    ["5", ""],
    ["7", "không"],
    ["-5", "5"],
    ["5", "-5"],
    ["12.6", "12"],
    ["1234", "12,34"],
  ])("%s shown as %s is another number", (raw, shown) => {
    expect(formatOdsNumber(raw, shown, false).isOther).toBe(true);
  });
});

const cell = (text: string, attributes = "") =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const date = (value: string, text: string) =>
  cell(text, `office:value-type="date" office:date-value="${value}"`);
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;

function readFirstSheet(rows: string, styles = "", tableAttributes = "") {
  const workbook = openWorkbookOrProblem(
    buildOds(`<table:table table:name="A" ${tableAttributes}>${rows}</table:table>`, { styles }),
  );
  if ("code" in workbook) throw new Error(workbook.code);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("there is no sheet");
  return { ...sheet.readSheet(), isSheetHidden: sheet.isHidden };
}

describe("sheets", () => {
  test.each([
    ["a text", cell("Nho Quan"), ["Nho Quan"]],
    [
      "paragraphs and spaces",
      '<table:table-cell><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell>',
      ["a  b\nc"],
    ],
    [
      "a note beside the text",
      "<table:table-cell><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>5</text:p></table:table-cell>",
      ["5"],
    ],
    [
      "line breaks of the file between two paragraphs",
      "<table:table-cell><text:p>a</text:p>\n  <text:p>b</text:p>\n</table:table-cell>",
      ["a\nb"],
    ],
    ["repeated cells", cell("x", 'table:number-columns-repeated="3"'), ["x", "x", "x"]],
    [
      "blank cells to the edge",
      `${cell("x")}<table:table-cell table:number-columns-repeated="16383"/>`,
      ["x"],
    ],
    ["a date", date("2022-09-05", "05/09/22"), ["2022-09-05"]],
    ["a date shown as a month", date("2022-09-01", "09/2022"), ["09/2022"]],
    ["a date with a time", date("2022-09-05T17:30:00", "05/09/22 17:30"), ["2022-09-05 17:30"]],
    ["an error", cell("#REF!", 'office:value-type="string" calcext:value-type="error"'), ["#REF!"]],
    ["a date that shows its day only", date("2022-09-05T00:00:00", "05/09/22 00:00"), ["2022-09-05"]],
    ["a date whose time is not shown", date("2022-09-05T17:30:00", "05/09/22"), ["2022-09-05"]],
    ["a date shown as a month in words", date("2022-09-01", "Tháng 9/2022"), ["9/2022"]],
    ["a date shown as another month", date("2022-09-01", "10/2022"), ["2022-09-01"]],
    ["a date shown as a year", date("2022-09-05", " 2022 "), ["2022"]],
    ["a date shown with its year first", date("2022-09-05", "2022.9.5"), ["2022-09-05"]],
    ["a date shown as a word", date("2022-09-05", "thứ hai 2022"), ["2022-09-05"]],
    ["a time", cell("17:30", 'office:value-type="time" office:time-value="PT17H30M00S"'), ["17:30"]],
    [
      "a number without its text",
      '<table:table-cell office:value-type="float" office:value="12.5"/>',
      ["12,5"],
    ],
    [
      "a percentage without its text",
      '<table:table-cell office:value-type="percentage" office:value="0.5"/>',
      ["0,5"],
    ],
    ["a percentage", cell("50%", 'office:value-type="percentage" office:value="0.5"'), ["50%"]],
    ["an amount", cell("5 ₫", 'office:value-type="currency" office:value="5"'), ["5 ₫"]],
    ["the value of a text, which is none", cell("a", 'office:value-type="string" office:value="5"'), ["a"]],
    [
      "a formula with its value",
      cell("5", 'table:formula="of:=2+3" office:value-type="float" office:value="5"'),
      ["5"],
    ],
    ["tabs, breaks and a space", cell("a<text:tab/>b<text:line-break/>c<text:s/>d"), ["a b c d"]],
    [
      "a picture beside the text",
      '<table:table-cell><text:p>5<draw:frame xmlns:draw="d"><draw:box><text:p>ảnh</text:p></draw:box></draw:frame>6</text:p></table:table-cell>',
      ["56"],
    ],
    ["cells that merged ones cover", `${cell("a")}<table:covered-table-cell/>${cell("c")}`, ["a", "", "c"]],
    [
      "blank cells in between",
      `${cell("a")}<table:table-cell table:number-columns-repeated="2"/>${cell("d")}`,
      ["a", "", "", "d"],
    ],
    ["a truth", cell("TRUE", 'office:value-type="boolean" office:boolean-value="true"'), ["TRUE"]],
  ])("%s", (_, xml, cells) => {
    expect(readFirstSheet(row(xml)).rows).toEqual([{ line: 1, cells, isHidden: false }]);
  });

  test("rows that are repeated or blank keep their numbers", () => {
    const sheet = readFirstSheet(
      row("", 'table:number-rows-repeated="3"') +
        row(cell("a"), 'table:number-rows-repeated="2"') +
        row(cell("b")),
    );
    expect(sheet.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1],
      [2],
      [3],
      [4, "a"],
      [5, "a"],
      [6, "b"],
    ]);
  });

  test("blank rows to the end of the sheet hold nothing", () => {
    const edge = '<table:table-cell table:number-columns-repeated="16384"/>';
    const sheet = readFirstSheet(row(cell("a")) + row(edge, 'table:number-rows-repeated="1048575"'));
    expect(sheet.rows).toEqual([{ line: 1, cells: ["a"], isHidden: false }]);
  });

  test("each of several repeated rows has its own merged cells", () => {
    const merged = cell("a", 'table:number-columns-spanned="2"');
    const { merges } = readFirstSheet(row(merged, 'table:number-rows-repeated="2"'));
    expect(merges.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test("hidden rows, columns and sheets, merged cells and formulas without a value are known", () => {
    const columns = '<table:table-column/><table:table-column table:visibility="collapse"/>';
    const sheet = readFirstSheet(
      columns +
        row(cell("a", 'table:number-columns-spanned="2" table:number-rows-spanned="1"')) +
        row(cell("b"), 'table:visibility="filter"') +
        row('<table:table-cell table:formula="of:=1+1"/>'),
      '<style:style style:name="t"><style:table-properties table:display="false"/></style:style>',
      'table:style-name="t"',
    );
    expect(sheet).toMatchObject({
      isSheetHidden: true,
      hiddenColumns: new Set([1]),
      merges: [{ firstLine: 1, lastLine: 1, firstIndex: 0, lastIndex: 1 }],
      faults: [{ line: 3, index: 0, code: "formula-without-value" }],
    });
    expect(sheet.rows.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });

  test("letters of an old font are decoded", () => {
    const styles =
      '<style:style style:name="ce1"><style:text-properties style:font-name=".VnTime"/></style:style>';
    expect(readFirstSheet(row(cell("huyÖn", 'table:style-name="ce1"')), styles).rows[0]?.cells).toEqual([
      "huyện",
    ]);
  });

  test("struck out texts are known, and raised digits are no digits of a number", () => {
    const styles =
      '<style:style style:name="a"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
      '<style:style style:name="b"><style:text-properties style:text-position="super 58%"/></style:style>';
    const sheet = readFirstSheet(
      row(
        cell("1", 'table:style-name="a"') +
          cell('<text:span text:style-name="a">700</text:span> 800') +
          cell('800<text:span text:style-name="b">1</text:span>'),
      ),
      styles,
    );
    expect(sheet.struck.map(({ index }) => index)).toEqual([0, 1]);
    expect(sheet.rows[0]?.cells).toEqual(["1", "700 800", "800¹"]);
  });

  test("a cell without a style has that of its row, or else of its column", () => {
    const styles =
      '<style:style style:name="struck"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
      '<style:style style:name="plain"><style:text-properties/></style:style>';
    const columns =
      '<table:table-column/><table:table-column table:default-cell-style-name="struck" table:number-columns-repeated="2"/>';
    const sheet = readFirstSheet(
      columns +
        row(cell("a", 'table:number-columns-repeated="2"') + cell("b", 'table:style-name="plain"')) +
        row(cell("c") + cell("d"), 'table:default-cell-style-name="plain"'),
      styles,
    );
    expect(sheet.struck).toEqual([{ line: 1, index: 1 }]);
  });

  test("the colours of a format of numbers change no style of cells", () => {
    const styles =
      '<style:style style:name="a"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
      '<style:number-style style:name="N1"><style:text-properties style:color="#ff0000"/></style:number-style>';
    expect(readFirstSheet(row(cell("1", 'table:style-name="a"')), styles).struck).toEqual([
      { line: 1, index: 0 },
    ]);
  });

  test("pieces in an old font are decoded, and raised digits beside them stay digits above the line", () => {
    const styles =
      '<style:style style:name="old"><style:text-properties style:font-name=".VnTime"/></style:style>' +
      '<style:style style:name="up"><style:text-properties style:text-position="super 58%"/></style:style>';
    const mark = '<text:span text:style-name="up">1</text:span>';
    const sheet = readFirstSheet(
      row(
        cell(`huyÖn${mark}`, 'table:style-name="old"') +
          cell(`<text:span text:style-name="old">huyÖn ${mark}</text:span>`) +
          cell('Hà<text:s text:c="2"/>Tĩnh', 'table:style-name="old"'),
      ),
      styles,
    );
    expect(sheet.rows[0]?.cells).toEqual(["huyện¹", "huyện ¹", "Hà  Tĩnh"]);
  });

  test("merged cells and rows that a program hides are known", () => {
    const sheet = readFirstSheet(
      row(cell("a", 'table:number-columns-spanned="3" table:number-rows-spanned="2"')) +
        row(cell("b"), 'table:visibility="collapse"') +
        row(cell("c"), 'table:visibility="visible"') +
        row(cell("d", 'table:number-columns-spanned="1" table:number-rows-spanned="1"')),
    );
    expect(sheet.merges).toEqual([{ firstLine: 1, lastLine: 2, firstIndex: 0, lastIndex: 2 }]);
    expect(sheet.rows.map(({ isHidden }) => isHidden)).toEqual([false, true, false, false]);
    expect(sheet.isSheetHidden).toBe(false);
  });

  test("hidden columns are those of their groups, and no others", () => {
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="filter" table:number-columns-repeated="2"/><table:table-column/>';
    expect(readFirstSheet(columns + row(cell("a"))).hiddenColumns).toEqual(new Set([2, 3]));
  });

  test("a number shown otherwise or rounded has its place", () => {
    const number = (value: string, text: string) =>
      cell(text, `office:value-type="float" office:value="${value}"`);
    const sheet = readFirstSheet(row(cell("a") + number("12345", "12") + number("12.6", "13")));
    expect(sheet.faults).toEqual([
      { line: 1, index: 1, code: "cell-shown-otherwise", details: { shown: "12", stored: "12345" } },
    ]);
    expect(sheet.rounded).toEqual([{ line: 1, index: 2, shown: 13, stored: 12.6, decimals: 0 }]);
  });

  test("sheets are read one after the other, each with its own rows and columns", () => {
    const table = (name: string, content: string) =>
      `<table:table table:name="${name}">${content}</table:table>`;
    const hidden = '<table:table-column table:visibility="collapse"/>';
    const workbook = openWorkbookOrProblem(
      buildOds(
        table("Tháng".normalize("NFD"), hidden + row(cell("a"))) +
          table("b", row(cell("c")) + row(cell("d"))),
      ),
    );
    if ("code" in workbook) throw new Error(workbook.code);
    const sheets = workbook.sheets.map(({ name, hasCells, readSheet }) => {
      const { rows, hiddenColumns } = readSheet();
      return [
        name,
        hasCells,
        hiddenColumns.size,
        ...rows.map(({ line, cells }) => `${line} ${cells.join()}`),
      ];
    });
    expect(sheets).toEqual([
      ["Tháng", true, 1, "1 a"],
      ["b", true, 0, "1 c", "2 d"],
    ]);
  });

  test("texts of an old font are not those by which an encoding is recognised", () => {
    const styles =
      '<style:style style:name="old"><style:text-properties style:font-name=".VnTime"/></style:style>';
    const cells = cell("huyÖn", 'table:style-name="old"') + cell("Nho Quan") + date("2022-09-05", "5/9/22");
    expect(readFirstSheet(row(cells), styles).readTextsOfUnicodeFonts()).toBe("Nho Quan");
  });

  test("a line through blanks is none, and digits lifted by a share of the line are raised", () => {
    const styles =
      '<style:style style:name="a"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
      '<style:style style:name="none"><style:text-properties style:text-line-through-style="none"/></style:style>' +
      '<style:style style:name="up"><style:text-properties style:text-position="33% 58%"/></style:style>' +
      '<style:style style:name="down"><style:text-properties style:text-position="-33% 58%"/></style:style>';
    const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
    const sheet = readFirstSheet(
      row(
        cell(`1${span("a", " ")}`) +
          cell("2", 'table:style-name="none"') +
          cell(`3${span("up", "4")}${span("down", "5")}`),
      ),
      styles,
    );
    expect(sheet.struck).toEqual([]);
    expect(sheet.rows[0]?.cells).toEqual(["1 ", "2", "3⁴5"]);
  });
});
