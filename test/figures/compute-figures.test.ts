import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../src/catalogue/read-catalogue.ts";
import type { Row } from "../../src/exports/row.ts";
import { computeFigures } from "../../src/figures/compute-figures.ts";
import { listFigureRecords } from "../../src/figures/figure-record.ts";
import { collectExportKeyColumns } from "../../src/figures/groups/key-columns.ts";
import { createGrouperByMonthPlaceAndTexts } from "../../src/figures/groups/row-groups.ts";
import { readYearPlans } from "../../src/figures/plans/year-plans.ts";
import { parsePeriod } from "../../src/period.ts";
import { createQuantity } from "../../src/quantity.ts";
import { ninhBinhOffice } from "../support/labour-pack.ts";

const sectorYaml = `id: trial
name: Thử
exports:
  gifts:
    name: Quà
    files: [gifts]
    optional: true
    columns:
      month: { header: [Tháng], type: month }
      locality: { header: [Huyện], type: locality }
      occasion: { header: [Dịp], type: text }
      number: { header: [Số suất], type: count }
      value: { header: [Trị giá], type: money, unit: đồng }
  tasks:
    name: Nhiệm vụ
    files: [tasks]
    columns:
      assigned: { header: [Ngày giao], type: date }
      completed: { header: [Ngày xong], type: date }
indicators:
  gifts: { name: Suất quà, unit: suất, sum: gifts.number, breakdowns: [occasion] }
  gifts.tet: { name: Quà Tết, unit: suất, sum: gifts.number, where: { occasion: [tết] } }
  gifts.last: { name: Suất quà tháng cuối, unit: suất, stock: gifts.number }
  gifts.rows: { name: Đợt tặng quà, unit: đợt, count: gifts, where: { occasion: [Tết] } }
  gifts.share: { name: Tỷ lệ quà Tết, unit: "%", ratio: { part: gifts.tet, whole: gifts } }
  value: { name: Trị giá, unit: đồng, sum: gifts.value }
  tasks: { name: Nhiệm vụ, unit: nhiệm vụ, done: tasks.completed }
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

const { catalogue } = readCatalogue([
  { path: "pack.yaml", text: packYaml },
  { path: "sectors/trial.yaml", text: sectorYaml },
]);
if (!catalogue) throw new Error("the small catalogue of this test is wrong");

interface GivenRows {
  readonly gifts?: readonly Row[];
  readonly tasks?: readonly Row[];
  readonly targets?: readonly Row[];
}

let lastLine = 1;
function buildGiftRow(
  month: number,
  locality: string,
  number: number | undefined,
  occasion = "Tết",
  value = 0,
): Row {
  lastLine += 1;
  return {
    line: lastLine,
    month,
    locality,
    texts: { occasion },
    numbers: number === undefined ? {} : { number, value },
  };
}
function buildTaskRow(assigned: number, completed?: string): Row {
  lastLine += 1;
  return { line: lastLine, month: assigned, numbers: {}, texts: completed ? { completed } : {} };
}
function buildTargetRow(indicator: string, plan: number, locality?: string, unit?: string): Row {
  return {
    line: 2,
    texts: { indicator, year: "2022", ...(unit ? { unit } : {}) },
    numbers: { plan },
    ...(locality ? { locality } : {}),
  };
}

function computeFiguresFrom({ gifts = [], tasks = [], targets = [] }: GivenRows, periodText = "9m-2022") {
  const period = parsePeriod(periodText);
  if (!catalogue || !period) throw new Error("no such period");
  const groups = new Map(
    Object.entries({ gifts, tasks }).map(([id, rows]) => {
      const grouper = createGrouperByMonthPlaceAndTexts(collectExportKeyColumns(id, catalogue));
      for (const row of rows) grouper.addRow(`${id}.csv`, row);
      return [id, grouper.listGroups()];
    }),
  );
  const rows = targets.map((row) => ({ file: "targets.csv", row }));
  const { plans, issues } = readYearPlans(rows, catalogue, ninhBinhOffice);
  const figures = computeFigures({
    period,
    catalogue,
    office: ninhBinhOffice,
    groups,
    plans,
    findPublished: () => undefined,
  });
  const records = new Map([...listFigureRecords(figures, catalogue)].map((record) => [record.id, record]));
  return { record: (id: string) => records.get(id), figures, issues };
}

test("figures of the territory, of places and to date list the same fields in the same order", () => {
  const gifts = [buildGiftRow(202204, "369", 10), buildGiftRow(202208, "369", 20)];
  const { figures } = computeFiguresFrom({ gifts }, "q3-2022");
  const territory = figures.findFigure("gifts");
  const alike = [figures.findFigure("gifts", "369"), territory?.toDate(), territory?.byLocality()[0]];
  const fields = Object.keys(territory ?? {});
  expect(fields).toContain("localitiesLastYear");
  for (const figure of alike) expect(Object.keys(figure ?? {})).toEqual(fields);
});

describe("9 months of 2022 compared with 9 months of 2021", () => {
  const givenRows = {
    gifts: [
      buildGiftRow(202201, "369", 100, "Tết", 50_000_000),
      buildGiftRow(202207, "369", 60, "27/7"),
      buildGiftRow(202207, "372", 40, "27/7"),
      buildGiftRow(202210, "372", 999),
      buildGiftRow(202109, "369", 80, "TẾT"),
      buildGiftRow(202110, "369", 999),
    ],
    targets: [buildTargetRow("gifts", 400), buildTargetRow("value", 100, undefined, "triệu đồng")],
  };

  test("a flow sums only the months of the period", () => {
    expect(computeFiguresFrom(givenRows).record("gifts")).toMatchObject({
      actual: 200,
      samePeriodLastYear: 80,
      changePercent: 150,
    });
  });

  test("the plan is that of the year, in the unit of the indicator", () => {
    expect(computeFiguresFrom(givenRows).record("gifts")).toMatchObject({ plan: 400, planPercent: 50 });
    expect(computeFiguresFrom(givenRows).record("value")).toMatchObject({
      plan: 100_000_000,
      planPercent: 50,
    });
  });

  test("a filter compares without diacritics and case", () => {
    expect(computeFiguresFrom(givenRows).record("gifts.tet")).toMatchObject({
      actual: 100,
      samePeriodLastYear: 80,
    });
  });

  test("a stock takes only the last month", () => {
    expect(computeFiguresFrom(givenRows).record("gifts.last")).toMatchObject({
      actual: null,
      samePeriodLastYear: 80,
    });
    expect(computeFiguresFrom(givenRows, "m07-2022").record("gifts.last")).toMatchObject({ actual: 100 });
  });

  test("a count counts rows, and is 0 only if other rows were reported", () => {
    expect(computeFiguresFrom(givenRows).record("gifts.rows")?.actual).toBe(1);
    expect(computeFiguresFrom(givenRows, "q3-2022").record("gifts.rows")?.actual).toBe(0);
    expect(computeFiguresFrom(givenRows, "q2-2022").record("gifts.rows")?.actual).toBeNull();
  });

  test("a ratio is computed from part and whole and compared in points", () => {
    expect(computeFiguresFrom(givenRows).record("gifts.share")).toMatchObject({
      actual: 50,
      part: 100,
      whole: 200,
      samePeriodLastYear: 100,
      changePoints: -50,
    });
    expect(computeFiguresFrom(givenRows).record("gifts.share")).not.toHaveProperty("changePercent");
  });

  test("each figure lists the lines that it counts", () => {
    const [first, , third] = givenRows.gifts;
    expect(computeFiguresFrom(givenRows).record("gifts")?.sources).toEqual([
      { file: "gifts.csv", lines: [[first?.line, third?.line]] },
    ]);
  });

  test("the values by locality and by month add up to the figure", () => {
    expect(computeFiguresFrom(givenRows).record("gifts")?.byLocality).toMatchObject([
      { locality: "369", actual: 160, samePeriodLastYear: 80 },
      { locality: "372", actual: 40, samePeriodLastYear: null },
    ]);
    expect(computeFiguresFrom(givenRows).record("gifts")?.byMonth).toEqual([
      { month: 1, actual: 100, samePeriodLastYear: null },
      { month: 7, actual: 100, samePeriodLastYear: null },
      { month: 9, actual: null, samePeriodLastYear: 80 },
    ]);
  });

  test("the figure of one locality has no localities of its own", () => {
    const { figures } = computeFiguresFrom(givenRows);
    const figure = figures.findFigure("gifts", "372");
    expect(figure?.actual?.amount.toNumber()).toBe(40);
    expect(figure?.locality).toBe("372");
    expect(figure?.byLocality()).toEqual([]);
    expect(figures.findFigure("gifts")?.locality).toBeUndefined();
    expect(figures.findFigure("nothing")).toBeUndefined();
    expect(figures.findFigure("nothing", "372")).toBeUndefined();
  });

  test("a declared breakdown gives the parts", () => {
    const parts = computeFiguresFrom(givenRows).figures.findBreakdown("gifts", "occasion");
    expect(parts?.map(({ name, actual }) => [name, actual?.amount.toNumber()])).toEqual([
      ["Tết", 100],
      ["27/7", 100],
    ]);
    expect(computeFiguresFrom(givenRows).figures.findBreakdown("value", "occasion")).toBeUndefined();
    expect(computeFiguresFrom(givenRows).figures.findBreakdown("nothing", "occasion")).toBeUndefined();
    const partsOfNhoQuan = computeFiguresFrom(givenRows).figures.findBreakdown("gifts", "occasion", "372");
    expect(partsOfNhoQuan?.map(({ name, actual }) => [name, actual?.amount.toNumber()])).toEqual([
      ["27/7", 40],
    ]);
  });
});

describe("a missing value is not zero", () => {
  test("without rows every value is null", () => {
    expect(computeFiguresFrom({}).record("gifts")).toMatchObject({
      actual: null,
      plan: null,
      planPercent: null,
      samePeriodLastYear: null,
      changePercent: null,
      sources: [],
    });
  });

  test("an empty cell is not reported, a zero is", () => {
    expect(
      computeFiguresFrom({ gifts: [buildGiftRow(202203, "369", undefined)] }).record("gifts")?.actual,
    ).toBeNull();
    expect(computeFiguresFrom({ gifts: [buildGiftRow(202203, "369", 0)] }).record("gifts")?.actual).toBe(0);
  });

  test("a percentage of zero is null", () => {
    const gifts = [buildGiftRow(202203, "369", 5), buildGiftRow(202103, "369", 0)];
    expect(
      computeFiguresFrom({ gifts, targets: [buildTargetRow("gifts", 0)] }).record("gifts"),
    ).toMatchObject({
      planPercent: null,
      changePercent: null,
      samePeriodLastYear: 0,
    });
  });
});

test("without tasks of the period there is no share of tasks", () => {
  expect(
    computeFiguresFrom({ tasks: [buildTaskRow(202111, "2021-11-02")] }).record("tasks")?.actual,
  ).toBeNull();
});

test("tasks count as done from the day of completion", () => {
  const tasks = [
    buildTaskRow(202202, "2022-09-30"),
    buildTaskRow(202203, "2022-10-01"),
    buildTaskRow(202204),
    buildTaskRow(202211, "2022-11-02"),
  ];
  expect(computeFiguresFrom({ tasks }).record("tasks")).toMatchObject({ actual: 1, part: 1, whole: 3 });
  expect(computeFiguresFrom({ tasks }, "2022").record("tasks")).toMatchObject({
    actual: 3,
    part: 3,
    whole: 4,
  });
});

describe("the plan of a figure", () => {
  const everyLocality = ninhBinhOffice.localities.map(({ code }) => buildTargetRow("gifts", 10, code));

  test("the territory's plan is the sum of the localities' plans only if every locality has one", () => {
    expect(computeFiguresFrom({ targets: everyLocality }).record("gifts")?.plan).toBe(80);
    expect(computeFiguresFrom({ targets: everyLocality.slice(1) }).record("gifts")?.plan).toBeNull();
  });

  test("the plans of rates are never summed", () => {
    const rates = ninhBinhOffice.localities.map(({ code }) => buildTargetRow("gifts.share", 9, code));
    expect(computeFiguresFrom({ targets: rates }).record("gifts.share")).toMatchObject({
      plan: null,
      planPoints: null,
    });
  });

  test("a plan declared twice is an error", () => {
    const { issues } = computeFiguresFrom({
      targets: [buildTargetRow("gifts", 1), buildTargetRow("gifts", 1)],
    });
    expect(issues).toMatchObject([{ code: "plan-twice", file: "targets.csv", line: 2 }]);
    expect(issues[0]?.message).toMatch(/2022.*Suất quà/);
  });

  test("a plan in another unit is an error that names both units", () => {
    const [issue] = computeFiguresFrom({
      targets: [buildTargetRow("gifts", 1, undefined, "triệu đồng")],
    }).issues;
    expect(issue?.code).toBe("plan-unit");
    expect(issue?.message).toMatch(/Suất quà.*triệu đồng.*suất/);
  });

  test("a plan may name the indicator's own unit in any case", () => {
    const { record, issues } = computeFiguresFrom({
      targets: [buildTargetRow("gifts", 7, undefined, "SUẤT")],
    });
    expect(issues).toEqual([]);
    expect(record("gifts")?.plan).toBe(7);
  });

  test("a locality's plan is its own, never the territory's", () => {
    const { figures } = computeFiguresFrom({
      targets: [buildTargetRow("gifts", 400), buildTargetRow("gifts", 30, "372")],
    });
    expect(figures.findFigure("gifts", "372")?.plan?.toNumber()).toBe(30);
    expect(figures.findFigure("gifts", "369")?.plan).toBeNull();
  });

  test("a row of an unknown indicator or without a number is skipped, because the reader has reported it", () => {
    const empty = { line: 3, texts: { indicator: "gifts", year: "2022" }, numbers: {} };
    const { record, issues } = computeFiguresFrom({ targets: [buildTargetRow("nothing", 5), empty] });
    expect(issues).toEqual([]);
    expect(record("gifts")?.plan).toBeNull();
  });
});

test("sums beyond 2^53 are exact", () => {
  const gifts = [
    buildGiftRow(202201, "369", Number.MAX_SAFE_INTEGER),
    buildGiftRow(202201, "369", 2),
    buildGiftRow(202202, "369", 3),
  ];
  const actual = computeFiguresFrom({ gifts }).figures.findFigure("gifts")?.actual?.amount;
  expect(actual?.toFixed()).toBe(createQuantity(Number.MAX_SAFE_INTEGER).plus(5).toFixed());
});

test("rows that both part and whole of a ratio count are listed once", () => {
  const gifts = Array.from({ length: 1200 }, (_, index) => ({
    ...buildGiftRow(202201, "369", 1),
    line: 2 * index + 2,
  }));
  const { record } = computeFiguresFrom({ gifts });
  expect(record("gifts")?.sources).toEqual([{ file: "gifts.csv", lines: [[2, 2400]], rows: 1200 }]);
  expect(record("gifts.share")?.sources).toEqual(record("gifts")?.sources);
});
