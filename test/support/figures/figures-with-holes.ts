/** Figures of a small province of which places and months lack, for tests of what is said about holes. */
import { readCatalogue } from "../../../src/catalogue/read-catalogue.ts";
import { computeFigures } from "../../../src/figures/compute-figures.ts";
import {
  fillToDateWithEstimates,
  fillWithEstimates,
} from "../../../src/figures/estimates/fill-with-estimates.ts";
import type { Figure } from "../../../src/figures/figure.ts";
import type { FigureSet } from "../../../src/figures/figure-set.ts";
import { createGrouperByMonthPlaceAndTexts } from "../../../src/figures/groups/row-groups.ts";
import { readYearPlans } from "../../../src/figures/plans/year-plans.ts";
import { type Period, toYearMonth } from "../../../src/period.ts";
import { ninhBinhOffice } from "../labour-pack.ts";
import { requirePeriod } from "./figures.ts";

export const places = ninhBinhOffice.localities;

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

const sectorYaml = `id: trial
name: Thử
exports:
  monthly:
    name: Việc làm
    files: [monthly]
    columns: &columns
      month: { header: [Tháng], type: month }
      locality: { header: [Huyện], type: locality }
      people: { header: [Số người], type: count }
      women: { header: [Lao động nữ], type: count, optional: true }
  optional:
    name: Trẻ em
    files: [optional]
    optional: true
    columns: *columns
  begun:
    name: Hỗ trợ
    files: [begun]
    from: 2021-07
    columns: *columns
  events:
    name: Quà
    files: [events]
    columns:
      date: { header: [Ngày], type: date }
      locality: { header: [Huyện], type: locality }
      people: { header: [Số người], type: count }
      women: { header: [Lao động nữ], type: count, optional: true }
indicators:
  flow: { name: Việc làm, unit: người, sum: monthly.people }
  women: { name: Lao động nữ, unit: người, sum: monthly.women }
  stock: { name: Đang hưởng, unit: người, stock: monthly.people }
  redefined:
    name: Hộ nghèo
    unit: hộ
    stock: monthly.people
    comparable: { from: 2022-01, reason: chuẩn nghèo mới }
  share: { name: Tỷ lệ nữ, unit: "%", ratio: { part: women, whole: flow } }
  optional: { name: Trẻ em, unit: trẻ em, sum: optional.people }
  begun: { name: Hỗ trợ, unit: người, sum: begun.people }
  events: { name: Suất quà, unit: suất quà, sum: events.people }
`;

/** A place in a month for which no row stands in the export. */
export interface Hole {
  readonly place: string;
  readonly month: number;
}

/** The number of people in every month of a place, by year. */
export type PeopleByYear = Readonly<Record<number, number>>;

const { catalogue } = readCatalogue([
  { path: "pack.yaml", text: packYaml },
  { path: "sectors/trial.yaml", text: sectorYaml },
]);

/** Computes the figures of an export with the same number in every month of every place, but for the holes; estimates say the same. */
function computeFiguresWithHoles(
  period: Period,
  exportId: string,
  peopleByYear: PeopleByYear,
  holes: readonly Hole[],
  estimates: readonly Hole[],
): FigureSet {
  if (!catalogue) throw new Error("the catalogue has an error");
  const grouper = createGrouperByMonthPlaceAndTexts([]);
  const isHole = (place: string, month: number) =>
    holes.some((hole) => hole.place === place && hole.month === month);
  let line = 1;
  for (const year of [period.year - 1, period.year])
    for (let month = toYearMonth(year, 1); month <= toYearMonth(year, 9); month += 1)
      for (const { code } of places) {
        if (isHole(code, month)) continue;
        line += 1;
        const people = peopleByYear[year] ?? 0;
        grouper.addRow("a.csv", { line, month, locality: code, texts: {}, numbers: { people, women: 1 } });
      }
  const estimateGrouper = createGrouperByMonthPlaceAndTexts([]);
  for (const [index, { place, month }] of estimates.entries()) {
    const numbers = { people: peopleByYear[Math.floor(month / 100)] ?? 0, women: 1 };
    estimateGrouper.addRow("uoc.csv", { line: index + 2, month, locality: place, texts: {}, numbers });
  }
  const estimated = estimateGrouper.listGroups().map((group) => ({ ...group, isEstimate: true as const }));
  const data = {
    groups: new Map([[exportId, grouper.listGroups()]]),
    estimates: new Map([[exportId, estimated]]),
  };
  const { groups } = fillWithEstimates(data, catalogue, period);
  const targets = [
    {
      file: "ke-hoach.csv",
      row: { line: 2, texts: { indicator: "flow", year: "2022" }, numbers: { plan: 1000 } },
    },
  ];
  return computeFigures({
    period,
    catalogue,
    office: ninhBinhOffice,
    groups,
    ...fillToDateWithEstimates(data, catalogue, period),
    plans: readYearPlans(targets, catalogue, ninhBinhOffice).plans,
    findPublished: () => undefined,
  });
}

/** The export whose rows an indicator of these figures counts. */
const exportOfIndicator: Readonly<Record<string, string>> = {
  optional: "optional",
  begun: "begun",
  events: "events",
};

export function computeFigureWithHoles(
  id: string,
  periodId: string,
  peopleByYear: PeopleByYear,
  holes: readonly Hole[],
  estimates: readonly Hole[] = [],
): { readonly figure: Figure; readonly figures: FigureSet } {
  const exportId = exportOfIndicator[id] ?? "monthly";
  const figures = computeFiguresWithHoles(requirePeriod(periodId), exportId, peopleByYear, holes, estimates);
  const figure = figures.findFigure(id);
  if (!figure) throw new Error(`${id} is no indicator`);
  return { figure, figures };
}

/** Reads holes as a person writes them: "Kim Sơn 9/2022; mọi nơi 5/2021; Yên Mô 2022". */
export function parseHoles(text: string): Hole[] {
  return text.split(";").flatMap((part) => {
    const [, who = "", from, to, year] = /^\s*(.+?) (?:(\d+)(?:-(\d+))?\/)?(\d{4})\s*$/.exec(part) ?? [];
    if (year === undefined) return [];
    const [first, last] = from === undefined ? [1, 9] : [Number(from), Number(to ?? from)];
    const names = who.split(", ");
    const owners = places.filter(({ name }) => who === "mọi nơi" || names.some((one) => name.endsWith(one)));
    if (owners.length === 0) throw new Error(`${who} is no place`);
    return owners.flatMap(({ code }) =>
      Array.from({ length: last - first + 1 }, (_, index) => ({
        place: code,
        month: toYearMonth(Number(year), first + index),
      })),
    );
  });
}
