/** Content that is no running text: its numbers are told, and what cannot be read is named with its place. */
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { buildCopyWithComments } from "../../../src/audit/comments.ts";
import type { EditedReport } from "../../../src/audit/edited-report.ts";
import { describeAuditFinding } from "../../../src/audit/finding-record.ts";
import { verifyEmbeddedContents } from "../../../src/audit/verify-embedded.ts";
import { buildEditedReport, buildLedger, buildLedgerFigure } from "../../support/word/stories.ts";
import { buildChartReport, chartMark } from "../../support/word/word-charts.ts";
import { mainPart, renderDeletion, renderParagraph, renderRun } from "../../support/word/word-edits.ts";

/** "state (kind): text, around" of each finding. */
function listFindings(report: EditedReport, ledger = buildLedger([])): string[] {
  return verifyEmbeddedContents(report, ledger).map(
    ({ state, details, found, where }) =>
      `${state} (${details.join(", ")}): ${found ?? "–"}, ${where?.around}`,
  );
}

const renderEquation = (text: string) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`;
const picture = '<w:drawing><wp:docPr id="1" descr=""/><a:blip r:embed="rId1"/></w:drawing>';
const describedPicture = (words: string) => picture.replace('descr=""', `descr="${words}"`);
const object =
  '<w:object><v:shape><v:imagedata r:id="rId1"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>';
const wordArt = (words: string) => `<w:pict><v:shape><v:textpath string="${words}"/></v:shape></w:pict>`;
const inRun = (content: string) => renderParagraph(`${renderRun("Kết quả: ")}<w:r>${content}</w:r>`);

test.each<readonly [string, string, ...string[]]>([
  [
    "an equation with a number",
    renderParagraph(renderRun("Tính ra ") + renderEquation("137.426")),
    "no-source (equation): 137.426, Tính ra ",
  ],
  ["an equation without one", renderParagraph(renderEquation("a+b"))],
  ["an imported file", '<w:altChunk r:id="rId9"/>', "unread (imported): –, "],
  ["an embedded sheet", inRun(object), "unread (object): –, Kết quả: "],
  ["a picture", inRun(picture), "unread (picture): –, Kết quả: "],
  [
    "a picture of older kind",
    inRun('<w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict>'),
    "unread (picture): –, Kết quả: ",
  ],
  [
    "a number in the text that describes a picture",
    inRun(describedPicture("Tặng 12.345 suất quà")),
    "no-source (description): Tặng 12.345 suất quà, Kết quả: ",
    "unread (picture): –, Kết quả: ",
  ],
  [
    "WordArt with a number",
    inRun(wordArt("Tặng 12.345 suất quà")),
    "no-source (word-art): Tặng 12.345 suất quà, Kết quả: ",
  ],
  ["WordArt with words", inRun(wordArt("Báo cáo"))],
  [
    "a diagram whose part is missing",
    inRun('<w:drawing><dgm:relIds r:dm="rId8"/></w:drawing>'),
    "unread (diagram): –, Kết quả: ",
  ],
  [
    "a chart whose part is missing",
    inRun('<w:drawing><wp:docPr id="1" descr=""/><c:chart r:id="rId8"/></w:drawing>'),
    "unread (chart): –, Kết quả: ",
  ],
  ["what a tracked change deletes", renderParagraph(renderDeletion(`<w:r>${picture}</w:r>`))],
  ["text alone", renderParagraph(renderRun("Có 5 người"))],
])("%s", (_, content, ...expected) => expect(listFindings(buildEditedReport(content))).toEqual(expected));

describe("a diagram and a chart of the clerk", () => {
  const content =
    inRun('<w:drawing><dgm:relIds r:dm="rId1"/></w:drawing>') +
    inRun('<w:drawing><wp:docPr id="1" descr=""/><c:chart r:id="rId2"/></w:drawing>');
  const report = buildEditedReport(content, {
    "word/_rels/document.xml.rels":
      '<r><Relationship Id="rId1" Target="diagrams/data1.xml"/><Relationship Id="rId2" Target="charts/chart9.xml"/></r>',
    "word/diagrams/data1.xml": "<dgm:dataModel><a:t>Sở</a:t><a:t>12.345 người</a:t></dgm:dataModel>",
    "word/charts/chart9.xml":
      '<c:chart><c:title><a:t>Học viên</a:t></c:title><c:ser><c:val><c:pt idx="0"><c:v>818</c:v></c:pt></c:val></c:ser></c:chart>',
  });

  test("are read from their parts", () => {
    expect(listFindings(report)).toEqual([
      "no-source (diagram): Sở; 12.345 người, Kết quả: ",
      "no-source (chart): Học viên; 818, Kết quả: ",
    ]);
  });
});

describe("the description of a chart of the program", () => {
  const figure = buildLedgerFigure({
    ...{ mark: chartMark, value: 14274, shown: "14.274" },
    place: { file: "a", line: 1, in: "chart", series: 0, index: 0 },
  });
  const chart = {
    mark: chartMark,
    title: "Việc làm 9 tháng",
    categories: ["Việc làm"],
    series: [{ name: "Năm 2022" }],
  };
  const ledger = { ...buildLedger([figure]), charts: [chart] };
  test.each([
    ["as it was printed", "Việc làm 9 tháng. Việc làm: Năm 2022 14.274.", []],
    ["without numbers", "Biểu đồ", []],
    [
      "with another number",
      "Việc làm: Năm 2022 15.274 người.",
      ["no-source (description): Việc làm: Năm 2022 15.274 người., "],
    ],
  ])("%s", (_, description, expected) => {
    expect(listFindings(buildChartReport({ drawn: "14274", description }), ledger)).toEqual(expected);
  });
});

test("is described in a comment at its place", () => {
  const report = buildEditedReport(inRun(picture));
  const findings = verifyEmbeddedContents(report, buildLedger([]));
  expect(findings.map(describeAuditFinding)).toEqual([
    "Phần không đọc được (hình ảnh): số ở đây không được đối chiếu, cần tự kiểm tra.",
  ]);
  const parts = new Map([
    ...report.word.parts,
    ["word/_rels/document.xml.rels", strToU8("<Relationships/>")],
    ["[Content_Types].xml", strToU8("<Types/>")],
  ] as const);
  expect(
    buildCopyWithComments({ ...report, word: { parts, main: mainPart } }, findings).length,
  ).toBeGreaterThan(0);
});
