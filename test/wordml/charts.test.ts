/** Charts: the numbers of drawing, labels and workbook, and the cell of each column. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readChartContents } from "../../src/wordml/chart-contents.ts";
import { computeWorkbookCellName, readMarkedCharts } from "../../src/wordml/charts.ts";
import { createMarkName, readBody } from "../support/word/stories.ts";
import { renderParagraph } from "../support/word/word-edits.ts";

const mark = createMarkName("a");
const drawing = `<w:r><w:drawing><wp:docPr id="1" descr=""/><c:chart r:id="rId7"/></w:drawing></w:r>`;
const markedDrawing = `<w:bookmarkStart w:name="${mark}" w:id="1"/>${drawing}<w:bookmarkEnd w:id="1"/>`;

const chartXml =
  "<c:chart><c:title><a:r><a:t>Kết quả </a:t></a:r><a:r><a:t>9 tháng</a:t></a:r></c:title><c:ser><c:tx><c:strRef><c:v>Thực hiện</c:v></c:strRef></c:tx>" +
  '<c:dLbls><c:dLbl><c:idx val="0"/><a:r><a:t>14.</a:t></a:r><a:r><a:t>274</a:t></a:r></c:dLbl></c:dLbls>' +
  '<c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>Việc làm</c:v></c:pt><c:pt idx="2"><c:v>Nhà ở</c:v></c:pt></c:strCache></c:strRef></c:cat>' +
  '<c:val><c:numRef><c:f>Sheet1!$C$2:$C$4</c:f><c:pt idx="0"><c:v>14274</c:v></c:pt><c:pt idx="2"><c:v>5</c:v></c:pt></c:numRef></c:val>' +
  '</c:ser><c:valAx><c:scaling><c:max val="9"/></c:scaling><c:title><a:r><a:t>người</a:t></a:r></c:title>' +
  '<c:dispUnits><c:builtInUnit val="thousands"/></c:dispUnits></c:valAx></c:chart>';
const sheetXml =
  '<worksheet><row><c r="A2" t="s"><v>0</v></c><c r="B2"><v>14274</v></c><c r="B3" t="n"><v>5.5</v></c></row></worksheet>';

function buildParts(workbook: Uint8Array): Map<string, Uint8Array> {
  return new Map([
    ["word/_rels/document.xml.rels", strToU8('<Relationship Id="rId7" Target="charts/chart1.xml"/>')],
    ["word/charts/chart1.xml", strToU8(chartXml)],
    ["word/charts/_rels/chart1.xml.rels", strToU8('<Relationship Id="rId1" Target="../embeddings/a.xlsx"/>')],
    ["word/embeddings/a.xlsx", workbook],
  ]);
}

const workbook = zipSync({
  "xl/worksheets/sheet1.xml": strToU8(sheetXml),
  "xl/workbook.xml": strToU8("<a/>"),
});
const parts = buildParts(workbook);
const [chart] = readMarkedCharts(parts, readBody(renderParagraph(markedDrawing)));

describe("readMarkedCharts", () => {
  test("finds the chart in its bookmark", () => {
    expect([chart?.mark, chart?.part]).toEqual([mark, "word/charts/chart1.xml"]);
  });

  test("reads the series with its numbers and labels by column", () => {
    const [series] = chart?.series ?? [];
    expect([series?.name, series?.formula]).toEqual(["Thực hiện", "Sheet1!$C$2:$C$4"]);
    expect([...(series?.values ?? [])].map(([index, { text }]) => [index, text])).toEqual([
      [0, "14274"],
      [2, "5"],
    ]);
    expect([...(series?.labels ?? [])].map(([index, { text }]) => [index, text])).toEqual([[0, "14.274"]]);
  });

  test("reads its title, the names of its categories and the words of its axes", () => {
    expect([chart?.title, ...(chart?.series[0]?.categories ?? []), chart?.axisWords]).toEqual([
      "Kết quả 9 tháng",
      [0, "Việc làm"],
      [2, "Nhà ở"],
      ["người", "thousands"],
    ]);
  });

  test.each([
    [
      "its title from a cell",
      "<c:title><c:tx><c:strRef><c:f>S!$A$1</c:f><c:v>Tên</c:v></c:strRef></c:tx></c:title>",
      "Tên",
    ],
    ["no title", "<c:autoTitleDeleted/>", ""],
  ])("reads %s", (_, titleXml, title) => {
    const { series, ...read } = readChartContents(`<c:chart>${titleXml}<c:ser><c:val/></c:ser></c:chart>`);
    expect(read).toEqual({ title, axisEnds: [], axisWords: [] });
    expect(series).toEqual([
      { name: "", formula: "", categories: new Map(), values: new Map(), labels: new Map() },
    ]);
  });

  test("reads the end of an axis, which may say nothing", () => {
    const listEnds = (xml: string) => readChartContents(xml).axisEnds.map(({ text }) => text);
    expect(listEnds('<c:valAx><c:max val="9"/></c:valAx>')).toEqual(["9"]);
    expect(listEnds("<c:valAx><c:max/></c:valAx>")).toEqual([""]);
  });

  test("reads the innermost of several levels of categories, and numbers of points in a plane", () => {
    const levels = ["Nam", "Quý I"]
      .map((name) => `<c:lvl><c:pt idx="1"><c:v>${name}</c:v></c:pt></c:lvl>`)
      .join("");
    const [series] = readChartContents(
      `<c:ser><c:cat>${levels}</c:cat><c:yVal><c:f>S!$B$2</c:f><c:pt idx="1"><c:v>7</c:v></c:pt></c:yVal></c:ser>`,
    ).series;
    expect([...(series?.categories ?? [])]).toEqual([[1, "Nam"]]);
    expect([...(series?.values ?? [])].map(([index, { text }]) => [index, text])).toEqual([[1, "7"]]);
    expect(series?.formula).toBe("");
  });

  test("gives the span of the end of an axis", () => {
    const [end] = chart?.axisEnds ?? [];
    expect([end?.text, ...(end?.spans ?? []).map(({ from, to }) => chartXml.slice(from, to))]).toEqual([
      "9",
      '<c:max val="9"/>',
    ]);
  });

  test("gives the spans of a label in the XML", () => {
    const spans = chart?.series[0]?.labels.get(0)?.spans ?? [];
    expect(spans.map(({ from, to }) => chartXml.slice(from, to))).toEqual(["14.", "274"]);
  });

  test("reads the number cells of the workbook and leaves out its texts", () => {
    expect(chart?.workbook?.sheet).toBe("xl/worksheets/sheet1.xml");
    expect([...(chart?.workbook?.cells ?? [])].map(([name, { text }]) => [name, text])).toEqual([
      ["B2", "14274"],
      ["B3", "5.5"],
    ]);
  });

  test.each([
    ["without a bookmark", drawing, parts],
    ["in a foreign bookmark", markedDrawing.replace(mark, "x"), parts],
    ["without its part", markedDrawing, new Map([...parts].filter(([name]) => !name.endsWith("chart1.xml")))],
  ])("leaves out a chart %s", (_, content, otherParts) => {
    expect(readMarkedCharts(otherParts, readBody(renderParagraph(content)))).toEqual([]);
  });

  test.each([
    ["is broken", strToU8("PK")],
    ["has no sheet", zipSync({ "xl/workbook.xml": strToU8("<a/>") })],
  ])("reads a chart whose workbook %s", (_, broken) => {
    const [read] = readMarkedCharts(buildParts(broken), readBody(renderParagraph(markedDrawing)));
    expect([read?.series.length, read?.workbook]).toEqual([1, undefined]);
  });
});

describe("computeWorkbookCellName", () => {
  test.each([
    ["Sheet1!$B$2:$B$9", 0, 0, "B2"],
    ["Sheet1!$B$2:$B$9", 0, 3, "B5"],
    ["Sheet1!$AC$10:$AC$12", 1, 1, "AC11"],
    ["'Trang 1'!$D$2", 0, 0, "D2"],
    ["0", 0, 0, "B2"],
    ["0", 1, 2, "C4"],
    ["", 2, 0, "D2"],
  ])("%j, series %i, column %i → %s", (formula, series, index, cell) => {
    expect(computeWorkbookCellName({ formula }, { series, index })).toBe(cell);
  });
});
