/** The reports of a quarter and a month: their whole text, and what `verify` and `refresh` know of the figures that only they have. */
import { beforeAll, describe, expect, test } from "vitest";
import { refreshFigures } from "../src/audit/refresh.ts";
import { verifyFiguresAndOtherNumbers } from "../src/audit/verify.ts";
import { buildFilledContent } from "../src/document/review-content.ts";
import { replaceTokensWithWords } from "../src/language/figure-mention.ts";
import { readLedgerOrIssue } from "../src/ledger/read-ledger.ts";
import { buildAnnexWorkbook } from "../src/spreadsheet/annex-workbook.ts";
import { listWorkbook } from "./support/list-workbook.ts";
import {
  buildSampleInputs,
  changedExports,
  createPhraseFinder,
  generateSampleReport,
  readReportFile,
  type SampleReport,
  sampleOrigin,
  sampleTemplates,
  verifySampleReport,
} from "./support/sample-reports.ts";
import { reviewSample } from "./support/sample-workbooks.ts";

test.each(["q3-2022", "m09-2022"])(
  "the report of %s and its annexes are the expected ones",
  async (period) => {
    const review = await reviewSample({ period });
    const inputs = buildSampleInputs({ period });
    const { lines, mentions } = review.prose;
    const text = lines.map((line) => replaceTokensWithWords(line.text, mentions)).join("\n");
    const annexes = buildAnnexWorkbook(buildFilledContent(review, inputs, {}), review.figureInputs);
    const sheets = annexes?.sheets.filter(({ name }) => name.startsWith("Phụ lục")) ?? [];
    const whole = [review.head.title, text, annexes ? listWorkbook({ ...annexes, sheets }) : ""].join("\n");
    await expect(whole.replaceAll("\u00A0", " ")).toMatchFileSnapshot(
      `../fixtures/ninh-binh/expected/bao-cao-${period}.txt`,
    );
  },
);

/** Every figure that a quarter has beside its own number. */
const body = `---
kind: Báo cáo
title: Thử
letterhead: false
needs: [employment]
---
Việc làm: {{exact "jobs"}}{{planned "jobs"}}{{compared "jobs" with="previous"}}{{toDate "jobs"}}.
Còn lại: {{remaining "jobs"}}.
{{#territory}}
Cao nhất: {{highest "jobs" rankedBy="plan"}}; thấp nhất: {{lowest "jobs" rankedBy="plan"}}.
{{else}}
Huyện {{rank "jobs" rankedBy="plan"}}.
{{/territory}}
`;
const templates = [
  ...sampleTemplates.filter(({ path }) => path !== "documents/bao-cao.hbs"),
  { path: "documents/bao-cao.hbs", text: body },
];

describe.each([undefined, "376"])("the figures of a quarter, of locality %s", (locality) => {
  const options = { period: "q3-2022", templates, ...(locality && { locality }) };
  let report: SampleReport;
  let today: SampleReport;
  beforeAll(async () => {
    report = await generateSampleReport(options);
    today = await generateSampleReport({ ...options, exports: changedExports });
  });

  test("stand in the record, each with its aspect, and are read from it", () => {
    const read = readLedgerOrIssue(JSON.stringify(report.ledger), "a.figures.json");
    if ("code" in read) throw new Error(read.message);
    expect(read.figures.map(({ aspect, shown }) => `${aspect}: ${shown}`)).toMatchSnapshot();
  });

  test("agree in an untouched report, and are out of date once the rows change", () => {
    const states = verifySampleReport(report.file, report.ledger, report.review).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(["agrees"]));
    const later = verifyFiguresAndOtherNumbers(
      readReportFile(report.file),
      report.ledger,
      createPhraseFinder(today.review),
    );
    const staleAspects = later.flatMap(({ state, figure }) =>
      state === "stale" && figure ? [figure.aspect] : [],
    );
    const expected = ["actual", "toDate", "remaining", "planPercent"].slice(0, locality ? 3 : 4);
    expect(new Set(staleAspects)).toEqual(new Set(expected));
  });

  test("are written again by refresh, as a report of today says them", () => {
    const findings = verifyFiguresAndOtherNumbers(
      readReportFile(report.file),
      report.ledger,
      createPhraseFinder(today.review),
    );
    const edited = {
      report: readReportFile(report.file),
      ledger: report.ledger,
      findings,
      origin: sampleOrigin,
    };
    const refreshed = refreshFigures(report.file, edited, { force: false });
    expect(refreshed.ledger.figures.map(({ shown }) => shown)).toEqual(
      today.ledger.figures.map(({ shown }) => shown),
    );
    const states = verifySampleReport(refreshed.file, refreshed.ledger, today.review).map(
      ({ state }) => state,
    );
    expect(new Set(states)).toEqual(new Set(["agrees"]));
  });
});

test("a report of an earlier version, which set the plan against the quarter, is read as it was", async () => {
  const { review } = await generateSampleReport({ period: "q3-2022", templates });
  const find = createPhraseFinder(review);
  expect(find({ indicator: "jobs", aspect: "planPercent", format: "planned" })?.shown).toBe(
    "đạt 26,1% kế hoạch năm",
  );
  expect(find({ indicator: "jobs", aspect: "planPercent", format: "cell" })?.shown).toBe("26,1");
  expect(find({ indicator: "jobs", aspect: "toDatePlanPercent", format: "cell" })?.shown).toBe("79,3");
});
