/** The indicators, localities and figures of a small fictitious report. */
import type { Indicator, Sector } from "../../../src/catalogue/declaration.ts";
import type { Locality } from "../../../src/catalogue/office/office.ts";
import type { Figure, LocalityFigure, MonthFigure } from "../../../src/figures/figure.ts";
import type { FigureValue } from "../../../src/figures/values/figure-value.ts";
import type { Period } from "../../../src/period.ts";
import { computePercent, createQuantity } from "../../../src/quantity.ts";
import { compareWhole } from "./figures.ts";

export const samplePeriod: Period = { kind: "months", year: 2022, first: 1, last: 9 };

export const sampleLocalities: Locality[] = [
  ["369", "thành phố Ninh Bình"],
  ["370", "thành phố Tam Điệp"],
  ["372", "huyện Nho Quan"],
  ["373", "huyện Gia Viễn"],
  ["374", "huyện Hoa Lư"],
  ["375", "huyện Yên Khánh"],
  ["376", "huyện Kim Sơn"],
  ["377", "huyện Yên Mô"],
].map(([code = "", name = ""]) => ({ code, name, aliases: [] }));

type FigureAmounts = {
  plan?: string;
  lastYear?: string;
  actual?: string;
  byLocality?: Record<string, [string, string]>;
  byMonth?: [string, string | undefined][];
};

function toValue(amount: string | undefined): FigureValue | null {
  return amount === undefined ? null : { amount: createQuantity(amount) };
}

function buildFigureCore(
  indicator: Indicator,
  { plan, lastYear, actual }: FigureAmounts,
): Omit<Figure, "byLocality" | "byMonth"> {
  const [actualValue, lastYearValue, planAmount] = [
    toValue(actual),
    toValue(lastYear),
    plan === undefined ? null : createQuantity(plan),
  ];
  const isRate = indicator.unit === "%";
  return {
    indicator,
    period: samplePeriod,
    actual: actualValue,
    plan: planAmount,
    planPercent: isRate ? null : actualValue && planAmount && computePercent(actualValue.amount, planAmount),
    planPoints: isRate && actualValue && planAmount ? actualValue.amount.minus(planAmount) : null,
    samePeriodLastYear: lastYearValue,
    planNextYear: null,
    yearEstimate: null,
    ...compareWhole(actualValue, lastYearValue),
    comparisonWithYearStart: null,
    comparisonWithPrevious: () => null,
    toDate: () => null,
    changePercent:
      isRate || !actualValue || !lastYearValue
        ? null
        : computePercent(actualValue.amount.minus(lastYearValue.amount), lastYearValue.amount),
    changePoints:
      isRate && actualValue && lastYearValue ? actualValue.amount.minus(lastYearValue.amount) : null,
    sources: () => [],
    byMonthToDate: () => [],
  };
}

export function buildSampleFigure(indicator: Indicator, amounts: FigureAmounts): Figure {
  const byLocality = Object.entries(amounts.byLocality ?? {}).map(
    ([locality, [lastYear, actual]]): LocalityFigure => {
      return { ...buildFigureCore(indicator, { lastYear, actual }), locality };
    },
  );
  const byMonth = (amounts.byMonth ?? []).map(([lastYear, actual], index): MonthFigure => {
    return { month: index + 1, actual: toValue(actual), samePeriodLastYear: toValue(lastYear) };
  });
  return { ...buildFigureCore(indicator, amounts), byLocality: () => byLocality, byMonth: () => byMonth };
}

export function buildSampleIndicator(
  id: string,
  name: string,
  unit: string,
  properties: Partial<Indicator> = {},
): Indicator {
  const aggregation = { kind: "sum", export: "any", column: "any", where: {} } as const;
  return { id, sector: "any", name, unit, aggregation, breakdowns: [], partsAddUp: false, ...properties };
}

const jobs = buildSampleIndicator("jobs.created", "Lao động được giải quyết việc làm", "người", {
  group: "Việc làm",
});
const abroad = buildSampleIndicator(
  "jobs.abroad",
  "Lao động đi làm việc ở nước ngoài theo hợp đồng",
  "người",
  {
    group: "Việc làm",
    partOf: "jobs.created",
  },
);
const local = buildSampleIndicator("jobs.local", "Lao động được giải quyết việc làm trong tỉnh", "người", {
  group: "Việc làm",
  partOf: "jobs.created",
});
const trained = buildSampleIndicator("training.rate", "Tỷ lệ lao động qua đào tạo", "%", {
  group: "Giáo dục nghề nghiệp",
});
const gifts = buildSampleIndicator("merit.gifts", "Suất quà thăm, tặng người có công", "suất");
const giftValue = buildSampleIndicator("merit.value", "Trị giá quà thăm, tặng người có công", "đồng");
const houses = buildSampleIndicator("merit.houses", "Nhà ở được hỗ trợ xây mới", "nhà");

export const sampleSectors: Sector[] = [
  { id: "employment", name: "Lao động, việc làm", exports: [], indicators: [jobs, abroad, local, trained] },
  { id: "people-with-merit", name: "Người có công", exports: [], indicators: [gifts, giftValue, houses] },
];

const buildLocalityAmounts = (firstAmount: number): Record<string, [string, string]> =>
  Object.fromEntries(
    sampleLocalities
      .slice(0, 7)
      .map(({ code }, index) => [code, [String(firstAmount + index * 37), String(firstAmount + index * 41)]]),
  );

/** July has no report. */
const byMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((month): [string, string | undefined] => [
  String(1100 + month * 55),
  month === 7 ? undefined : String(1200 + month * 71),
]);

export const sampleFigures: Figure[] = [
  buildSampleFigure(jobs, {
    plan: "18000",
    lastYear: "13700",
    actual: "14273",
    byLocality: buildLocalityAmounts(1200),
    byMonth,
  }),
  buildSampleFigure(abroad, {
    plan: "900",
    lastYear: "412",
    actual: "655",
    byLocality: buildLocalityAmounts(31),
  }),
  buildSampleFigure(local, { lastYear: "9800", actual: "10127" }),
  buildSampleFigure(trained, { plan: "70", lastYear: "66.5", actual: "68.25" }),
  buildSampleFigure(gifts, { lastYear: "187455", actual: "199120", byLocality: buildLocalityAmounts(21000) }),
  buildSampleFigure(giftValue, { lastYear: "55120450000", actual: "59612300000" }),
  buildSampleFigure(houses, { plan: "25", lastYear: "0" }),
];
