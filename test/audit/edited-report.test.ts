/** Word files that are reports of the program: by their properties, marks or charts. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readEditedReportOrIssue } from "../../src/audit/edited-report.ts";
import { createMarkName, renderMark } from "../support/word/stories.ts";
import { mainPart, renderParagraph, renderRun } from "../support/word/word-edits.ts";

const figure = renderParagraph(renderMark(createMarkName("a"), "12 người"));

function buildFile(body: string, properties?: string): Uint8Array {
  const relationships = `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="${mainPart}"/><Relationship Id="rId2" Target="docProps/custom.xml"/></Relationships>`;
  return zipSync({
    "_rels/.rels": strToU8(relationships),
    [mainPart]: strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    ...(properties === undefined
      ? {}
      : { "docProps/custom.xml": strToU8(`<Properties>${properties}</Properties>`) }),
  });
}

const renderProperty = (name: string, value: string) =>
  `<property name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;

describe("readEditedReport", () => {
  test.each([
    ["no properties", undefined, {}],
    ["the run", renderProperty("so-ket.run", "r1"), { run: "r1" }],
    [
      "all properties",
      renderProperty("so-ket.run", "r1") +
        renderProperty("so-ket.document", "bao-cao") +
        renderProperty("so-ket.period", "9m-2022"),
      { run: "r1", document: "bao-cao", period: "9m-2022" },
    ],
    ["foreign properties", renderProperty("Company", "x"), {}],
  ])("reads a report with %s", (_, properties, identity) => {
    const report = readEditedReportOrIssue(buildFile(figure, properties));
    if ("code" in report) throw new Error(report.code);
    expect(report.identity).toEqual(identity);
    expect(report.occurrences.map(({ text }) => text)).toEqual(["12 người"]);
  });

  test("knows a report without marks by its run", () => {
    const report = readEditedReportOrIssue(
      buildFile(renderParagraph(renderRun("12")), renderProperty("so-ket.run", "r1")),
    );
    expect("identity" in report && report.occurrences).toEqual([]);
  });

  test.each([
    ["no mark and no run", buildFile(renderParagraph(renderRun("12"))), "word-file-foreign"],
    ["XML that is not well-formed", buildFile("<w:p>"), "word-file-broken"],
    ["properties that are not well-formed", buildFile(figure, "<a>"), "word-file-broken"],
    ["no archive", strToU8("%PDF"), "word-file-other"],
  ])("gives an issue for a file with %s", (_, file, code) => {
    const report = readEditedReportOrIssue(file);
    expect("code" in report && report.code).toBe(code);
  });
});
