/** The numbers of a row as Excel shows them: a rate or percentage that is neither 0 nor 100 is not shown as such. */
import { expect, test } from "vitest";
import { buildActualCell } from "../../src/language/tables/table-cells.ts";
import { buildUnscaledTableUnit } from "../../src/language/tables/table-unit.ts";
import { buildFigureContent } from "../../src/spreadsheet/cells.ts";
import { buildAmountAndRemarkCells } from "../../src/spreadsheet/figure-rows.ts";
import { formatNumberAsShown } from "../../src/spreadsheet/file/number-format-codes.ts";
import type { CellContent } from "../../src/spreadsheet/workbook-content.ts";
import { buildFigure, type GivenFigure } from "../support/figures/figures.ts";

function formatContent(content: CellContent): string {
  return content.kind === "number" ? formatNumberAsShown(content.value, content.format) : content.kind;
}

test.each<[string, GivenFigure, ...string[]]>([
  [
    "counts",
    { actual: "14274", plan: "18000", lastYear: "13530" },
    "18.000",
    "13.530",
    "14.274",
    "79,3%",
    "+5,5%",
  ],
  [
    "a plan and a year almost reached",
    { actual: "179999", plan: "180000", lastYear: "180000" },
    "180.000",
    "180.000",
    "179.999",
    "99,999%",
    "-0,001%",
  ],
  [
    "rates near 100 and 0",
    { unit: "%", actual: "99.9965", plan: "100", lastYear: "0.0025" },
    "100,000",
    "0,003",
    "99,997",
    "-0,003 điểm",
    "+99,994 điểm",
  ],
])("%s", (_, given, ...shown) => {
  const cells = buildAmountAndRemarkCells(buildFigure(given)).slice(0, 5);
  expect(cells.map(({ content }) => formatContent(content))).toEqual(shown);
});

test.each([
  ["12.5", "12,50", "12,50"],
  ["0.0004", "<0,01", "0,0004"],
  ["99.99995", ">99,99", "99,99995"],
  ["100", "100,00", "100,00"],
])("the rate %s is printed as %s and shown as %s", (actual, printed, shown) => {
  const cell = buildActualCell(buildFigure({ unit: "%", actual }), buildUnscaledTableUnit("%"));
  expect(cell.shown).toBe(printed);
  expect(formatContent(buildFigureContent(cell))).toBe(shown);
});

test("a quarter has the total from January on, its share of the plan, and what remains", () => {
  const given = { period: "q3-2022", actual: "4703", plan: "18000", lastYear: "4384" };
  const cells = buildAmountAndRemarkCells(buildFigure({ ...given, toDate: { actual: "14274" } }));
  expect(cells.map(({ content }) => formatContent(content))).toEqual([
    "18.000",
    "4.384",
    "4.703",
    "14.274",
    "79,3%",
    "+7,3%",
    "3.726",
    "empty",
  ]);
});

test.each([
  ["9m-2022", "18320", "0"],
  ["12m-2022", "17000", "empty"],
])("in %s of 18.000 after %s remain %s", (period, actual, expected) => {
  const cells = buildAmountAndRemarkCells(buildFigure({ period, actual, plan: "18000" }));
  expect(cells.map(({ content }) => formatContent(content)).at(-2)).toBe(expected);
});
