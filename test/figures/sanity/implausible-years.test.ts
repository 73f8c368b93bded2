import { expect, test } from "vitest";
import { checkImplausibleYearChanges } from "../../../src/figures/sanity/implausible-years.ts";
import { buildFigure, buildFigureSet } from "../../support/figures/figures.ts";

test.each([
  ["100", "120", 0],
  ["9900", "100", 0],
  ["10000", "100", 1],
  ["100", "10000", 1],
  ["50", "0.1", 0],
  ["10000", "0", 0],
  ["", "100", 0],
  ["100", "", 0],
])("%s after %s gives %i issues", (actual, lastYear, count) => {
  const issues = checkImplausibleYearChanges(buildFigureSet([buildFigure({ actual, lastYear })]));
  expect(issues.map(({ code }) => code)).toEqual(Array(count).fill("year-doubtful"));
});

test("a ratio is not checked", () => {
  const figure = buildFigure({ actual: "60", lastYear: "0.5" });
  const indicator = {
    ...figure.indicator,
    aggregation: { kind: "ratio", part: "a", whole: "b" },
  } as const;
  expect(checkImplausibleYearChanges(buildFigureSet([{ ...figure, indicator }]))).toEqual([]);
});
