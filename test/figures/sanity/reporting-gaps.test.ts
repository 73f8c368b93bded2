import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import {
  checkMonthAndLocalityGaps,
  checkMonthsInTwoFiles,
} from "../../../src/figures/sanity/reporting-gaps.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";
import { buildColumn, buildExport, buildRow, groupRows } from "../../support/row-groups.ts";

const monthly = buildExport("jobs", [buildColumn("month", "month")]);
const events = buildExport("gifts", [buildColumn("day", "date")]);
const period = requirePeriod("q1-2022");
const codes = ninhBinhOffice.localities.map(({ code }) => code);

/** Rows of every locality in the given months, without those listed as "372 202202". */
function groupReports(months: readonly number[], missing: readonly string[] = []) {
  const places = codes.flatMap((code) => months.map((month) => ({ code, month })));
  return groupRows(
    places
      .filter(({ code, month }) => !missing.includes(`${code} ${month}`))
      .map(({ code, month }, index) => ["a.csv", buildRow(index + 2, month, {}, { locality: code })]),
  );
}

function listIssues(declaration: ExportDeclaration, groups: ReturnType<typeof groupRows>) {
  return checkMonthAndLocalityGaps(declaration, groups, period, ninhBinhOffice).map(({ code }) => code);
}

describe("checkReportingGaps", () => {
  const quarter = [202201, 202202, 202203];

  test.each([
    ["every month of every locality", quarter, [], []],
    ["no row of the period", [202104], [], []],
    ["a month that no locality reported", [202201, 202203], [], ["month-missing"]],
    ["a month that one locality did not report", quarter, ["372 202202"], ["month-missing-locality"]],
    [
      "a month that nobody reported and one that one locality did not",
      [202201, 202203],
      ["372 202203"],
      ["month-missing", "month-missing-locality"],
    ],
  ])("monthly: %s", (_, months, missing, expected) => {
    expect(listIssues(monthly, groupReports(months, missing))).toEqual(expected);
  });

  test("an export of the whole territory has one series of months", () => {
    const groups = groupRows([202201, 202203].map((month) => ["a.csv", buildRow(2, month, {})]));
    expect(listIssues(monthly, groups)).toEqual(["month-missing"]);
  });

  test("events: a locality without rows is reported if others have some", () => {
    expect(listIssues(events, groupReports([202202], ["372 202202"]))).toEqual(["locality-silent"]);
    expect(listIssues(events, groupReports([202202]))).toEqual([]);
    expect(listIssues(events, [])).toEqual([]);
  });

  test("an optional export may have gaps, but for those who report it most months", () => {
    const optional = { ...monthly, optional: true };
    expect(listIssues(optional, groupReports([202201]))).toEqual([]);
    expect(listIssues(optional, groupReports([202201, 202203]))).toEqual(["month-missing"]);
    expect(listIssues(optional, groupReports(quarter, ["372 202202"]))).toEqual(["month-missing-locality"]);
    expect(listIssues(optional, groupReports(quarter, ["372 202202", "372 202203"]))).toEqual([]);
    expect(listIssues({ ...events, optional: true }, groupReports([202202], ["372 202202"]))).toEqual([]);
  });

  test("an optional export that begins during the year owes every month since, after four reports", () => {
    const nineMonths = requirePeriod("9m-2022");
    const listCodes = (months: readonly number[]) =>
      checkMonthAndLocalityGaps(
        { ...monthly, optional: true },
        groupReports(months),
        nineMonths,
        ninhBinhOffice,
      ).map(({ code, message }) => `${code} ${/tháng ([\d, ]+) năm/.exec(message)?.[1]}`);
    expect(listCodes([202205, 202206, 202207, 202208, 202209])).toEqual([]);
    expect(listCodes([202205, 202207, 202208, 202209])).toEqual(["month-missing 6"]);
    expect(listCodes([202205, 202207, 202209])).toEqual([]);
    expect(listCodes([202202, 202204, 202206, 202208])).toEqual([]);
  });

  describe("an optional export of single months", () => {
    const optional = { ...monthly, optional: true };

    test("tells the places that reported another month, in one message with the file", () => {
      const groups = groupReports([202112, 202203], ["372 202203", "373 202203"]);
      expect(checkMonthAndLocalityGaps(optional, groups, period, ninhBinhOffice)).toMatchObject([
        {
          code: "month-missing-locality",
          file: "a.csv",
          message: expect.stringContaining("của huyện Nho Quan, huyện Gia Viễn."),
        },
      ]);
    });

    const allBut = (count: number) => codes.slice(count).map((code) => `${code} 202203`);
    test.each([
      ["the only month, of half of the places", [202203], allBut(4), ["month-missing-locality"]],
      ["the only month, of a few places", [202203], allBut(3), []],
      ["places that never report it", [202112, 202203], ["372 202112", "372 202203"], []],
    ])("%s", (_, months, missing, expected) =>
      expect(listIssues(optional, groupReports(months, missing))).toEqual(expected),
    );
  });
});

describe("checkMonthsInTwoFiles", () => {
  const inBoth = (months: readonly number[]) =>
    groupRows(
      months.flatMap((month) =>
        ["a.csv", "b.csv"].map((file) => [file, buildRow(month % 100, month, {})] as const),
      ),
    );

  test("gives one issue for two copies of a file, at the first month of the second", () => {
    expect(checkMonthsInTwoFiles(monthly, inBoth([202202, 202203]), ninhBinhOffice)).toMatchObject([
      { code: "month-in-two-files", file: "b.csv", line: 2, message: expect.stringContaining("1 phần khác") },
    ]);
  });

  test("different months of two files are no issue", () => {
    const groups = groupRows([
      ["a.csv", buildRow(2, 202201, {})],
      ["b.csv", buildRow(2, 202202, {})],
    ]);
    expect(checkMonthsInTwoFiles(monthly, groups, ninhBinhOffice)).toEqual([]);
  });
});
