/** For random holes in places and months: no printed comparison or total covers unequal sets, and every hole is said. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure } from "../../../src/figures/figure.ts";
import { describeLacking, describeLackingOfFigure } from "../../../src/language/coverage-words.ts";
import { findCellNote } from "../../../src/language/tables/cell-notes.ts";
import { toYearMonth } from "../../../src/period.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { computeFigureWithHoles, type Hole, places } from "../../support/figures/figures-with-holes.ts";
import { renderFigureSentence } from "../../support/render-template.ts";

const people = { 2022: 11, 2021: 10 };
const periodIds = ["9m-2022", "q3-2022", "m09-2022"] as const;

const holeArbitrary: fc.Arbitrary<Hole[]> = fc
  .array(
    fc.record({
      places: fc.oneof(fc.subarray([...places], { minLength: 1, maxLength: 4 }), fc.constant([...places])),
      year: fc.constantFrom(2021, 2022),
      first: fc.integer({ min: 1, max: 9 }),
      months: fc.constantFrom(1, 1, 2, 9),
    }),
    { maxLength: 4 },
  )
  .map((holes) =>
    holes.flatMap((hole) =>
      hole.places.flatMap(({ code }) =>
        Array.from({ length: hole.months }, (_, index) => ({
          place: code,
          month: toYearMonth(hole.year, Math.min(9, hole.first + index)),
        })),
      ),
    ),
  );

interface Cells {
  readonly due: readonly Hole[];
  readonly reported: readonly Hole[];
}

/** Counts the cells of a year again, from the list of holes alone. A place without any row in both years owes nothing. */
function listCells(id: string, year: number, periodId: string, holes: readonly Hole[]): Cells {
  const { first, last } = requirePeriod(periodId);
  const isHole = (cell: Hole) =>
    holes.some(({ place, month }) => place === cell.place && month === cell.month);
  const allMonths = [2021, 2022].flatMap((each) =>
    Array.from({ length: 9 }, (_, index) => toYearMonth(each, index + 1)),
  );
  const due = places
    .filter(({ code }) => !allMonths.every((month) => isHole({ place: code, month })))
    .flatMap(({ code }) =>
      Array.from({ length: last - first + 1 }, (_, index) => ({
        place: code,
        month: toYearMonth(year, first + index),
      })),
    )
    .filter(({ month }) => id !== "stock" || month % 100 === last);
  return { due, reported: due.filter((cell) => !isHole(cell)) };
}

function checkTotal(
  { actual, coverage }: Pick<Figure, "actual" | "coverage">,
  { due, reported }: Cells,
): void {
  expect(actual?.amount.toNumber() ?? 0).toBe(reported.length * people[2022]);
  const lacking = coverage.lacking.reduce((sum, { months }) => sum + months.length, 0);
  expect(lacking).toBe(due.length - reported.length);
}

function checkComparison({ comparison }: Pick<Figure, "comparison">, now: Cells, before: Cells): void {
  if (comparison.kind === "none") return;
  const compared = comparison.kind === "places" ? comparison.places.map(({ code }) => code) : undefined;
  const pick = ({ due, reported }: Cells) => {
    const isCompared = ({ place }: Hole) => compared === undefined || compared.includes(place);
    // Every cell that is compared has been reported.
    expect(reported.filter(isCompared)).toEqual(due.filter(isCompared));
    return reported.filter(isCompared).map(({ place, month }) => `${place} ${month % 100}`);
  };
  expect(pick(now)).toEqual(pick(before));
  expect(comparison.now.amount.toNumber()).toBe(pick(now).length * people[2022]);
  expect(comparison.before.amount.toNumber()).toBe(pick(before).length * people[2021]);
}

/** Checks the total from January on against the cells of its months; its words, in a bracket, say what it lacks unless the figure has. */
function checkToDate(
  id: string,
  { coverage, toDate }: Figure,
  periodId: string,
  holes: readonly Hole[],
  words = "",
): void {
  const total = toDate();
  const { kind } = requirePeriod(periodId);
  expect(total !== null).toBe(id !== "stock" && kind !== "months");
  if (!total) return;
  const now = listCells(id, 2022, "9m-2022", holes);
  checkTotal(total, now);
  checkComparison(total, now, listCells(id, 2021, "9m-2022", holes));
  if (words === "") return;
  const [own, ofTotal] = [coverage, total.coverage].map((each) =>
    describeLacking(each, { sentenceYear: 2022 }),
  );
  expect(words.includes("(chưa ")).toBe(ofTotal !== undefined && ofTotal !== own);
  if (total.comparison.kind !== "none") expect(words).toContain("tăng 10%");
  else expect(words).not.toContain("tăng");
}

function checkWords(id: string, figure: Figure, sentence: string, now: Cells, before: Cells): void {
  if (!figure.actual) return;
  const hasHole = now.reported.length < now.due.length;
  expect(sentence.includes("(chưa ")).toBe(hasHole);
  expect(describeLackingOfFigure(figure) !== undefined).toBe(hasHole);
  expect(findCellNote(figure, "actual") !== undefined).toBe(hasHole);
  const hasHoleBefore = before.reported.length < before.due.length;
  if (figure.samePeriodLastYear)
    expect(findCellNote(figure, "samePeriodLastYear") !== undefined).toBe(hasHoleBefore);
  // All cells rise alike: any other percentage compares unequal sets.
  const isCompared = sentence.includes("so với");
  expect(isCompared).toBe(figure.comparison.kind !== "none");
  if (isCompared)
    expect([id, sentence]).toEqual([id, expect.stringContaining("tăng 10% so với cùng kỳ năm 2021")]);
  expect(sentence.includes(" có số liệu") && isCompared).toBe(figure.comparison.kind === "places");
}

test("totals, comparisons and words know every hole", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("flow", "stock"),
      fc.constantFrom(...periodIds),
      holeArbitrary,
      (id, periodId, holes) => {
        const { figure, figures } = computeFigureWithHoles(id, periodId, people, holes);
        const now = listCells(id, 2022, periodId, holes);
        const before = listCells(id, 2021, periodId, holes);
        checkTotal(figure, now);
        checkComparison(figure, now, before);
        const rendered = figure.actual ? renderFigureSentence(id, figures, periodId) : "";
        const [sentence = "", ofTotal] = rendered.split(" (lũy kế");
        checkWords(id, figure, sentence, now, before);
        checkToDate(id, figure, periodId, holes, ofTotal);
      },
    ),
    { numRuns: 150 },
  );
});
