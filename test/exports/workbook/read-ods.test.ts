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
  ])("%s shown as %s", (raw, shown, isPercent, text, decimals) => {
    const found = formatOdsNumber(raw, shown, isPercent);
    expect([found.text, found.rounded?.decimals, found.isOther]).toEqual([text, decimals, undefined]);
  });

  test.each([
    ["12345", "12"],
    ["12", "1.2"],
    ["5", ""],
    ["7", "không"],
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
});
