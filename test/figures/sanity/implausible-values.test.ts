import { describe, expect, test } from "vitest";
import type { Column } from "../../../src/catalogue/declaration.ts";
import { groupLocalitiesByMonthAndTexts } from "../../../src/figures/sanity/group-values.ts";
import {
  checkCountAndMoneyMismatch,
  checkFallingCumulativeTotals,
  checkOutlierLocalities,
} from "../../../src/figures/sanity/implausible-values.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";
import { buildColumn, buildExport, buildRow, groupRows } from "../../support/row-groups.ts";

const month = buildColumn("month", "month");
const count = buildColumn("count", "count");
const money = buildColumn("money", "money", { with: "count" });
const period = requirePeriod("2022");

/** Groups of one locality, one row a month from January on. */
function groupMonths(values: readonly number[], year = 2022) {
  return groupRows(
    values.map((value, index) => [
      "a.csv",
      buildRow(index + 2, year * 100 + index + 1, { count: value }, { locality: "372" }),
    ]),
  );
}

function listPlaces(issues: readonly { code: string; line?: number }[]) {
  return issues.map(({ code, line }) => `${code} ${line}`);
}

describe("checkCountWithoutMoney", () => {
  const declaration = buildExport("gifts", [month, count, money]);

  test.each([
    ["two months paid in one before Tết", [1800, 0, 900, 910, 905, 900], []],
    ["the second of them paid later", [900, 900, 0, 1790, 900, 905], []],
    [
      "a month without money and no neighbour with more",
      [900, 905, 0, 910, 900, 900],
      ["count-without-money 4"],
    ],
    ["money that differs every month", [100, 0, 900, 300, 1500, 700], ["count-without-money 3"]],
    ["too few months to compare", [1800, 0, 900], ["count-without-money 3"]],
  ])("%s", (_, payments, expected) => {
    const groups = groupRows(
      payments.map((paid, index) => [
        "a.csv",
        buildRow(index + 2, 202201 + index, { count: 3, money: paid }, { locality: "372" }),
      ]),
    );
    expect(listPlaces(checkCountAndMoneyMismatch(declaration, money, groups, ninhBinhOffice))).toEqual(
      expected,
    );
  });

  test("a month paid in December of the year before", () => {
    const months = [202110, 202111, 202112, 202201, 202202, 202203];
    const groups = groupRows(
      [900, 905, 1800, 0, 910, 900].map((paid, index) => [
        "a.csv",
        buildRow(index + 2, months[index] ?? 0, { count: 3, money: paid }, { locality: "372" }),
      ]),
    );
    expect(checkCountAndMoneyMismatch(declaration, money, groups, ninhBinhOffice)).toEqual([]);
  });

  test.each([
    ["both", { count: 3, money: 900 }, []],
    ["neither", { count: 0 }, []],
    ["a count alone", { count: 3, money: 0 }, ["count-without-money 2"]],
    ["money alone", { money: 900 }, ["count-without-money 2"]],
  ])("%s", (_, numbers, expected) => {
    const groups = groupRows([["a.csv", buildRow(2, 202203, numbers, { locality: "372" })]]);
    expect(listPlaces(checkCountAndMoneyMismatch(declaration, money, groups, ninhBinhOffice))).toEqual(
      expected,
    );
  });

  test("the message names month, locality and the missing column", () => {
    const groups = groupRows([["a.csv", buildRow(2, 202203, { count: 3 }, { locality: "372" })]]);
    const [issue] = checkCountAndMoneyMismatch(declaration, money, groups, ninhBinhOffice);
    expect(issue?.message).toBe('Tháng 3/2022, huyện Nho Quan: có "count" nhưng không có "money".');
  });

  test("a column without a count is not checked", () => {
    const groups = groupRows([["a.csv", buildRow(2, 202203, { count: 3 })]]);
    expect(checkCountAndMoneyMismatch(declaration, count, groups, ninhBinhOffice)).toEqual([]);
  });
});

describe("checkFallingTotals", () => {
  const cumulative: Column = { ...count, cumulative: true };

  test.each([
    [[10, 20, 20, 30], []],
    [[10, 20, 15, 30], ["cumulative-falls 4"]],
    [
      [30, 20, 10],
      ["cumulative-falls 3", "cumulative-falls 4"],
    ],
  ])("%j", (values, expected) => {
    const issues = checkFallingCumulativeTotals(cumulative, groupMonths(values), [period], ninhBinhOffice);
    expect(listPlaces(issues)).toEqual(expected);
  });

  test("a new year starts from zero again", () => {
    const groups = [...groupMonths([10, 20], 2021), ...groupMonths([5], 2022)];
    const periods = [period, requirePeriod("2021")];
    expect(checkFallingCumulativeTotals(cumulative, groups, periods, ninhBinhOffice)).toEqual([]);
  });

  test("a column that is not cumulative may fall", () => {
    expect(checkFallingCumulativeTotals(count, groupMonths([20, 10]), [period], ninhBinhOffice)).toEqual([]);
  });
});

describe("checkOutlierLocalities", () => {
  test.each([
    ["localities of similar size", [100, 120, 900, 50], []],
    ["a locality a hundred times all others", [100, 120, 12_001, 50], ["locality-stray 4"]],
    ["a locality exactly a hundred times the next", [100, 120, 12_000, 50], []],
    ["small amounts", [0.1, 0.2, 45, 0.3], []],
    ["two other localities with zero", [100, 12_001, 0, 0], []],
  ])("%s", (_, values, expected) => {
    const groups = groupRows(
      values.map((value, index) => [
        "a.csv",
        buildRow(index + 2, 202201, { count: createQuantity(value) }, { locality: String(370 + index) }),
      ]),
    );
    const issues = checkOutlierLocalities(count, groups, {
      office: ninhBinhOffice,
      listLocalitiesByMonth: () => groupLocalitiesByMonthAndTexts(groups),
    });
    expect(listPlaces(issues)).toEqual(expected);
  });
});
