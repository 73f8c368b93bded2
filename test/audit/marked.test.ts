/** Every digit that comes from data is marked: what stands outside the marks is the same whatever the data say. */
import { beforeAll, describe, expect, test } from "vitest";
import { isNoFigure } from "../../src/audit/no-figure.ts";
import { plainly } from "../../src/audit/plainly.ts";
import { markTitles } from "../../src/prose/mark-titles.ts";
import { labour, ninhBinh } from "../catalogue/labour.ts";
import { type Edit, edited, inMark, main } from "./editor.ts";
import { changedExports, type MadeReport, made, opened, sampleTemplates, type Wish } from "./reports.ts";

const periods = ["9m-2022", "q1-2022"];
const wishes: Wish[] = ["bao-cao", "thong-cao", "bieu-do"].flatMap((document) =>
  periods.flatMap((period) => [
    { document, period },
    { document, period, locality: "376" },
  ]),
);

/** The text of each paragraph, with a sign in the place of each figure. */
function outsideMarks(file: Uint8Array): string[] {
  const { stories, occurrences } = opened(file);
  const marked = new Set(occurrences.flatMap(({ pieces }) => pieces));
  return stories.flatMap(({ paragraphs }) =>
    paragraphs.map(({ pieces }) => {
      const text = pieces.map((piece) => (marked.has(piece) ? "\uFFFC" : piece.text)).join("");
      return plainly(text.replace(/\uFFFC+/g, "\uFFFC"));
    }),
  );
}

function digitsIn(lines: readonly string[]): number {
  return lines.join("").match(/\d/g)?.length ?? 0;
}

function bookmarksIn(file: Uint8Array): string[] {
  let xml = "";
  edited(file, (word) => {
    xml = word.read(main);
  });
  return [...xml.matchAll(/<w:bookmarkStart w:name="(_so_[^"]*)"/g)].map(([, name = ""]) => name);
}

describe.each(
  wishes.map((wish) => [`${wish.document} ${wish.period} ${wish.locality ?? "territory"}`, wish] as const),
)("%s", (_, wish) => {
  let [one, other]: MadeReport[] = [];
  beforeAll(async () => {
    one = await made(wish);
    other = await made({ ...wish, exports: changedExports });
  });

  test("says the same outside its marks, whatever the data say", () => {
    const [before, after] = [
      outsideMarks(one?.file ?? new Uint8Array()),
      outsideMarks(other?.file ?? new Uint8Array()),
    ];
    expect(after).toEqual(before);
    expect(digitsIn(before)).toBeGreaterThan(0);
  });

  test("has each figure in one mark of its own name", () => {
    const figures = one?.ledger.figures ?? [];
    const names = bookmarksIn(one?.file ?? new Uint8Array());
    const marks = figures.filter(({ place }) => place.in !== "chart").map(({ mark }) => mark);
    const charts = new Set(figures.filter(({ place }) => place.in === "chart").map(({ mark }) => mark));
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names)).toEqual(new Set([...marks, ...charts]));
    expect(new Set(marks).size).toBe(marks.length);
  });

  test("shows in each mark what its records say", () => {
    const shown = new Map(
      opened(one?.file ?? new Uint8Array()).occurrences.map(({ mark, text }) => [mark, text]),
    );
    for (const { mark, shown: words, place } of one?.ledger.figures ?? [])
      if (place.in !== "chart") expect(plainly(shown.get(mark) ?? "")).toBe(plainly(words));
  });

  test("has no number of its own but of periods, dates, regulations and headings", () => {
    for (const [before, number, after] of one?.ledger.own ?? []) {
      const isHeading = before === "" && after === "";
      const isFormula = /[=/]/.test(`${before}${number}${after}`);
      const isYear = /^(?:19|20)\d\d$/.test(number);
      expect(isHeading || isFormula || isYear || after === "tháng", `${before} ${number} ${after}`).toBe(
        true,
      );
    }
  });
});

describe("the check itself", () => {
  test("fails where a figure stands without its mark", async () => {
    const [one, other] = [
      await made({ document: "thong-cao" }),
      await made({ document: "thong-cao", exports: changedExports }),
    ];
    const mark = one.ledger.figures[0]?.mark ?? "";
    const unmarked: Edit = inMark(mark, ({ run }) => run);
    const [before, after] = [edited(one.file, unmarked), edited(other.file, unmarked)].map(outsideMarks);
    expect(after).not.toEqual(before);
  });

  test("a number that is no figure is one of a date, a regulation or a list", () => {
    const [left, right, isFirstColumn] = ["cho ", " người", false];
    expect(isNoFigure({ number: "14.274", left, right, isFirstColumn })).toBe(false);
    expect(isNoFigure({ number: "68/NQ-CP", left, right, isFirstColumn })).toBe(true);
  });
});

describe("marks", () => {
  test("keep their names when a line is inserted above", async () => {
    const templates = sampleTemplates.map(({ path, text }) => ({
      path,
      text: path === "documents/thong-cao.hbs" ? text.replace("\n---\n", "\n---\nMột dòng mới.\n") : text,
    }));
    const [before, after] = [
      await made({ document: "thong-cao" }),
      await made({ document: "thong-cao", templates }),
    ];
    expect(outsideMarks(after.file)).toContain("Một dòng mới.");
    expect(after.ledger.figures.map(({ mark }) => mark)).toEqual(
      before.ledger.figures.map(({ mark }) => mark),
    );
    expect(after.ledger.figures[0]?.place.line).toBe((before.ledger.figures[0]?.place.line ?? 0) + 1);
  });

  test("are named by their period too, so that two reports never share one", async () => {
    const [one, other] = [
      await made({ document: "thong-cao" }),
      await made({ document: "thong-cao", period: "q1-2022" }),
    ];
    const names = new Set(one.ledger.figures.map(({ mark }) => mark));
    expect(other.ledger.figures.filter(({ mark }) => names.has(mark))).toEqual([]);
  });

  test("have titles that Word accepts", () => {
    const title = markTitles(labour.sectors, ninhBinh.localities);
    const aspects = ["actual", "plan", "planPercent", "samePeriodLastYear", "change", "parts"] as const;
    for (const { id } of labour.sectors.flatMap(({ indicators }) => indicators)) {
      for (const aspect of aspects) {
        for (const locality of [undefined, ...ninhBinh.localities.map(({ code }) => code)]) {
          const words = title({ indicator: id, aspect, ...(locality === undefined ? {} : { locality }) });
          expect(words.length, words).toBeLessThanOrEqual(64);
          expect(words.length, words).toBeGreaterThan(10);
        }
      }
    }
  });
});
