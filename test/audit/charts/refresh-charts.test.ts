/** New numbers in a chart: drawing, label, workbook and description. */
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import {
  addChartEditsAndPickRefreshedFindings,
  buildUntrackedChartIssues,
} from "../../../src/audit/charts/refresh-charts.ts";
import { verifyCharts } from "../../../src/audit/charts/verify-charts.ts";
import { buildChangedParts, createEmptyChanges } from "../../../src/audit/package-changes.ts";
import type { FindPhraseToday } from "../../../src/audit/phrase-today.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { decodePartText } from "../../../src/wordml/package.ts";
import { buildLedger, buildLedgerFigure } from "../../support/word/stories.ts";
import {
  buildChartReport,
  type ChartNumbers,
  chartMark,
  chartPart,
  sheetPart,
  workbookPart,
} from "../../support/word/word-charts.ts";
import { mainPart } from "../../support/word/word-edits.ts";

const figure = buildLedgerFigure({
  ...{ mark: chartMark, value: 14274, shown: "14.274", format: "cell" },
  place: { file: "a", line: 1, in: "chart", series: 0, index: 0 },
});
const findNewer: FindPhraseToday = () => ({
  aspect: "actual",
  value: createQuantity(15000),
  shown: "15.000",
});

/** The numbers of the chart after the refresh, and the number of findings that it settled. */
function refreshChart(numbers: ChartNumbers, today = findNewer) {
  const report = buildChartReport(numbers);
  const findings = verifyCharts(report, buildLedger([figure]), today);
  const changes = createEmptyChanges();
  const settled = addChartEditsAndPickRefreshedFindings(findings, report.word.parts, changes).length;
  const parts = new Map([...report.word.parts, ...buildChangedParts(changes, report)]);
  const sheet = strFromU8(
    unzipSync(parts.get(workbookPart) ?? new Uint8Array())[sheetPart] ?? new Uint8Array(),
  );
  const chart = decodePartText(parts, chartPart);
  return {
    settled,
    drawn: /<c:pt idx="0"><c:v>([^<]*)/.exec(chart)?.[1],
    label: /<a:t>([^<]*)/.exec(chart)?.[1],
    cell: /<v>([^<]*)/.exec(sheet)?.[1],
    description: /descr="([^"]*)"/.exec(decodePartText(parts, mainPart))?.[1],
  };
}

const refreshed = { settled: 1, drawn: "15000", label: "15.000", cell: "15000" };

test.each<readonly [string, ChartNumbers, object]>([
  [
    "all four places",
    { drawn: "14274", label: "14.274", cell: "14274", description: "Việc làm: Thực hiện 14.274" },
    { ...refreshed, description: "Việc làm: Thực hiện 15.000" },
  ],
  [
    "a description that was written over",
    { drawn: "14274", label: "14.274", cell: "14274", description: "Biểu đồ 1" },
    { ...refreshed, description: "Biểu đồ 1" },
  ],
  [
    "a column without a label",
    { drawn: "14274", cell: "14274" },
    { ...refreshed, label: undefined, description: "" },
  ],
  [
    "a column without a cell",
    { drawn: "14274", label: "14.274" },
    { ...refreshed, cell: undefined, description: "" },
  ],
  [
    "a gap, which stays",
    { label: "14.274", cell: "14274" },
    { settled: 0, drawn: undefined, label: "14.274", cell: "14274", description: "" },
  ],
])("%s", (_, numbers, expected) => expect(refreshChart(numbers)).toEqual(expected));

test("the description of the figure's own category is written, those of others stay", () => {
  const description =
    "Biểu đồ. Nhà ở: Thực hiện 14.274; Việc làm: Thực hiện 14.274; Vay vốn: Thực hiện 14.274";
  const report = buildChartReport({ drawn: "14274", label: "14.274", cell: "14274", description });
  const describe = (category: string) => {
    const charts = report.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((series) => ({ ...series, categories: new Map([[0, category]]) })),
    }));
    const findings = verifyCharts({ ...report, charts }, buildLedger([figure]), findNewer);
    const changes = createEmptyChanges();
    addChartEditsAndPickRefreshedFindings(findings, report.word.parts, changes);
    const main = decodePartText(new Map(buildChangedParts(changes, report)), mainPart);
    return /descr="([^"]*)"/.exec(main)?.[1];
  };
  expect(describe("Việc làm")).toBe(
    description.replace("Việc làm: Thực hiện 14.274", "Việc làm: Thực hiện 15.000"),
  );
  expect(describe("Nhà ở")).toBe(description.replace("Nhà ở: Thực hiện 14.274", "Nhà ở: Thực hiện 15.000"));
});

test("a workbook without the figure's cell keeps its bytes", () => {
  const report = buildChartReport({ drawn: "14274", label: "14.274" });
  const findings = verifyCharts(report, buildLedger([figure]), findNewer);
  const changes = createEmptyChanges();
  addChartEditsAndPickRefreshedFindings(findings, report.word.parts, changes);
  expect(buildChangedParts(changes, report).has(workbookPart)).toBe(false);
});

test("numbers that were written without a trace are counted, and their charts", () => {
  const findings = verifyCharts(buildChartReport({ drawn: "1" }), buildLedger([figure, figure]), findNewer);
  expect(buildUntrackedChartIssues(findings)).toMatchObject([
    { code: "refresh-untracked", message: expect.stringMatching(/2 .*1 /) },
  ]);
  expect(buildUntrackedChartIssues([])).toEqual([]);
});

test("a figure that today's data do not have stays", () => {
  expect(refreshChart({ drawn: "14274", label: "14.274", cell: "14274" }, () => undefined)).toMatchObject({
    ...{ settled: 0, drawn: "14274", label: "14.274", cell: "14274" },
  });
});
