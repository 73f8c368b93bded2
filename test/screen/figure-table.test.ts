import { expect, test } from "vitest";
import { buildFigureTable } from "../../src/screen/figure-table.ts";
import { buildFigure, requirePeriod } from "../support/figures/figures.ts";
import { labourCatalogue, ninhBinhOffice } from "../support/labour-pack.ts";

const figure = buildFigure({
  name: "Việc làm",
  actual: "15",
  lastYear: "10",
  byLocality: { "372": { actual: "15", lastYear: "10" } },
});
const months = { ...figure, byMonth: () => [{ month: 3, actual: null, samePeriodLastYear: figure.actual }] };
const part = { ...figure, indicator: { ...figure.indicator, partOf: "jobs", name: "Nữ" } };

const figureCells = ["lao động", "…", "10", "15", "…", "+50,0%"];

test.each([
  [undefined, [["Việc làm", ...figureCells]]],
  [
    "locality",
    [
      ["Việc làm", ...figureCells],
      ["    huyện Nho Quan", "", ...figureCells.slice(1)],
    ],
  ],
  [
    "month",
    [
      ["Việc làm", ...figureCells],
      ["    tháng 3", "", "", "15", "…", "", ""],
    ],
  ],
] as const)("by %s has the rows %o", (by, expected) => {
  const options = { period: requirePeriod("9m-2022"), office: ninhBinhOffice, catalogue: labourCatalogue };
  const { rows } = buildFigureTable([months], { ...options, by });
  expect(rows.filter((row) => !("group" in row))).toEqual(expected);
});

test("groups by sector, marks parts, and names both periods", () => {
  const options = { period: requirePeriod("9m-2022"), office: ninhBinhOffice, catalogue: labourCatalogue };
  const { columns, rows } = buildFigureTable([part], options);
  expect(rows).toContainEqual({ group: "LAO ĐỘNG, VIỆC LÀM VÀ GIÁO DỤC NGHỀ NGHIỆP" });
  expect(rows).toContainEqual(["- Nữ", ...figureCells]);
  expect(columns.map(({ title }) => title)).toEqual([
    "Chỉ tiêu",
    "Đơn vị",
    "Kế hoạch 2022",
    "9 tháng đầu năm 2021",
    "9 tháng đầu năm 2022",
    "% kế hoạch",
    "Tăng, giảm",
  ]);
});

test("a quarter has the total from January on, against which the plan is set", () => {
  const ofQuarter = buildFigure({
    period: "q3-2022",
    actual: "15",
    lastYear: "10",
    plan: "100",
    toDate: { actual: "60" },
    byLocality: { "372": { actual: "15", plan: "20", toDate: { actual: "18" } } },
  });
  const options = { period: requirePeriod("q3-2022"), office: ninhBinhOffice, catalogue: labourCatalogue };
  const { columns, rows } = buildFigureTable([ofQuarter], { ...options, by: "locality" });
  expect(columns.map(({ title }) => title).slice(-5)).toEqual([
    "quý III năm 2021",
    "quý III năm 2022",
    "Lũy kế từ đầu năm",
    "% kế hoạch",
    "Tăng, giảm",
  ]);
  expect(rows.filter((row) => !("group" in row)).map((row) => Object.values(row).slice(-5))).toEqual([
    ["10", "15", "60", "60,0%", "+50,0%"],
    ["10", "15", "18", "90,0%", "+50,0%"],
  ]);
});
