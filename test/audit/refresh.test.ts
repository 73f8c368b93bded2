/** A refresh writes today's figures into an edited report and keeps every other byte. */
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { buildUntrackedChartIssues } from "../../src/audit/charts/refresh-charts.ts";
import { type RefreshOptions, type RefreshResult, refreshFigures } from "../../src/audit/refresh.ts";
import { verifyFiguresAndOtherNumbers } from "../../src/audit/verify.ts";
import type { Review } from "../../src/figures/review-data.ts";
import {
  buildSampleInputs,
  changedExports,
  createPhraseFinder,
  generateSampleReport,
  readReportFile,
  type SampleReport,
  sampleExports,
  sampleOrigin,
  verifySampleReport,
} from "../support/sample-reports.ts";
import { computeSampleReview } from "../support/sample-review.ts";
import {
  applyEdits,
  boldenMarkEnd,
  changeMarkText,
  changeParagraph,
  findMarkXml,
  insertBeforeMark,
  mainPart,
  renderParagraph,
  renderTextBox,
  replaceMark,
  replaceMarkText,
  trackChangeInsideControl,
} from "../support/word/word-edits.ts";

const report = await generateSampleReport();
const pressRelease = await generateSampleReport({ document: "thong-cao" });
const chartReport = await generateSampleReport({ document: "bieu-do" });
const changedReview = await computeSampleReview(buildSampleInputs({ exports: changedExports }));
/** Only the exports of jobs are changed. */
const fewerRowsReview = await computeSampleReview(
  buildSampleInputs({
    exports: sampleExports.map((file, index) =>
      file.path.includes("viec-lam/viec-lam-2022") ? (changedExports[index] ?? file) : file,
    ),
  }),
);

const untrackedOptions: RefreshOptions = { force: false };
const trackedOptions: RefreshOptions = { force: false, track: { time: "2022-10-06T08:00:00Z" } };

function refreshReport(
  { file, ledger }: Pick<SampleReport, "file" | "ledger">,
  review: Review,
  options: RefreshOptions = untrackedOptions,
): RefreshResult {
  const report = readReportFile(file);
  const findings = verifyFiguresAndOtherNumbers(report, ledger, createPhraseFinder(review));
  return refreshFigures(file, { report, ledger, findings, origin: sampleOrigin }, options);
}

function hashParts(file: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(file));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]));
}

function readBody(file: Uint8Array): string {
  return Buffer.from(unzipSync(file)[mainPart] ?? []).toString("utf8");
}

function omitMarkedTexts(xml: string): string {
  return xml.replace(/(<w:sdtContent>.*?<w:t[^>]*>)[^<]*/gs, "$1");
}

function findMark({ ledger }: SampleReport, id: string, aspect = "actual", place = "text"): string {
  const found = ledger.figures.find(
    (figure) => figure.id === id && figure.aspect === aspect && figure.place.in === place,
  );
  return found?.mark ?? "";
}

function readMarkedText(file: Uint8Array, mark: string): string {
  return findMarkXml(readBody(file), mark).text.replaceAll("\u00A0", " ");
}

const jobsMark = findMark(report, "jobs");
const residentsMark = findMark(report, "care.residents");

describe("a refresh", () => {
  test("changes the figures that depend on what changed, and nothing else", () => {
    const { file, changed } = refreshReport(report, fewerRowsReview);
    const [before, after] = [hashParts(report.file), hashParts(file)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, bytes] of Object.entries(before)) {
      if (name !== mainPart) expect(after[name] === bytes, name).toBe(true);
    }
    expect(omitMarkedTexts(readBody(file))).toBe(omitMarkedTexts(readBody(report.file)));
    const depending = new Set(changed.map(({ figure }) => figure?.id));
    expect(depending.size).toBeGreaterThan(2);
    const body = readBody(file);
    for (const { mark, id, shown, place } of report.ledger.figures) {
      if (place.in !== "chart" && !depending.has(id)) expect(findMarkXml(body, mark).text).toBe(shown);
    }
    expect([...depending].every((id) => id?.startsWith("jobs"))).toBe(true);
  });

  test("keeps every byte of a report that is up to date", () => {
    expect(refreshReport(report, report.review).file).toBe(report.file);
  });

  test.each([
    ["bao-cao", report],
    ["thong-cao", pressRelease],
    ["bieu-do", chartReport],
  ])("of %s leaves nothing to verify, and a second one changes nothing", (_, sample) => {
    const once = refreshReport(sample, changedReview);
    const findings = verifySampleReport(once.file, once.ledger, changedReview);
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(["agrees"]));
    expect(once.skipped).toEqual([]);
    const twice = refreshReport(once, changedReview);
    expect(twice.file).toBe(once.file);
    expect(twice.ledger).toEqual(once.ledger);
  });

  test("to other data and back gives the original bytes", () => {
    const back = refreshReport(refreshReport(report, changedReview), report.review);
    expect(readBody(back.file) === readBody(report.file)).toBe(true);
  });

  test("words hedges again", () => {
    const { file } = refreshReport(pressRelease, changedReview);
    expect(readMarkedText(file, findMark(pressRelease, "merit.value"))).toBe("gần 359 tỷ đồng");
    expect(readMarkedText(file, findMark(pressRelease, "rent.amount"))).toBe("gần 18 tỷ đồng");
  });

  test("keeps the formatting of the first run, and empties the others", () => {
    const file = applyEdits(report.file, boldenMarkEnd(jobsMark));
    const xml = readBody(refreshReport({ ...report, file }, changedReview).file);
    const runs =
      /<w:r><w:t[^>]*>trên.128.nghìn.lao.động<\/w:t><\/w:r><w:r><w:rPr><w:b\/><\/w:rPr><w:t[^>]*><\/w:t><\/w:r>/;
    expect(runs.test(xml)).toBe(true);
  });

  test("keeps the capital of a figure that begins a sentence", () => {
    const file = applyEdits(
      report.file,
      changeMarkText(jobsMark, (words) => words.replace("trên", "Trên")),
    );
    expect(readMarkedText(refreshReport({ ...report, file }, changedReview).file, jobsMark)).toBe(
      "Trên 128 nghìn lao động",
    );
  });

  test("replaces the text in both copies of a text box", () => {
    const file = applyEdits(
      report.file,
      changeParagraph(residentsMark, (paragraph) => renderParagraph(renderTextBox(paragraph))),
    );
    const xml = readBody(refreshReport({ ...report, file }, changedReview).file);
    expect(xml.split("2.586\u00A0đối tượng")).toHaveLength(3);
  });
});

describe("text that a person typed", () => {
  const file = applyEdits(report.file, replaceMarkText(jobsMark, "15 nghìn lao động"));

  test("is kept and listed", () => {
    const result = refreshReport({ ...report, file }, changedReview);
    expect(readMarkedText(result.file, jobsMark)).toBe("15 nghìn lao động");
    expect(result.skipped.map(({ state, found }) => [state, found])).toEqual([
      ["typed-over", "15 nghìn lao động"],
    ]);
  });

  test("is replaced by force", () => {
    const result = refreshReport({ ...report, file }, changedReview, { force: true });
    expect(readMarkedText(result.file, jobsMark)).toBe("trên 128 nghìn lao động");
    expect(result.skipped).toEqual([]);
  });

  test("next to a figure is kept even by force, since the new text would not fit", () => {
    const editedFile = applyEdits(report.file, insertBeforeMark(findMark(report, "jobs.created"), "gần "));
    const result = refreshReport({ ...report, file: editedFile }, changedReview, { force: true });
    expect(result.skipped.map(({ details }) => details)).toEqual([["beside"]]);
  });

  test("as a tracked change in the mark is kept", () => {
    const tracked = applyEdits(report.file, trackChangeInsideControl(jobsMark, "trên 14 nghìn lao động"));
    const result = refreshReport({ ...report, file: tracked }, changedReview, { force: true });
    expect(result.skipped.map(({ state, details }) => [state, ...details])).toEqual([["stale", "tracked"]]);
  });
});

describe("a refresh by tracked changes", () => {
  const result = refreshReport(report, changedReview, trackedOptions);
  const xml = readBody(result.file);

  test("deletes the old words and inserts the new ones, as so-ket", () => {
    expect(xml).toMatch(
      /<w:del w:id="\d+" w:author="so-ket" w:date="2022-10-06T08:00:00Z"><w:r><w:delText xml:space="preserve">03<\/w:delText><\/w:r><\/w:del><w:ins w:id="\d+" w:author="so-ket" w:date="2022-10-06T08:00:00Z"><w:r><w:t xml:space="preserve">15<\/w:t><\/w:r><\/w:ins>/,
    );
  });

  test("has unique ids", () => {
    const ids = [...xml.matchAll(/<w:(?:ins|del|bookmarkStart)\b[^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(500);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("equals the untracked refresh when accepted, and the old report when rejected", () => {
    const accepted = xml.replace(/<w:del .*?<\/w:del>/gs, "").replace(/<\/?w:ins\b[^>]*>/g, "");
    const refused = xml
      .replace(/<w:ins .*?<\/w:ins>/gs, "")
      .replace(/<\/?w:del\b[^>]*>/g, "")
      .replaceAll("w:delText", "w:t");
    expect(accepted === readBody(refreshReport(report, changedReview).file)).toBe(true);
    expect(refused === readBody(report.file)).toBe(true);
  });

  test("agrees, and a second refresh changes nothing", () => {
    const findings = verifySampleReport(result.file, result.ledger, changedReview);
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(["agrees"]));
    expect(refreshReport(result, changedReview, trackedOptions).file).toBe(result.file);
  });

  test("keeps the formatting of a run", () => {
    const bold = replaceMark(jobsMark, ({ whole }) =>
      whole.replace("<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t"),
    );
    const file = applyEdits(report.file, bold);
    expect(readBody(refreshReport({ ...report, file }, changedReview, trackedOptions).file)).toContain(
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">trên 128',
    );
  });

  test("skips a run that holds more than the mark", () => {
    const merged = replaceMark(
      jobsMark,
      ({ start, end, text: words }) =>
        `${start}<w:r><w:t>${words}</w:t>${end}<w:t xml:space="preserve"> </w:t></w:r>`,
    );
    const file = applyEdits(report.file, merged);
    expect(refreshReport({ ...report, file }, changedReview, trackedOptions).skipped).toHaveLength(1);
  });
});

describe("the ledger of a refreshed report", () => {
  const first = refreshReport(report, changedReview);
  const figure = first.ledger.figures.find(({ mark }) => mark === jobsMark);

  test("has the new and the earlier version", () => {
    expect(figure?.shown.replaceAll("\u00A0", " ")).toBe("trên 128 nghìn lao động");
    expect(figure?.value).toBe(128466);
    expect(figure?.earlier?.map(({ shown }) => shown.replaceAll("\u00A0", " "))).toEqual([
      "trên 14 nghìn lao động",
    ]);
    expect(first.ledger.run).toBe(report.ledger.run);
    expect(first.ledger.sha256).not.toBe(report.ledger.sha256);
  });

  test("recognises a second change of the data as stale, not as typed over", () => {
    const states = verifySampleReport(first.file, first.ledger, report.review).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["stale", "agrees"]));
  });

  test("recognises a copy of the report from before the refresh", () => {
    const states = verifySampleReport(report.file, first.ledger, changedReview).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["stale", "agrees"]));
    const again = refreshReport({ file: report.file, ledger: first.ledger }, changedReview);
    expect(readBody(again.file) === readBody(first.file)).toBe(true);
    expect(again.ledger.figures).toEqual(first.ledger.figures);
  });
});

describe("charts", () => {
  const result = refreshReport(chartReport, changedReview);
  const [before, after] = [hashParts(chartReport.file), hashParts(result.file)];

  test("get new drawings, labels, descriptions and workbooks", () => {
    const chart = after["word/charts/chart2.xml"] ?? "";
    expect(chart).toContain("<c:v>128466</c:v>");
    expect(chart).toContain("<a:t>128.466</a:t>");
    // The columns end where Word chooses, since the new ones are higher than the axis was.
    expect(chart).not.toContain("<c:max ");
    expect(readBody(result.file)).toMatch(/descr="[^"]*128\.466/);
    expect(readBody(result.file)).not.toMatch(/descr="[^"]*14\.274/);
    const workbook = unzipSync(
      unzipSync(result.file)["word/embeddings/Microsoft_Excel_Worksheet2.xlsx"] ?? new Uint8Array(),
    );
    expect(Buffer.from(workbook["xl/worksheets/sheet1.xml"] ?? []).toString()).toContain("<v>128466</v>");
  });

  test("have no tracked changes, which is said", () => {
    const [issue] = buildUntrackedChartIssues(
      refreshReport(chartReport, changedReview, trackedOptions).changed,
    );
    expect(issue?.message).toMatch(/\d+ số của 8 biểu đồ đã được ghi thẳng/);
    expect(buildUntrackedChartIssues(refreshReport(report, changedReview, trackedOptions).changed)).toEqual(
      [],
    );
  });

  test("change in no other part of the file", () => {
    const differing = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(
      differing.filter(
        (name) => !/^word\/(document\.xml|charts\/chart\d+\.xml|embeddings\/\w+\.xlsx)$/.test(name),
      ),
    ).toEqual([]);
  });

  test("have the descriptions of a new document", async () => {
    const newReport = await generateSampleReport({ document: "bieu-do", exports: changedExports });
    expect(readBody(result.file).match(/descr="[^"]*"/g)).toEqual(
      readBody(newReport.file).match(/descr="[^"]*"/g),
    );
  });
});
