import { describe, expect, test } from "vitest";
import type { Indicator } from "../../../src/catalogue/declaration.ts";
import { readYearPlans } from "../../../src/figures/plans/year-plans.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";
import { buildExport } from "../../support/row-groups.ts";

const common = { sector: "trial", breakdowns: [], partsAddUp: false };
const gifts: Indicator = {
  ...common,
  id: "gifts",
  name: "Suất quà",
  unit: "suất",
  aggregation: { kind: "sum", export: "gifts", column: "number", where: {} },
};
const value: Indicator = { ...gifts, id: "value", name: "Trị giá", unit: "đồng" };
const share: Indicator = {
  ...gifts,
  id: "share",
  name: "Tỷ lệ",
  unit: "%",
  aggregation: { kind: "ratio", part: "gifts", whole: "gifts" },
};
const catalogue = {
  name: "Thử",
  sectors: [{ id: "trial", name: "Thử", exports: [], indicators: [gifts, value, share] }],
  targets: buildExport("targets", []),
};

interface GivenPlan {
  readonly indicator: string;
  readonly plan?: number;
  readonly locality?: string;
  readonly unit?: string;
  readonly year?: string;
}

function readGivenPlans(given: readonly GivenPlan[]) {
  const rows = given.map(({ indicator, plan, locality, unit, year = "2022" }, index) => ({
    file: "targets.csv",
    row: {
      line: index + 2,
      texts: { indicator, year, ...(unit ? { unit } : {}) },
      numbers: plan === undefined ? {} : { plan },
      ...(locality ? { locality } : {}),
    },
  }));
  return readYearPlans(rows, catalogue, ninhBinhOffice);
}

describe("the unit of a plan", () => {
  test.each([
    ["value", "đồng", 7],
    ["value", "nghìn đồng", 7_000],
    ["value", "ngàn đồng", 7_000],
    ["value", "Triệu đồng", 7_000_000],
    ["value", "tỷ đồng", 7_000_000_000],
    ["value", "tỉ đồng", 7_000_000_000],
    ["value", "tr.đ", 7_000_000],
    ["value", "triệu", 7_000_000],
    ["value", "VNĐ", 7],
    ["value", "đ", 7],
    ["value", "1.000 VNĐ", 7_000],
    ["gifts", "nghìn suất", 7_000],
    ["gifts", undefined, 7],
    ["gifts", "SUẤT", 7],
  ])("%s in %s", (indicator, unit, amount) => {
    const { plans, issues } = readGivenPlans([{ indicator, plan: 7, ...(unit ? { unit } : {}) }]);
    expect(issues).toEqual([]);
    expect(plans.findPlan(indicator, 2022, undefined)?.amount.toNumber()).toBe(amount);
  });

  test.each([
    ["gifts", "triệu đồng"],
    ["value", "suất"],
    ["value", "triệu USD"],
    ["value", "nghìn suất"],
    ["gifts", "nghìn người"],
    ["gifts", "nghìn"],
    ["gifts", "%"],
    ["gifts", "‰"],
    ["share", "người"],
  ])("%s in %s is an error that names both units", (indicator, unit) => {
    const { plans, issues } = readGivenPlans([{ indicator, plan: 7, unit }]);
    expect(issues).toMatchObject([{ code: "plan-unit", file: "targets.csv", line: 2 }]);
    expect(issues[0]?.message).toContain(unit);
    expect(plans.findPlan(indicator, 2022, undefined)).toBeNull();
  });
});

test.each([
  ["lao động", "người", 7],
  ["lao động", "nghìn người", 7000],
  ["trẻ em", "Người", 7],
  ["lượt người", "người", undefined],
  ["hộ", "người", undefined],
])("%s planned in %s", (unit, written, amount) => {
  const row = { line: 2, texts: { indicator: "gifts", year: "2022", unit: written }, numbers: { plan: 7 } };
  const sectors = catalogue.sectors.map((sector) => ({
    ...sector,
    indicators: sector.indicators.map((each) => (each.id === "gifts" ? { ...each, unit } : each)),
  }));
  const { plans } = readYearPlans([{ file: "targets.csv", row }], { ...catalogue, sectors }, ninhBinhOffice);
  expect(plans.findPlan("gifts", 2022, undefined)?.amount.toNumber()).toBe(amount);
});

test("a plan of persons for an indicator of turns is told what to write", () => {
  const row = { line: 2, texts: { indicator: "gifts", year: "2022", unit: "Người" }, numbers: { plan: 7 } };
  const sectors = catalogue.sectors.map((sector) => ({
    ...sector,
    indicators: sector.indicators.map((each) =>
      each.id === "gifts" ? { ...each, unit: "lượt người" } : each,
    ),
  }));
  const { issues } = readYearPlans([{ file: "targets.csv", row }], { ...catalogue, sectors }, ninhBinhOffice);
  expect(issues).toMatchObject([
    { code: "plan-unit", remedy: expect.stringContaining('thì ghi "lượt người" ở cột Đơn vị tính') },
  ]);
});

test("a plan of money without a unit is an error", () => {
  const { plans, issues } = readGivenPlans([{ indicator: "value", plan: 7 }]);
  expect(issues).toMatchObject([{ code: "plan-unit", line: 2 }]);
  expect(issues[0]?.message).toContain("chưa ghi đơn vị");
  expect(plans.findPlan("value", 2022, undefined)).toBeNull();
});

describe("findPlan", () => {
  const everyLocality = ninhBinhOffice.localities.map(({ code }) => ({
    indicator: "gifts",
    plan: 10,
    locality: code,
  }));

  test("finds the declared plan with its row, by year", () => {
    const { plans } = readGivenPlans([{ indicator: "gifts", plan: 400 }]);
    expect(plans.findPlan("gifts", 2022, undefined)).toMatchObject({
      sources: [{ file: "targets.csv", line: 2 }],
      summed: false,
    });
    expect(plans.findPlan("gifts", 2021, undefined)).toBeNull();
    expect(plans.findPlan("gifts", 2022, "372")).toBeNull();
  });

  test("sums the localities' plans only if every locality has one", () => {
    const all = readGivenPlans(everyLocality).plans.findPlan("gifts", 2022, undefined);
    expect(all?.amount.toNumber()).toBe(80);
    expect(all?.summed).toBe(true);
    expect(all?.sources).toHaveLength(8);
    expect(readGivenPlans(everyLocality.slice(1)).plans.findPlan("gifts", 2022, undefined)).toBeNull();
  });

  test("prefers the territory's own plan to the sum", () => {
    const { plans } = readGivenPlans([...everyLocality, { indicator: "gifts", plan: 100 }]);
    expect(plans.findPlan("gifts", 2022, undefined)?.amount.toNumber()).toBe(100);
  });

  test("never sums rates", () => {
    const rates = everyLocality.map((plan) => ({ ...plan, indicator: "share" }));
    expect(readGivenPlans(rates).plans.findPlan("share", 2022, undefined)).toBeNull();
  });
});

test("a plan declared twice is an error at the second row", () => {
  const twice = { indicator: "gifts", plan: 1 };
  expect(readGivenPlans([twice, twice]).issues).toMatchObject([{ code: "plan-twice", line: 3 }]);
  expect(readGivenPlans([twice, { ...twice, year: "2023" }, { ...twice, locality: "372" }]).issues).toEqual(
    [],
  );
});

test("a row without a known indicator or without an amount is skipped, because the reader has reported it", () => {
  expect(readGivenPlans([{ indicator: "nothing", plan: 1 }, { indicator: "gifts" }]).issues).toEqual([]);
});

test("a plan of persons that the office counts as the turns of its indicator", () => {
  const row = { line: 2, texts: { indicator: "gifts", year: "2022", unit: "Người" }, numbers: { plan: 7 } };
  const sectors = catalogue.sectors.map((sector) => ({
    ...sector,
    indicators: sector.indicators.map((each) =>
      each.id === "gifts" ? { ...each, unit: "lượt người" } : each,
    ),
  }));
  const office = { ...ninhBinhOffice, planUnits: { gifts: "người" } };
  const { plans, issues } = readYearPlans([{ file: "targets.csv", row }], { ...catalogue, sectors }, office);
  expect(issues).toEqual([]);
  expect(plans.findPlan("gifts", 2022, undefined)?.amount.toNumber()).toBe(7);
});
