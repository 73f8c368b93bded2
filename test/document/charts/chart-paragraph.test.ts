import { expect, test } from "vitest";
import {
  collectChartDataByBlock,
  renderChartParagraph,
} from "../../../src/document/charts/chart-paragraph.ts";
import { fillAndMarkContent } from "../../../src/document/filled-content.ts";
import { buildSampleContent } from "../../support/sample-document.ts";
import { readXmlText } from "../../support/word/word-file-reader.ts";

const content = fillAndMarkContent(
  buildSampleContent("@chart months jobs.created\n@chart months merit.houses\n@chart localities jobs.abroad"),
);
const charts = content.blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));

test("collectChartDataByBlock keeps a chart of a single series", () => {
  const figures = content.figures.map((figure) => ({
    ...figure,
    byMonth: () => figure.byMonth().map((month) => ({ ...month, samePeriodLastYear: null })),
  }));
  const [first] = collectChartDataByBlock({ ...content, figures }).values();
  expect(first?.series).toHaveLength(1);
  expect(first?.title).toBe("Lao động được giải quyết việc làm theo tháng, 9 tháng đầu năm 2022 (người)");
});

test("collectChartDataByBlock omits charts without data and keeps the order", () => {
  expect([...collectChartDataByBlock(content).values()].map(({ title }) => title)).toEqual([
    "Lao động được giải quyết việc làm theo tháng, 9 tháng đầu năm 2022 (người)",
    "Lao động đi làm việc ở nước ngoài theo hợp đồng theo địa phương, 9 tháng đầu năm 2022 (người)",
  ]);
});

test("a chart is centred and bookmarked with its mark", () => {
  const [chart] = charts;
  const xml = renderChartParagraph(chart ?? { by: "months", indicators: [] }, {
    content,
    chartRun: "<w:r/>",
    keepWithNext: false,
  });
  expect(xml).toContain('<w:pStyle w:val="Chart"/>');
  expect(xml).toContain(`<w:bookmarkStart w:name="${chart?.mark}"`);
  expect(xml).toContain("<w:r/><w:bookmarkEnd");
});

test.each([
  [undefined, "(Nhà ở được hỗ trợ xây mới theo tháng, 9 tháng đầu năm 2022 (nhà): chưa có số liệu báo cáo)"],
  ["<w:r/>", ""],
])("a chart with the run %s is printed with the text %j", (chartRun, text) => {
  const chart = { by: "months", indicators: ["merit.houses"] } as const;
  const xml = renderChartParagraph(chart, { content, chartRun, keepWithNext: true });
  expect(readXmlText(xml)).toBe(text);
  expect(xml).toContain("<w:keepNext/>");
});
