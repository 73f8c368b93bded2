import { expect, test } from "vitest";
import { createQuantity } from "../../../src/quantity.ts";
import { buildWorkbookFile } from "../../../src/spreadsheet/file/workbook-file.ts";
import type { SheetCell, Workbook } from "../../../src/spreadsheet/workbook-content.ts";
import { readWorkbook, readWorkbookParts } from "../../support/read-workbook.ts";

const text = (words: string, columnSpan = 1): SheetCell => ({
  content: { kind: "text", text: words },
  look: { align: "center", bold: true, hasBorders: true },
  columnSpan,
});
const number = (value: string): SheetCell => ({
  content: { kind: "number", value: createQuantity(value), format: { decimals: 1 } },
  look: { align: "right", hasBorders: true },
});

const workbook: Workbook = {
  title: "Số liệu & nguồn",
  author: "Sở Lao động - Thương binh và Xã hội",
  date: { year: 2022, month: 9, day: 30 },
  sheets: [
    {
      name: "Số liệu",
      titles: [[text("SỐ LIỆU", 2)]],
      head: [[text("Chỉ tiêu"), text("Thực hiện")]],
      rows: [
        [text("Lao động"), number("14274")],
        [text("Kinh phí"), number("43656.312")],
      ],
      notes: [[text("Ghi chú", 2)]],
      hasFilter: true,
    },
    { name: "Người có công's", titles: [], head: [[text("A")]], rows: [], notes: [], hasFilter: true },
  ],
};
const file = buildWorkbookFile(workbook);
const parts = readWorkbookParts(file);

test("equal workbooks give equal bytes", () => {
  expect(Buffer.compare(file, buildWorkbookFile(copyWorkbook()))).toBe(0);
});

/** A second workbook of equal values. */
function copyWorkbook(): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet })) };
}

test("the parts are those of the format, without links, macros or the names of persons", () => {
  expect([...parts.keys()]).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
  ]);
  const all = [...parts.values()].join("\n");
  expect(all).not.toMatch(/TargetMode|externalLink|vbaProject/);
  const properties = parts.get("docProps/core.xml");
  expect(properties).toContain("<dc:title>Số liệu &amp; nguồn</dc:title>");
  expect(properties).toContain("<cp:lastModifiedBy>Sở Lao động - Thương binh và Xã hội</cp:lastModifiedBy>");
  expect(properties).toContain(">2022-09-30T00:00:00Z</dcterms:modified>");
});

test("the head stays in sight and on every printed page, and filters", () => {
  const [sheet] = readWorkbook(file);
  expect(sheet?.xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
  expect(sheet?.xml).toContain('<autoFilter ref="A2:B4"/>');
  expect(sheet?.xml).toContain(
    '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A5:B5"/></mergeCells>',
  );
  expect(sheet?.xml).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="portrait"/>');
  const names = parts.get("xl/workbook.xml");
  expect(names).toContain('localSheetId="0">&apos;Số liệu&apos;!$2:$2</definedName>');
  expect(names).toContain('localSheetId="1">&apos;Người có công&apos;&apos;s&apos;!$1:$1</definedName>');
});

test("wide tables are printed on pages on their side", () => {
  const [sheet] = workbook.sheets;
  const head = [Array.from({ length: 12 }, (_, index) => text(`Tháng ${index + 1} năm 2022`))];
  const wide = buildWorkbookFile({ ...workbook, sheets: [{ ...sheet, ...emptySheet, head }] });
  expect(readWorkbook(wide)[0]?.xml).toContain('orientation="landscape"');
});

const emptySheet = { name: "Rộng", titles: [], rows: [], notes: [], hasFilter: false };

test("columns are as wide as their numbers, and texts are wrapped", () => {
  const long = "Người được hỗ trợ theo Nghị quyết số 68/NQ-CP, Quyết định số 23/2021/QĐ-TTg";
  const rows = [[text(long), number("123456789012.5")]];
  const written = buildWorkbookFile({ ...workbook, sheets: [{ ...emptySheet, head: [], rows }] });
  const xml = readWorkbook(written)[0]?.xml ?? "";
  const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths[0]).toBeLessThanOrEqual(42);
  expect(widths[1]).toBeGreaterThanOrEqual("123.456.789.012,5".length);
  expect(Number(/<row r="1" ht="(\d+)"/.exec(xml)?.[1])).toBeGreaterThan(30);
});
