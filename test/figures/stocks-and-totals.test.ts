/** Stocks at the end and at the start of a period, against the end of last year, and totals of indicators. */
import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../src/catalogue/read-catalogue.ts";
import type { Row } from "../../src/exports/row.ts";
import { computeFigures } from "../../src/figures/compute-figures.ts";
import { readYearPlans } from "../../src/figures/plans/year-plans.ts";
import { requirePeriod } from "../support/figures/figures.ts";
import { ninhBinhOffice } from "../support/labour-pack.ts";
import { buildRow, groupRows } from "../support/row-groups.ts";

const sectorYaml = `id: trial
name: Thử
exports:
  files:
    name: Hồ sơ
    files: [ho-so]
    optional: true
    columns:
      month: { header: [Tháng], type: month }
      locality: { header: [Huyện], type: locality }
      received: { header: [Tiếp nhận], type: count }
      left: { header: [Còn lại], type: count }
indicators:
  left: { name: Còn lại, unit: hồ sơ, stock: files.left, versus: year-start }
  opening: { name: Kỳ trước chuyển sang, unit: hồ sơ, opening: files.left }
  received: { name: Tiếp nhận, unit: hồ sơ, sum: files.received }
  due: { name: Phải giải quyết, unit: hồ sơ, total: [opening, received] }
  leftShare: { name: Tỷ lệ còn lại, unit: "%", ratio: { part: left, whole: due } }
  twice: { name: Còn lại hai lần, unit: hồ sơ, total: [left, left] }
`;
const packYaml = `name: Thử
sectors: [trial]
targets:
  name: Kế hoạch
  files: [targets]
  columns:
    year: { header: [Năm], type: year }
    indicator: { header: [Chỉ tiêu], type: indicator }
    plan: { header: [Kế hoạch], type: decimal }
`;
const { catalogue, issues } = readCatalogue([
  { path: "pack.yaml", text: packYaml },
  { path: "sectors/trial.yaml", text: sectorYaml },
]);
if (!catalogue) throw new Error(issues.map(({ message }) => message).join("\n"));

const [first = "", second = ""] = ninhBinhOffice.localities.map(({ code }) => code);

/** Month, place, files received, files left. */
type GivenRow = readonly [month: number, locality: string, received: number, left: number];

function compute(period: string, rows: readonly GivenRow[]) {
  if (!catalogue) throw new Error("no catalogue");
  const groups = groupRows(
    rows.map(([month, locality, received, left], index): [string, Row] => [
      "ho-so.csv",
      buildRow(index + 2, month, { received, left }, { locality }),
    ]),
  );
  return computeFigures({
    period: requirePeriod(period),
    catalogue,
    office: ninhBinhOffice,
    groups: new Map([["files", groups]]),
    plans: readYearPlans([], catalogue, ninhBinhOffice).plans,
    findPublished: () => undefined,
  });
}

/** The amounts of an indicator in a period, this year and last. */
function readAmounts(figures: ReturnType<typeof compute>, ...ids: string[]) {
  return ids.map((id) => {
    const figure = figures.findFigure(id);
    return `${figure?.actual?.amount.toFixed() ?? "…"} ${figure?.samePeriodLastYear?.amount.toFixed() ?? "…"}`;
  });
}

const monthly: GivenRow[] = [
  [202112, first, 5, 10],
  [202112, second, 5, 20],
  [202201, first, 7, 12],
  [202201, second, 8, 25],
  [202202, first, 1, 11],
  [202202, second, 2, 13],
];

describe("the opening value is the stock of the month before the period", () => {
  test.each([
    ["m01-2022", "30 …", "15 …", "45 …"],
    ["m02-2022", "37 …", "3 …", "40 …"],
    ["2m-2022", "30 …", "18 …", "48 …"],
    ["m12-2021", "… …", "10 …", "… …"],
  ])("%s: opening %s", (period, opening, received, due) => {
    const amounts = readAmounts(compute(period, monthly), "opening", "received", "due");
    expect(amounts).toEqual([opening, received, due]);
  });

  test("of one place only its own", () => {
    const figure = compute("2m-2022", monthly).findFigure("due", second);
    expect(figure?.actual?.amount.toFixed()).toBe("30");
  });

  test("lacks where a place lacks the month before", () => {
    const rows = monthly.filter(([month, place]) => month !== 202112 || place !== second);
    const { coverage } = compute("2m-2022", rows).findFigure("due") ?? {};
    expect(coverage?.lacking).toMatchObject([{ place: { code: second }, months: [202112] }]);
  });

  test("its sources are the rows of that month, those of a total the rows of both", () => {
    const figures = compute("m02-2022", monthly);
    expect(figures.findFigure("opening")?.sources()).toEqual([{ file: "ho-so.csv", lines: [[4, 5]] }]);
    expect(figures.findFigure("due")?.sources()).toEqual([{ file: "ho-so.csv", lines: [[4, 7]] }]);
  });
});

describe("a total", () => {
  test("counts an indicator as often as it is named", () => {
    expect(readAmounts(compute("m02-2022", monthly), "left", "twice")).toEqual(["24 …", "48 …"]);
  });

  test("is the whole of a ratio", () => {
    const share = compute("m02-2022", monthly).findFigure("leftShare")?.actual;
    expect([share?.amount.toFixed(), share?.part?.toFixed(), share?.whole?.toFixed()]).toEqual([
      "60",
      "24",
      "40",
    ]);
  });
});

describe("a stock against the end of last year", () => {
  test.each([
    ["m01-2022", "whole 37 30"],
    ["2m-2022", "whole 24 30"],
    ["q1-2022", "none"],
  ])("%s: %s", (period, expected) => {
    const comparison = compute(period, monthly).findFigure("left")?.comparisonWithYearStart;
    const sides =
      comparison && comparison.kind !== "none"
        ? ` ${comparison.now.amount.toFixed()} ${comparison.before.amount.toFixed()}`
        : "";
    expect(`${comparison?.kind}${sides}`).toBe(expected);
  });

  test("is of the places that have both", () => {
    const rows = monthly.filter(([month, place]) => month !== 202112 || place !== second);
    const comparison = compute("2m-2022", rows).findFigure("left")?.comparisonWithYearStart;
    expect(comparison).toMatchObject({ kind: "places", places: [{ code: first }] });
  });

  test("a flow, an opening value and a total with a flow have none", () => {
    const figures = compute("2m-2022", monthly);
    const ids = ["received", "opening", "due"];
    expect(ids.map((id) => figures.findFigure(id)?.comparisonWithYearStart)).toEqual([null, null, null]);
    expect(figures.findFigure("twice")?.comparisonWithYearStart).toMatchObject({ kind: "whole" });
  });
});
