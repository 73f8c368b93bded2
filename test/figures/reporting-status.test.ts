import { expect, test } from "vitest";
import { computeReportingStatus } from "../../src/figures/reporting-status.ts";
import { buildIssue, type Issue } from "../../src/issues/issue.ts";
import { requirePeriod } from "../support/figures/figures.ts";
import { ninhBinhOffice } from "../support/labour-pack.ts";
import { buildColumn, buildExport, buildRow, groupRows } from "../support/row-groups.ts";

const month = buildColumn("month", "month");
const locality = buildColumn("locality", "locality");
const jobs = buildExport("jobs", [month, locality]);
const loans = buildExport("loans", [month, locality]);
const office = { ...ninhBinhOffice, localities: ninhBinhOffice.localities.slice(0, 2) };

interface GivenReports {
  readonly exports?: readonly (typeof jobs)[];
  readonly jobs?: readonly (readonly [line: number, month: number, locality?: string])[];
  readonly loans?: readonly (readonly [line: number, month: number, locality?: string])[];
  readonly issues?: readonly Issue[];
}

/** "369 1 reported" a cell. */
function listStates({ exports = [jobs, loans], issues = [], ...reports }: GivenReports): string[] {
  const groups = new Map(
    (["jobs", "loans"] as const).map((id) => {
      const rows = (reports[id] ?? []).map(([line, month, locality]) => {
        return [`${id}.csv`, buildRow(line, month, {}, locality ? { locality } : {})] as const;
      });
      return [id, groupRows(rows)];
    }),
  );
  const sector = { id: "work", name: "Việc làm", exports, indicators: [] };
  const catalogue = { name: "Thử", sectors: [sector], targets: jobs };
  const inputs = { period: requirePeriod("m01-2022"), catalogue, office, groups, issues };
  return computeReportingStatus(inputs).map(({ locality = "-", month, state, missing }) =>
    [locality, month, state, ...missing].join(" "),
  );
}

test.each<[string, GivenReports, string[]]>([
  [
    "reported, partly and missing",
    { jobs: [[2, 202201, "369"]], loans: [[2, 202201, "369"]] },
    ["369 1 reported", "370 1 missing Biểu jobs Biểu loans"],
  ],
  [
    "some exports of a locality",
    {
      jobs: [
        [2, 202201, "369"],
        [3, 202201, "370"],
      ],
      loans: [[2, 202201, "370"]],
    },
    ["369 1 partly Biểu loans", "370 1 reported"],
  ],
  [
    "rows of another month or year",
    {
      jobs: [
        [2, 202202, "369"],
        [3, 202101, "370"],
      ],
    },
    ["369 1 missing Biểu jobs Biểu loans", "370 1 missing Biểu jobs Biểu loans"],
  ],
  [
    "an issue of one row",
    {
      exports: [jobs],
      jobs: [
        [2, 202201, "369"],
        [3, 202201, "370"],
      ],
      issues: [buildIssue("month-missing", {}, { file: "jobs.csv", line: 3 })],
    },
    ["369 1 reported", "370 1 doubtful"],
  ],
  [
    "an issue of another file or without a line",
    {
      exports: [jobs],
      jobs: [
        [2, 202201, "369"],
        [3, 202201, "370"],
      ],
      issues: [buildIssue("month-missing", {}, { file: "loans.csv", line: 3 }), buildIssue("month-missing")],
    },
    ["369 1 reported", "370 1 reported"],
  ],
  [
    "an export of the whole territory",
    { exports: [buildExport("jobs", [month])], jobs: [[2, 202201]] },
    ["- 1 reported"],
  ],
  [
    "an export of which the office has only the numbers of the whole territory",
    {
      exports: [
        buildExport("jobs", [month, buildColumn("locality", "locality", { absent: "chỉ có số chung" })]),
      ],
      jobs: [[2, 202201]],
    },
    ["- 1 reported"],
  ],
  ["optional exports", { exports: [{ ...jobs, optional: true }] }, []],
  ["exports of events", { exports: [buildExport("jobs", [buildColumn("day", "date"), locality])] }, []],
])("%s", (_, given, states) => {
  expect(listStates(given)).toEqual(states);
});
