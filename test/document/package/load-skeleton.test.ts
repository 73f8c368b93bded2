import { expect, test } from "vitest";
import { buildChartData } from "../../../src/document/charts/chart-data.ts";
import { standardLook } from "../../../src/document/look/standard-look.ts";
import { loadDocumentSkeleton } from "../../../src/document/package/load-skeleton.ts";
import { buildSampleContent } from "../../support/sample-document.ts";

const chart = buildChartData({ by: "months", indicators: ["jobs.created"] }, buildSampleContent("./."));

test.each([
  [false, 0],
  [true, 0],
  [true, 2],
])("a skeleton with parts: %s, with %d charts", async (hasParts, count) => {
  const skeleton = await loadDocumentSkeleton(
    hasParts,
    Array.from({ length: count }, () => chart),
    standardLook,
  );
  expect(skeleton.chartRuns).toHaveLength(count);
  expect(String(skeleton.parts["word/numbering.xml"]).includes("Phần %1")).toBe(hasParts);
  expect(Object.keys(skeleton.parts).filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(
    count,
  );
  expect(skeleton.documentStart.endsWith("<w:body>")).toBe(true);
  expect(skeleton.sectionProperties.portrait).toContain('w:orient="portrait"');
  expect(skeleton.sectionProperties.landscape).toContain('w:orient="landscape"');
});

test("a skeleton holds no part that differs between documents", async () => {
  const { parts } = await loadDocumentSkeleton(false, [], standardLook);
  const names = Object.keys(parts);
  expect(names).toContain("word/styles.xml");
  for (const name of ["word/document.xml", "docProps/core.xml", "docProps/custom.xml"])
    expect(names).not.toContain(name);
});
