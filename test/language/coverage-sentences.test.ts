/** What is said of a figure of which something lacks, a row a case in coverage.tsv, for the office to read and correct. */
import { describe, expect, test } from "vitest";
import { findCellNote } from "../../src/language/tables/cell-notes.ts";
import { computeFigureWithHoles, parseHoles } from "../support/figures/figures-with-holes.ts";
import { renderFigureSentence } from "../support/render-template.ts";
import { readTsvRows } from "../support/tsv-rows.ts";

/** The sentence of a template, and the footnotes of the annex. */
function describeFigure(id: string, period: string, amounts: string, holes: string, estimates = "") {
  const [now = 0, before = 0] = amounts.split("/").map(Number);
  const { figure, figures } = computeFigureWithHoles(
    id,
    period,
    { 2022: now, 2021: before },
    parseHoles(holes),
    parseHoles(estimates),
  );
  const notes = (["samePeriodLastYear", "actual", "change"] as const).flatMap(
    (subject) => findCellNote(figure, subject)?.shown ?? [],
  );
  return { sentence: renderFigureSentence(id, figures, period), notes: notes.join(" ") };
}

describe("a figure says what it lacks, and is compared with the same", () => {
  const cases = readTsvRows("test/language/coverage.tsv").map(
    ([id = "", period = "", amounts = "", holes = "", sentence = "", notes = ""]) => ({
      id,
      period,
      amounts,
      holes,
      expected: { sentence, notes },
    }),
  );

  test("in at least 50 cases", () => {
    expect(cases.length).toBeGreaterThanOrEqual(50);
  });

  test.each(cases)(
    "$id in $period of $amounts without $holes",
    ({ id, period, amounts, holes, expected }) => {
      expect(describeFigure(id, period, amounts, holes)).toEqual(expected);
    },
  );
});

describe("a figure says which months of it are estimates, until an actual number replaces them", () => {
  const cases = readTsvRows("test/language/estimates.tsv").map(
    ([id = "", period = "", amounts = "", holes = "", estimates = "", sentence = "", notes = ""]) => ({
      id,
      period,
      amounts,
      holes,
      estimates,
      expected: { sentence, notes },
    }),
  );

  test("in at least 20 cases", () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });

  test.each(cases)(
    "$id in $period of $amounts without $holes, estimated $estimates",
    ({ id, period, amounts, holes, estimates, expected }) => {
      expect(describeFigure(id, period, amounts, holes, estimates)).toEqual(expected);
    },
  );
});
