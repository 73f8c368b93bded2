import { describe, expect, test } from "vitest";
import {
  actualCell,
  type Cell,
  comparedCell,
  lastYearCell,
  planCell,
  planPercentCell,
  tableUnit,
} from "../../src/prose/annex-cells.ts";
import { quantity } from "../../src/quantity.ts";
import { figure, indicator } from "../document/sample.ts";

const shown = (cell: Cell) => (typeof cell === "string" ? cell : cell.shown);
const people = indicator("x", "X", "người");
const unit = tableUnit("người", []);

describe("a cell tells what there is, and never a zero where nothing was reported", () => {
  test.each([
    [{ plan: "100", before: "50", actual: "60" }, ["100", "50", "60", "60,0", "120,0"]],
    [{ before: "50", actual: "60" }, ["-", "50", "60", "-", "120,0"]],
    [{ plan: "100", actual: "60" }, ["100", "…", "60", "60,0", "…"]],
    [{ plan: "100", before: "50" }, ["100", "50", "…", "…", "…"]],
    [{ plan: "100", before: "0", actual: "60" }, ["100", "-", "60", "60,0", "-"]],
    [{ plan: "100", before: "50", actual: "0" }, ["100", "50", "-", "0,0", "0,0"]],
    [{ plan: "0", before: "50", actual: "60" }, ["-", "50", "60", "-", "120,0"]],
    [{}, ["-", "…", "…", "-", "…"]],
  ])("%o", (told, expected) => {
    const one = figure(people, told);
    const cells = [
      planCell(one, unit),
      lastYearCell(one, unit),
      actualCell(one, unit),
      planPercentCell(one),
      comparedCell(one),
    ];
    expect(cells.map(shown)).toEqual(expected);
  });
});

test("a zero that was reported is a figure, though it prints as a dash", () => {
  expect(actualCell(figure(people, { actual: "0" }), unit)).toMatchObject({ aspect: "actual", shown: "-" });
});

test("a rate changes by points, with its sign", () => {
  const rate = indicator("x", "X", "%");
  expect(shown(comparedCell(figure(rate, { before: "66.5", actual: "68.25" })))).toBe("+1,75");
  expect(shown(comparedCell(figure(rate, { before: "3.1", actual: "2.6" })))).toBe("-0,50");
});

test("a share of tasks prints both numbers", () => {
  const tasks = figure(indicator("x", "X", "nhiệm vụ"), {});
  const done = { ...tasks, actual: { amount: quantity(12), part: quantity(12), whole: quantity(13) } };
  expect(actualCell(done, tableUnit("nhiệm vụ", []))).toMatchObject({ aspect: "parts", shown: "12/13" });
});

test.each([
  ["đồng", ["59612300000", "0"], "triệu đồng"],
  ["đồng", ["59612300000", "400000"], "đồng"],
  ["người", ["59612300000"], "người"],
])("%s with the amounts %o is printed in %s", (name, amounts, expected) => {
  expect(tableUnit(name, amounts.map(quantity)).name).toBe(expected);
});
