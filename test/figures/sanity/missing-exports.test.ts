import { expect, test } from "vitest";
import type { ExportDeclaration, Indicator } from "../../../src/catalogue/declaration.ts";
import type { ExportData } from "../../../src/figures/export-data/export-data.ts";
import { checkRequiredExports } from "../../../src/figures/sanity/missing-exports.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { buildColumn, buildExport, buildRow, groupRows } from "../../support/row-groups.ts";

const monthly = buildExport("jobs", [buildColumn("month", "month")]);
const events = buildExport("jobs", [buildColumn("day", "date")]);

const jobsIndicator: Indicator = {
  id: "jobs",
  sector: "work",
  name: "Việc làm",
  unit: "lao động",
  aggregation: { kind: "sum", export: "jobs", column: "placed", where: {} },
  breakdowns: [],
  partsAddUp: false,
};

interface GivenData {
  /** The months of the export's rows; undefined: no file. */
  readonly months?: readonly number[];
  readonly isIncomplete?: boolean;
}

function listIssues(
  declaration: ExportDeclaration,
  { months, isIncomplete }: GivenData,
  { sectors = ["work"], indicators = ["jobs"] } = {},
) {
  const exportData: ExportData = {
    groups: new Map([["jobs", groupRows((months ?? []).map((month) => ["a.csv", buildRow(2, month, {})]))]]),
    estimates: new Map(),
    targets: [],
    listedRows: new Map(),
    files: new Map(months ? [["jobs", ["a.csv"]]] : []),
    incompleteExports: new Set(isIncomplete ? ["jobs"] : []),
    dates: [],
    issues: [],
    readings: [],
    rowKeys: [],
    dateOrders: [],
  };
  const requirement = {
    sectors,
    indicators,
    period: requirePeriod("q3-2022"),
    periodName: "quý III năm 2022",
  };
  const catalogue = {
    name: "Thử",
    sectors: [{ id: "work", name: "Việc làm", exports: [declaration], indicators: [jobsIndicator] }],
    targets: monthly,
  };
  return checkRequiredExports(requirement, catalogue, exportData).map(({ code }) => code);
}

test.each([
  ["a monthly export with rows of the period", monthly, { months: [202208] }, []],
  ["no file", monthly, {}, ["export-missing"]],
  ["a monthly export with rows of other months", monthly, { months: [202206, 202210] }, ["export-silent"]],
  ["a file that was not read completely", monthly, { months: [202206], isIncomplete: true }, []],
  ["events in another month of the year", events, { months: [202201] }, []],
  ["events of another year", events, { months: [202112] }, ["export-silent"]],
  ["an optional export without a file", { ...monthly, optional: true }, {}, []],
  ["an export that the office does not have", { ...monthly, absent: "không phát sinh" }, {}, []],
  ["a policy that ended before the period", { ...monthly, until: 202206 }, {}, []],
  ["a policy that ended in the period", { ...monthly, until: 202207 }, {}, ["export-missing"]],
  ["a policy that began after the period", { ...monthly, from: 202210 }, {}, []],
  ["a policy that began in the period", { ...monthly, from: 202209 }, {}, ["export-missing"]],
])("%s", (_, declaration, data, codes) => {
  expect(listIssues(declaration, data)).toEqual(codes);
});

test("exports of sectors that the document does not need are not checked", () => {
  expect(listIssues(monthly, {}, { sectors: ["other"] })).toEqual([]);
});

test("exports of which the document prints no indicator are not checked", () => {
  expect(listIssues(monthly, {}, { indicators: [] })).toEqual([]);
});
