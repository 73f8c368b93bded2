import { expect, test } from "vitest";
import { fillAndMarkContent } from "../../../src/document/filled-content.ts";
import { renderCoreAndCustomProperties } from "../../../src/document/page/document-properties.ts";
import { buildSampleContent, sampleLetterhead } from "../../support/sample-document.ts";

const sample = fillAndMarkContent(buildSampleContent("./."));

function renderCore(changes: object): string {
  return renderCoreAndCustomProperties({ ...sample, ...changes })["docProps/core.xml"] ?? "";
}

test("title, subject and author", () => {
  const core = renderCore({ title: "Sơ kết\nquý I" });
  expect(core).toContain("<dc:title>Báo cáo sơ kết quý I</dc:title>");
  expect(core).toContain("<dc:subject>Sơ kết quý I</dc:subject>");
  expect(core).toContain("<dc:creator>Sở Lao động - Thương binh và Xã hội</dc:creator>");
});

test("characters with a meaning in XML are escaped", () => {
  expect(renderCore({ title: "Lao động & <xã hội>" })).toContain("Lao động &amp; &lt;xã hội&gt;");
});

test.each([
  [{ year: 2022, month: 10, day: 7 }, "2022-10-07T00:00:00Z"],
  [undefined, "2022-09-30T00:00:00Z"],
])("the date %j gives the time %s, the end of the period if there is none", (date, time) => {
  const { date: _, ...undated } = sampleLetterhead;
  const core = renderCore({ letterhead: date ? { ...undated, date } : undated });
  expect([...core.matchAll(/W3CDTF">([^<]*)</g)].map((match) => match[1])).toEqual([time, time]);
});

test("the keywords say the custom properties again, for PDFs", () => {
  const core = renderCore({ identity: { "so-ket.run": "abc", "so-ket.period": "9m-2022" } });
  expect(core).toContain("<cp:keywords>so-ket.run=abc so-ket.period=9m-2022</cp:keywords>");
});

test("custom properties are numbered from 2", () => {
  const identity = { "so-ket run": "abc", "so-ket note": "a & b" };
  const custom = renderCoreAndCustomProperties({ ...sample, identity })["docProps/custom.xml"] ?? "";
  expect(
    [...custom.matchAll(/pid="(\d+)" name="([^"]*)"><vt:lpwstr>([^<]*)</g)].map((match) => match.slice(1)),
  ).toEqual([
    ["2", "so-ket run", "abc"],
    ["3", "so-ket note", "a &amp; b"],
  ]);
});
