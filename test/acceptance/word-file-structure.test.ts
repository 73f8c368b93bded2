/** The structure of every kind of Word file that the program writes, by an independent check, and the faults that this check finds. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { buildCopyWithComments } from "../../src/audit/comments.ts";
import { refreshFigures } from "../../src/audit/refresh.ts";
import {
  buildSampleInputs,
  changedExports,
  generateSampleReport,
  readReportFile,
  sampleOrigin,
  verifySampleReport,
} from "../support/sample-reports.ts";
import { computeSampleReview } from "../support/sample-review.ts";
import { findWordFileFaults } from "../support/word/check-word-file.ts";

const report = await generateSampleReport();
const changedReview = await computeSampleReview(buildSampleInputs({ exports: changedExports }));
const findings = verifySampleReport(report.file, report.ledger, changedReview);

function refreshReport(track?: { time: string }): Uint8Array {
  const inputs = {
    report: readReportFile(report.file),
    ledger: report.ledger,
    findings,
    origin: sampleOrigin,
  };
  return refreshFigures(report.file, inputs, { force: false, ...(track ? { track } : {}) }).file;
}

describe("a sound file", () => {
  test.each([
    ["bao-cao", "9m-2022", undefined],
    ["bao-cao", "q1-2022", undefined],
    ["bao-cao", "2021", undefined],
    ["bao-cao", "9m-2022", "369"],
    ["thong-cao", "9m-2022", undefined],
    ["thong-cao", "6m-2022", "372"],
    ["bieu-do", "9m-2022", undefined],
  ])("is written for %s of %s (locality %s)", async (document, period, locality) => {
    const { file } = await generateSampleReport({ document, period, ...(locality ? { locality } : {}) });
    expect(findWordFileFaults(file)).toEqual([]);
  });

  test.each<[string, () => Uint8Array]>([
    ["a copy with comments", () => buildCopyWithComments(readReportFile(report.file), findings)],
    ["a refreshed copy", () => refreshReport()],
    ["a copy refreshed by tracked changes", () => refreshReport({ time: "2022-10-06T08:00:00Z" })],
  ])("is %s", (_, make) => {
    expect(findWordFileFaults(make())).toEqual([]);
  });
});

/** The report with one part changed as text. */
function changePart(name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(report.file);
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  return zipSync({ ...parts, [name]: strToU8(changed) });
}

const main = "word/document.xml";

describe("the check finds", () => {
  test.each<[string, string, (xml: string) => string]>([
    ["is not well-formed", main, (xml) => xml.replace("</w:p>", "")],
    ["has no content type", "[Content_Types].xml", (xml) => xml.replaceAll(/<Default [^>]*>/g, "")],
    [
      "has a content type and is missing",
      "[Content_Types].xml",
      (xml) => xml.replace("/word/styles.xml", "/word/style.xml"),
    ],
    [
      "styles2.xml, which is missing",
      "word/_rels/document.xml.rels",
      (xml) => xml.replace("styles.xml", "styles2.xml"),
    ],
    [
      "uses the relationship rId999, which is missing",
      main,
      (xml) => xml.replace(/r:id="[^"]*"/, 'r:id="rId999"'),
    ],
    [
      "two bookmarks have the id",
      main,
      (xml) => xml.replaceAll(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")\d+/g, (_, start) => `${start}7`),
    ],
    ["has no end", main, (xml) => xml.replace(/<w:bookmarkEnd[^>]*>/, "")],
    [
      "the style Missing is not defined",
      main,
      (xml) => xml.replace(/<w:pStyle w:val="[^"]*"/, '<w:pStyle w:val="Missing"'),
    ],
    ["columns", main, (xml) => xml.replace(/<w:gridCol [^>]*>/, "$&$&")],
    [
      "has a cell without a paragraph at its end",
      main,
      (xml) => xml.replace(/<\/w:p><\/w:tc>/, "</w:p><w:sdt></w:sdt></w:tc>"),
    ],
    ["shows a value of the program", main, (xml) => xml.replace(/(<w:t[^>]*>)[^<]+/, "$1undefined")],
    ["shows a piece of a template", main, (xml) => xml.replace(/(<w:t[^>]*>)[^<]+/, "$1{{about}}")],
    ["has decomposed letters", main, (xml) => xml.replace(/(<w:t[^>]*>)[^<]+/, "$1Tha\u0301ng")],
    ["loses a space at the end of a run", main, (xml) => xml.replace(/<w:t[^>]*>[^<]+/, "<w:t>Sở ")],
  ])("“%s” in %s", (fault, name, change) => {
    expect(findWordFileFaults(changePart(name, change)).join("\n")).toContain(fault);
  });
});
