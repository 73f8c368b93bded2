/** docx as oracle: the same charts drawn through its objects must give the same parts, character by character. */
import { Packer, Paragraph } from "docx";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { buildChartData } from "../../src/document/charts/chart-data.ts";
import type { ChartData, ChartDataSeries } from "../../src/document/charts/chart-series.ts";
import type { DocumentLook } from "../../src/document/look/document-look.ts";
import { standardLook } from "../../src/document/look/standard-look.ts";
import { buildChartParts, type ChartParts } from "../../src/document/package/chart-parts.ts";
import { loadDocumentSkeleton } from "../../src/document/package/load-skeleton.ts";
import { createDocxDocument } from "../../src/document/page/docx-sections.ts";
import type { ChartDefinition } from "../../src/document/text/blocks.ts";
import { buildSampleContent } from "../support/sample-document.ts";
import { applyPrintStyleToChartXml } from "./with-docx/chart-print-style.ts";
import { createChartRun } from "./with-docx/chart-run.ts";
import { extractDeterministicParts } from "./with-docx/deterministic-parts.ts";

const contentPaths = ["word/document.xml", "docProps/core.xml", "docProps/custom.xml"];

async function drawByDocx(charts: readonly ChartData[], look: DocumentLook): Promise<ChartParts> {
  const children = charts.map((data) => new Paragraph({ children: [createChartRun(data, look)] }));
  const document = createDocxDocument(false, look, [
    { paper: "A4", landscape: false, children },
    { paper: "A4", landscape: true, children: [] },
  ]);
  const parts = extractDeterministicParts(await Packer.toBuffer(document), applyPrintStyleToChartXml);
  const documentXml = String(parts["word/document.xml"]);
  return {
    parts: Object.fromEntries(Object.entries(parts).filter(([name]) => !contentPaths.includes(name))),
    chartRuns: documentXml.match(/<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/gs) ?? [],
  };
}

async function drawByProgram(charts: readonly ChartData[], look: DocumentLook): Promise<ChartParts> {
  const skeleton = await loadDocumentSkeleton(false, look);
  const { parts, chartRuns } = buildChartParts(charts, skeleton, look);
  return { parts: { ...skeleton.parts, ...parts }, chartRuns };
}

/** The parts of workbooks are compared as text, so that a difference can be read. */
function unpackWorkbooks({ parts, chartRuns }: ChartParts) {
  const unpacked = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === "string"
      ? content
      : Object.entries(unzipSync(content)).map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  ]);
  return { chartRuns, parts: Object.fromEntries(unpacked) };
}

async function expectSameCharts(charts: readonly ChartData[], look: DocumentLook): Promise<void> {
  const [byDocx, byProgram] = [await drawByDocx(charts, look), await drawByProgram(charts, look)];
  expect(unpackWorkbooks(byProgram)).toEqual(unpackWorkbooks(byDocx));
  expect(byProgram).toEqual(byDocx);
}

const sampleCharts: readonly ChartDefinition[] = [
  { by: "months", indicators: ["jobs.created"] },
  { by: "indicators", indicators: ["jobs.created"] },
  { by: "localities", indicators: ["jobs.created"] },
  { by: "planned", indicators: [] },
  { by: "cumulative", indicators: ["jobs.created"] },
  { by: "ranking", indicators: ["jobs.created"] },
];

/** A chart of one or more series with these values; null is a gap. */
function buildChart(
  layout: ChartData["layout"],
  series: readonly (readonly [ChartDataSeries["role"], ...(number | null)[]])[],
  texts: { title?: string; categories?: readonly string[]; name?: string } = {},
): ChartData {
  const count = (series[0]?.length ?? 1) - 1;
  return {
    layout,
    title: texts.title ?? "Số người theo tháng, 9 tháng đầu năm 2022 (người)",
    categories: texts.categories ?? Array.from({ length: count }, (_, index) => `Tháng ${index + 1}`),
    series: series.map(([role, ...values]) => ({
      role,
      name: texts.name ?? `Chuỗi ${role}`,
      values,
      labels: role === "elapsed" ? [] : values.map((value) => (value === null ? "…" : String(value))),
      points: [],
    })),
  };
}

const manyMonths = Array.from({ length: 12 }, (_, index) => 1_234_567 + index);

describe("charts as docx writes them", () => {
  test.each<[string, ChartData]>([
    ["one bar", buildChart("bars", [["actual", 5]])],
    [
      "gaps in both series",
      buildChart("columns", [
        ["lastYear", null, 2.5],
        ["actual", 1e-7, null],
      ]),
    ],
    [
      "a plan, last year and this year",
      buildChart("columns", [
        ["plan", 9],
        ["lastYear", 8],
        ["actual", 7],
      ]),
    ],
    [
      "shares with the outline of the elapsed year",
      buildChart("bars", [
        ["share", 79.25, 81],
        ["elapsed", 75, 75],
      ]),
    ],
    [
      "upright labels",
      buildChart("columns", [
        ["lastYear", ...manyMonths],
        ["actual", ...manyMonths],
      ]),
    ],
    [
      "fewer values than categories",
      buildChart(
        "columns",
        [
          ["actual", 1],
          ["plan", null],
        ],
        { categories: ["Tháng 1", "Cả năm"] },
      ),
    ],
    ["nothing but zeros", buildChart("columns", [["actual", 0, 0]])],
    ["a title of two lines", buildChart("bars", [["actual", 1, 2]], { title: "Rất dài ".repeat(12) })],
    ["many bars", buildChart("bars", [["actual", ...manyMonths, ...manyMonths]])],
    [
      "characters with a meaning in XML, control characters and decomposed letters",
      buildChart("bars", [["actual", 1, 2]], {
        title: "A < B & \"C\" > 'D' \u0000\uFFFE\tE",
        categories: ["Tho\u0323 <x>", "\u0001&amp;"],
        name: `Năm "2022" & '2021'`,
      }),
    ],
    [
      "equal names, and spaces at the ends of names",
      buildChart(
        "columns",
        [
          ["lastYear", 1, 2, 3],
          ["actual", 1, 2, 3],
        ],
        {
          categories: ["Khác", "Khác", " Xã A "],
          name: "Khác",
        },
      ),
    ],
    ["a name without letters", buildChart("bars", [["actual", 1, 2]], { categories: ["", "Khác"] })],
  ])("%s", async (_, chart) => {
    await expectSameCharts([chart], standardLook);
  });

  test("charts of the sample, and more than nine", async () => {
    const content = buildSampleContent("Chữ");
    const charts = sampleCharts
      .map((chart) => buildChartData(chart, content))
      .filter(({ series }) => series.length > 0);
    expect(charts.length).toBeGreaterThan(3);
    await expectSameCharts([...charts, ...charts, ...charts], standardLook);
  });

  test("in the font, colour and margins of another look", async () => {
    const { styles, margins } = standardLook;
    const look = {
      ...standardLook,
      margins: { ...margins, left: 2400 },
      styles: { ...styles, chart: { ...styles.chart, font: "Arial & Co", color: "112233" } },
    };
    await expectSameCharts([buildChart("columns", [["plan", 3, 4]])], look);
  });
});
