import { describe, expect, test } from "vitest";
import {
  buildActualCell,
  buildLastYearCell,
  buildLastYearComparisonCell,
  buildPlanCell,
  buildPlanPercentCell,
  type FigureCell,
} from "../../../src/language/tables/table-cells.ts";
import { chooseTableUnit } from "../../../src/language/tables/table-unit.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { buildSampleFigure, buildSampleIndicator } from "../../support/figures/sample-figures.ts";

const pickShownText = ({ shown }: FigureCell) => shown;
const peopleIndicator = buildSampleIndicator("x", "X", "người");
const peopleUnit = chooseTableUnit("người", []);

describe("the cells of a figure, without a zero for what was not reported", () => {
  test.each([
    [{ plan: "100", lastYear: "50", actual: "60" }, ["100", "50", "60", "60,0", "120,0"]],
    [{ lastYear: "50", actual: "60" }, ["-", "50", "60", "-", "120,0"]],
    [{ plan: "100", actual: "60" }, ["100", "…", "60", "60,0", "…"]],
    [{ plan: "100", lastYear: "50" }, ["100", "50", "…", "…", "…"]],
    [{ plan: "100", lastYear: "0", actual: "60" }, ["100", "-", "60", "60,0", "-"]],
    [{ plan: "100", lastYear: "50", actual: "0" }, ["100", "50", "-", "0,0", "0,0"]],
    [{ plan: "0", lastYear: "50", actual: "60" }, ["-", "50", "60", "-", "120,0"]],
    [{}, ["-", "…", "…", "-", "…"]],
  ])("%o", (amounts, expected) => {
    const figure = buildSampleFigure(peopleIndicator, amounts);
    const cells = [
      buildPlanCell(figure, peopleUnit),
      buildLastYearCell(figure, peopleUnit),
      buildActualCell(figure, peopleUnit),
      buildPlanPercentCell(figure),
      buildLastYearComparisonCell(figure),
    ];
    expect(cells.map(pickShownText)).toEqual(expected);
  });
});

test("a reported zero is a figure, though it prints as a dash", () => {
  expect(buildActualCell(buildSampleFigure(peopleIndicator, { actual: "0" }), peopleUnit)).toMatchObject({
    aspect: "actual",
    shown: "-",
  });
});

test("a rate changes by points, with its sign", () => {
  const rate = buildSampleIndicator("x", "X", "%");
  expect(
    pickShownText(
      buildLastYearComparisonCell(buildSampleFigure(rate, { lastYear: "66.5", actual: "68.25" })),
    ),
  ).toBe("+1,75");
  expect(
    pickShownText(buildLastYearComparisonCell(buildSampleFigure(rate, { lastYear: "3.1", actual: "2.6" }))),
  ).toBe("-0,50");
});

test("a share of tasks prints both numbers", () => {
  const tasks = buildSampleFigure(buildSampleIndicator("x", "X", "nhiệm vụ"), {});
  const done = {
    ...tasks,
    actual: { amount: createQuantity(12), part: createQuantity(12), whole: createQuantity(13) },
  };
  expect(buildActualCell(done, chooseTableUnit("nhiệm vụ", []))).toMatchObject({
    aspect: "parts",
    shown: "12/13",
  });
});

test.each([
  ["đồng", ["59612300000", "0"], "triệu đồng"],
  ["đồng", ["59612300000", "400000"], "đồng"],
  ["người", ["59612300000"], "người"],
])("%s with the amounts %o is printed in %s", (name, amounts, expected) => {
  expect(chooseTableUnit(name, amounts.map(createQuantity)).name).toBe(expected);
});
