/** Every digit that comes from data is marked: the text outside the marks is the same for other data. */
import { beforeAll, describe, expect, test } from "vitest";
import { createMarkTitleFormatter } from "../../src/language/mark-titles.ts";
import { isNonFigureNumber } from "../../src/language/numbers-in-text/non-figure-numbers.ts";
import { trimAndNormalizeKeepingCase } from "../../src/wordml/compare-text.ts";
import { labourCatalogue, ninhBinhOffice } from "../support/labour-pack.ts";
import {
  changedExports,
  generateSampleReport,
  readReportFile,
  type SampleReport,
  type SampleReportOptions,
  sampleTemplates,
} from "../support/sample-reports.ts";
import { applyEdits, mainPart, replaceMark, type WordEdit } from "../support/word/word-edits.ts";

const periods = ["9m-2022", "q1-2022"];
const reportOptions: SampleReportOptions[] = ["bao-cao", "thong-cao", "bieu-do"].flatMap((document) =>
  periods.flatMap((period) => [
    { document, period },
    { document, period, locality: "376" },
  ]),
);

/** The text of each paragraph, with a placeholder for each figure. */
function readUnmarkedTexts(file: Uint8Array): string[] {
  const { stories, occurrences } = readReportFile(file);
  const marked = new Set(occurrences.flatMap(({ pieces }) => pieces));
  const texts = stories.flatMap(({ paragraphs }) =>
    paragraphs.map(({ pieces }) => {
      const text = pieces.map((piece) => (marked.has(piece) ? "\uFFFC" : piece.text)).join("");
      return trimAndNormalizeKeepingCase(text.replace(/\uFFFC+/g, "\uFFFC"));
    }),
  );
  // The lists of documents and tasks, the last annexes, are rows of the exports and no figures.
  const lists = texts.findIndex((text) => text.startsWith("DANH MỤC VĂN BẢN"));
  return lists < 0 ? texts : texts.slice(0, lists);
}

function countDigits(lines: readonly string[]): number {
  return lines.join("").match(/\d/g)?.length ?? 0;
}

function findBookmarks(file: Uint8Array): string[] {
  let xml = "";
  applyEdits(file, (word) => {
    xml = word.readPart(mainPart);
  });
  return [...xml.matchAll(/<w:bookmarkStart w:name="(_so_[^"]*)"/g)].map(([, name = ""]) => name);
}

describe.each(
  reportOptions.map(
    (options) =>
      [`${options.document} ${options.period} ${options.locality ?? "territory"}`, options] as const,
  ),
)("%s", (_, options) => {
  let [report, otherReport]: SampleReport[] = [];
  beforeAll(async () => {
    report = await generateSampleReport(options);
    otherReport = await generateSampleReport({ ...options, exports: changedExports });
  });

  test("has the same text outside its marks for other data", () => {
    const [before, after] = [
      readUnmarkedTexts(report?.file ?? new Uint8Array()),
      readUnmarkedTexts(otherReport?.file ?? new Uint8Array()),
    ];
    expect(after).toEqual(before);
    expect(countDigits(before)).toBeGreaterThan(0);
  });

  test("has each figure in one mark with a unique name", () => {
    const figures = report?.ledger.figures ?? [];
    const names = findBookmarks(report?.file ?? new Uint8Array());
    const marks = figures.filter(({ place }) => place.in !== "chart").map(({ mark }) => mark);
    const charts = new Set(figures.filter(({ place }) => place.in === "chart").map(({ mark }) => mark));
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names)).toEqual(new Set([...marks, ...charts]));
    expect(new Set(marks).size).toBe(marks.length);
  });

  test("shows in each mark the text of its ledger", () => {
    const shown = new Map(
      readReportFile(report?.file ?? new Uint8Array()).occurrences.map(({ mark, text }) => [mark, text]),
    );
    for (const { mark, shown: words, place } of report?.ledger.figures ?? [])
      if (place.in !== "chart")
        expect(trimAndNormalizeKeepingCase(shown.get(mark) ?? "")).toBe(trimAndNormalizeKeepingCase(words));
  });

  test("has original numbers only in periods, dates, regulations, headings and names of documents and tasks", () => {
    for (const [before, number, after] of report?.ledger.own ?? []) {
      const isAnniversary = number === "75" && before === "niệm" && after === "năm";
      const isHeading = before === "" && after === "";
      const isFormula = /[=/]/.test(`${before}${number}${after}`);
      const isYear = /^(?:19|20)\d\d$/.test(number);
      expect(
        isHeading || isFormula || isYear || isAnniversary || after === "tháng",
        `${before} ${number} ${after}`,
      ).toBe(true);
    }
  });
});

describe("the check itself", () => {
  test("fails where a figure has no mark", async () => {
    const [report, otherReport] = [
      await generateSampleReport({ document: "thong-cao" }),
      await generateSampleReport({ document: "thong-cao", exports: changedExports }),
    ];
    const mark = report.ledger.figures[0]?.mark ?? "";
    const unmarked: WordEdit = replaceMark(mark, ({ run }) => run);
    const [before, after] = [applyEdits(report.file, unmarked), applyEdits(otherReport.file, unmarked)].map(
      readUnmarkedTexts,
    );
    expect(after).not.toEqual(before);
  });

  test("a number of a date, a regulation or a list is no figure", () => {
    const [left, right, isFirstColumn] = ["cho ", " người", false];
    expect(isNonFigureNumber({ number: "14.274", left, right, isFirstColumn })).toBe(false);
    expect(isNonFigureNumber({ number: "68/NQ-CP", left, right, isFirstColumn })).toBe(true);
  });
});

describe("marks", () => {
  test("keep their names when a line is inserted above", async () => {
    const templates = sampleTemplates.map(({ path, text }) => ({
      path,
      text: path === "parts/brief-opening.hbs" ? `Một dòng mới.\n${text}` : text,
    }));
    const [before, after] = [
      await generateSampleReport({ document: "thong-cao" }),
      await generateSampleReport({ document: "thong-cao", templates }),
    ];
    expect(readUnmarkedTexts(after.file)).toContain("Một dòng mới.");
    expect(after.ledger.figures.map(({ mark }) => mark)).toEqual(
      before.ledger.figures.map(({ mark }) => mark),
    );
    expect(after.ledger.figures[0]?.place.line).toBe((before.ledger.figures[0]?.place.line ?? 0) + 1);
  });

  test("depend on the period, so that two reports share none", async () => {
    const [report, otherReport] = [
      await generateSampleReport({ document: "thong-cao" }),
      await generateSampleReport({ document: "thong-cao", period: "q1-2022" }),
    ];
    const names = new Set(report.ledger.figures.map(({ mark }) => mark));
    expect(otherReport.ledger.figures.filter(({ mark }) => names.has(mark))).toEqual([]);
  });

  test("have titles that Word accepts", () => {
    const title = createMarkTitleFormatter(labourCatalogue.sectors, ninhBinhOffice.localities);
    const aspects = ["actual", "plan", "planPercent", "samePeriodLastYear", "change", "parts"] as const;
    for (const { id } of labourCatalogue.sectors.flatMap(({ indicators }) => indicators)) {
      for (const aspect of aspects) {
        for (const locality of [undefined, ...ninhBinhOffice.localities.map(({ code }) => code)]) {
          const words = title({ indicator: id, aspect, ...(locality === undefined ? {} : { locality }) });
          expect(words.length, words).toBeLessThanOrEqual(64);
          expect(words.length, words).toBeGreaterThan(10);
        }
      }
    }
  });
});
