import { expect, test } from "vitest";
import { checkPartsAgainstWhole } from "../../../src/figures/sanity/part-sums.ts";
import {
  buildFigure,
  buildFigureSet,
  type GivenFigure,
  requirePeriod,
} from "../../support/figures/figures.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";

function listIssues(whole: GivenFigure, parts: readonly GivenFigure[], partsAddUp = false) {
  const wholeFigure = buildFigure({ id: "whole", name: "Tổng", ...whole });
  const figures = [
    { ...wholeFigure, indicator: { ...wholeFigure.indicator, partsAddUp } },
    ...parts.map((part, index) => {
      const figure = buildFigure({ id: `part${index}`, name: `Phần ${index}`, ...part });
      return { ...figure, indicator: { ...figure.indicator, partOf: "whole" } };
    }),
  ];
  const set = buildFigureSet(figures);
  const period = requirePeriod("9m-2022");
  return checkPartsAgainstWhole({ figures: set, office: ninhBinhOffice, period }).map(({ code }) => code);
}

test.each([
  ["parts below the whole", "10", ["3", "4"], false, []],
  ["a part above the whole", "10", ["11", "4"], false, ["part-exceeds"]],
  ["complete parts that add up", "10", ["6", "4"], true, []],
  ["complete parts below the whole", "10", ["3", "4"], true, ["parts-differ"]],
  ["complete parts above the whole", "10", ["7", "4"], true, ["parts-differ"]],
  ["a whole that was not reported", "", ["3"], true, []],
  ["parts that were not reported", "10", [""], true, []],
] as const)("%s", (_, whole, parts, partsAddUp, codes) => {
  const actual = listIssues(
    { actual: whole },
    parts.map((part) => ({ actual: part })),
    partsAddUp,
  );
  expect(actual).toEqual(codes);
});

test("a locality is checked on its own figures", () => {
  const whole = { actual: "10", byLocality: { "372": { actual: "2" } } };
  expect(listIssues(whole, [{ actual: "5", byLocality: { "372": { actual: "3" } } }])).toEqual([
    "part-exceeds",
  ]);
  expect(listIssues(whole, [{ actual: "5", byLocality: { "373": { actual: "3" } } }])).toEqual([]);
});
