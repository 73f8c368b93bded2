/** The data change after the report was printed: every helper words its figure from today's data. */
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/audit/finding.ts";
import { hasErrors } from "../../../src/issues/issue.ts";
import { parseHelperCall } from "../../../src/language/phrase-options.ts";
import {
  buildSampleInputs,
  changedExports,
  generateSampleReport,
  sampleExports,
  sampleTemplates,
  verifySampleReport,
} from "../../support/sample-reports.ts";
import { computeSampleReview } from "../../support/sample-review.ts";
import { applyEdits, changeDocument, changeInnerArchive, changePart } from "../../support/word/word-edits.ts";

/** The sample's report with the helpers that it does not use. */
const extendedTemplates = sampleTemplates.map(({ path, text }) => ({
  path,
  text:
    path === "documents/thong-cao.hbs"
      ? `${text}\nKế hoạch {{plan "jobs"}}; theo huyện: {{divided "jobs" by="locality"}}; theo dịp: {{divided "merit.gifts" by="occasion"}}; nhiều nhất: {{highest "jobs" top=2}}; ít nhất: {{lowest "jobs"}}; {{reached "jobs"}} địa phương đạt kế hoạch.\n`
      : text,
}));
const sampleReport = await generateSampleReport({ document: "thong-cao", templates: extendedTemplates });
const report = await generateSampleReport();
const chartReport = await generateSampleReport({ document: "bieu-do" });
const changedReview = await computeSampleReview(buildSampleInputs({ exports: changedExports }));

function normalizeBlanks(words: string | null): string {
  return (words ?? "").replaceAll("\u00A0", " ");
}

describe("the changed sample", () => {
  test("has no errors", () => expect(hasErrors(changedReview.issues)).toBe(false));

  test.each([
    ["thong-cao", sampleReport],
    ["bao-cao", report],
    ["bieu-do", chartReport],
  ])("makes every figure of %s stale", (_, { file, ledger }) => {
    const findings = verifySampleReport(file, ledger, changedReview);
    // Dashes stay dashes, notes on holes stay notes, and no locality reached the plan before or after.
    const isNumber = ({ found, today, figure }: Finding) =>
      /\d/.test(`${found}${today}`) && figure?.format !== "reached" && figure?.aspect !== "coverage";
    expect(findings.length).toBe(ledger.figures.length);
    expect(new Set(findings.filter(isNumber).map(({ state }) => state))).toEqual(new Set(["stale"]));
    for (const { today, details } of findings) {
      expect(today).not.toBeNull();
      expect(details).toEqual([]);
    }
  });
});

describe("each helper words its figure again", () => {
  const findings = [
    ...verifySampleReport(sampleReport.file, sampleReport.ledger, changedReview),
    ...verifySampleReport(report.file, report.ledger, changedReview),
  ];
  test.each([
    ["about", "trên 14 nghìn lao động", "trên 128 nghìn lao động"],
    ["exact", "8.846 lao động", "70.768 lao động"],
    ["fraction", "12/13", "60/65"],
    ["count", "03", "15"],
    ["plan", "18.000 lao động", "216.000 lao động"],
    ["planned", "đạt 79,3% kế hoạch năm", "đạt 59,5% kế hoạch năm"],
    ["compared", "tăng 5,5% so với cùng kỳ năm 2021", "tăng 35,6% so với cùng kỳ năm 2021"],
    ["cell", "18.000", "216.000"],
    ["divided", "99.116 suất quà", "693.812 suất quà"],
    ["highest", "huyện Kim Sơn (2.647 lao động)", "huyện Kim Sơn (23.823 lao động)"],
    ["lowest", "thành phố Tam Điệp (939 lao động)", "thành phố Tam Điệp (8.451 lao động)"],
  ])("%s: %s → %s", (helper, found, today) => {
    const own = findings.filter(({ figure }) => parseHelperCall(figure?.format ?? "").helper === helper);
    expect(own.length).toBeGreaterThan(0);
    expect(
      own.map((finding) => [normalizeBlanks(finding.found), normalizeBlanks(finding.today)]),
    ).toContainEqual([found, today]);
  });
});

test("reached: results that grow while the plans stay reach them", async () => {
  const exports = changedExports.map((file, index) =>
    file.path.includes("targets") ? (sampleExports[index] ?? file) : file,
  );
  const grown = await computeSampleReview(buildSampleInputs({ exports }));
  const findings = verifySampleReport(sampleReport.file, sampleReport.ledger, grown).filter(
    ({ figure }) => figure?.format === "reached",
  );
  expect(findings.map(({ state, found, today }) => [state, found, today])).toEqual([
    ["stale", "chưa có", "8/8"],
  ]);
});

describe("a figure that today's data do not have", () => {
  test("is stale and keeps its printed text", async () => {
    const none = await computeSampleReview(
      buildSampleInputs({ exports: changedExports.filter(({ path }) => !path.includes("viec-lam-2022")) }),
    );
    const jobs = verifySampleReport(sampleReport.file, sampleReport.ledger, none).filter(
      ({ figure }) => figure?.id === "jobs",
    );
    for (const { state, details, today } of jobs.filter(({ figure }) => figure?.aspect === "actual"))
      expect([state, details, today]).toEqual(["stale", ["unreported"], null]);
    expect(jobs.length).toBeGreaterThan(0);
  });
});

describe("a chart", () => {
  const part = "word/charts/chart2.xml";
  const workbook = "word/embeddings/Microsoft_Excel_Worksheet2.xlsx";
  const formatDisagreements = (file: Uint8Array) =>
    verifySampleReport(file, chartReport.ledger, chartReport.review)
      .filter(({ state }) => state !== "agrees")
      .map(({ state, details, found }) => [state, ...details, found].join(" "));

  test("with another drawn column", () => {
    const edit = changePart(part, (xml) => xml.replace("<c:v>14274</c:v>", "<c:v>15000</c:v>"));
    expect(formatDisagreements(applyEdits(chartReport.file, edit))).toEqual(["typed-over drawn 14.274"]);
  });

  test("with another label", () => {
    const edit = changePart(part, (xml) => xml.replace("<a:t>14.274</a:t>", "<a:t>15.000</a:t>"));
    expect(formatDisagreements(applyEdits(chartReport.file, edit))).toEqual(["typed-over label 15.000"]);
  });

  test("with a label in two runs", () => {
    const edit = changePart(part, (xml) =>
      xml.replace("<a:t>14.274</a:t>", "<a:t>14.</a:t></a:r><a:r><a:t>274</a:t>"),
    );
    expect(formatDisagreements(applyEdits(chartReport.file, edit))).toEqual([]);
  });

  test("with another number in its workbook", () => {
    const edit = changeInnerArchive(workbook, "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace("<v>14274</v>", "<v>15000</v>"),
    );
    expect(formatDisagreements(applyEdits(chartReport.file, edit))).toEqual(["typed-over workbook 14.274"]);
  });

  test("that was deleted", () => {
    const edit = changeDocument((xml) =>
      xml.replace(/<w:r>(?:(?!<\/w:r>).)*<c:chart (?:(?!<\/w:r>).)*<\/w:r>/s, ""),
    );
    const findings = formatDisagreements(applyEdits(chartReport.file, edit));
    expect(findings.length).toBeGreaterThan(3);
    expect(new Set(findings)).toEqual(new Set(["deleted "]));
  });
});
