import { expect, test } from "vitest";
import { fillAndMarkContent } from "../../src/document/filled-content.ts";
import { buildSampleContent, sampleMentions } from "../support/sample-document.ts";

const fill = (source: string) => fillAndMarkContent(buildSampleContent(source));

test("placeholders become tables, and other blocks stay", () => {
  expect(
    fill("Chữ\n@indicators\n@localities jobs.created\n@signature").blocks.map(({ kind }) => kind),
  ).toEqual(["paragraph", "table", "table", "signature"]);
});

test("mentions of the text come first, then those of tables and of charts", () => {
  const { mentions } = fill("@chart months jobs.created\n@localities jobs.created");
  const places = mentions.map((mention) => mention.in);
  expect(places.slice(0, sampleMentions.length)).toEqual(sampleMentions.map(() => "text"));
  expect(places.indexOf("chart")).toBe(places.lastIndexOf("table") + 1);
  expect(places.at(-1)).toBe("chart");
});

test("the figures of a chart share its mark and have their own points", () => {
  const { blocks, mentions } = fill("@chart indicators jobs.created jobs.abroad");
  const chartFigures = mentions.filter((mention) => mention.in === "chart");
  const [block] = blocks;
  expect(block?.kind === "chart" && block.chart.mark).toBe(chartFigures[0]?.mark);
  expect(new Set(chartFigures.map(({ mark }) => mark)).size).toBe(1);
  expect(
    chartFigures.map(({ indicator, aspect, point }) => [indicator, aspect, point?.series, point?.index]),
  ).toEqual([
    ["jobs.created", "plan", 0, 0],
    ["jobs.abroad", "plan", 0, 1],
    ["jobs.created", "samePeriodLastYear", 1, 0],
    ["jobs.abroad", "samePeriodLastYear", 1, 1],
    ["jobs.created", "actual", 2, 0],
    ["jobs.abroad", "actual", 2, 1],
  ]);
});

test("a paragraph inserted above changes no mark", () => {
  const listMarks = (source: string) => fill(source).mentions.map(({ mark }) => mark);
  expect(listMarks("Câu mới.\n@indicators")).toEqual(listMarks("@indicators"));
});
