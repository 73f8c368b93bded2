/** A chart of a Word file with one series, from the numbers that a test gives. */
import { strToU8, zipSync } from "fflate";
import { type EditedReport, readChartsAndEmbeddedContents } from "../../../src/audit/edited-report";
import { createMarkName, namespaces, readBody } from "./stories.ts";
import { mainPart, renderParagraph } from "./word-edits.ts";

export const chartMark = createMarkName("c");
export const chartPart = "word/charts/chart1.xml";
export const workbookPart = "word/embeddings/a.xlsx";
export const sheetPart = "xl/worksheets/sheet1.xml";

export interface ChartNumbers {
  readonly drawn?: string;
  readonly label?: string;
  readonly cell?: string;
  readonly description?: string;
}

/** An edited report with one chart; a number that is left out is missing in its place. */
export function buildChartReport({ drawn, label, cell, description = "" }: ChartNumbers): EditedReport {
  const drawing = `<w:r><w:drawing><wp:docPr id="1" descr="${description}"/><c:chart r:id="rId7"/></w:drawing></w:r>`;
  const story = readBody(
    renderParagraph(`<w:bookmarkStart w:name="${chartMark}" w:id="1"/>${drawing}<w:bookmarkEnd w:id="1"/>`),
  );
  const labelXml =
    label === undefined ? "" : `<c:dLbl><c:idx val="0"/><a:r><a:t>${label}</a:t></a:r></c:dLbl>`;
  const pointXml = drawn === undefined ? "" : `<c:pt idx="0"><c:v>${drawn}</c:v></c:pt>`;
  const chartXml = `<c:chart ${namespaces}><c:ser><c:tx><c:v>Thực hiện</c:v></c:tx>${labelXml}<c:val><c:f>Sheet1!$B$2:$B$3</c:f>${pointXml}</c:val></c:ser></c:chart>`;
  const sheetXml = `<row>${cell === undefined ? "" : `<c r="B2"><v>${cell}</v></c>`}</row>`;
  const parts = new Map([
    [mainPart, strToU8(story.xml)],
    ["word/_rels/document.xml.rels", strToU8('<Relationship Id="rId7" Target="charts/chart1.xml"/>')],
    [chartPart, strToU8(chartXml)],
    ["word/charts/_rels/chart1.xml.rels", strToU8('<Relationship Id="rId1" Target="../embeddings/a.xlsx"/>')],
    [workbookPart, zipSync({ [sheetPart]: strToU8(sheetXml) })],
  ]);
  const word = { parts, main: mainPart };
  return {
    word,
    stories: [story],
    occurrences: [],
    ...readChartsAndEmbeddedContents(parts, [story]),
    identity: {},
  };
}
