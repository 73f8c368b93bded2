import type { Catalogue, Column, ExportDeclaration, Indicator } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { type Issue, issue, type Place } from "../issues/issue.ts";
import { monthsOf, type Period } from "../period.ts";
import { type Quantity, sumOf } from "../quantity.ts";
import type { FigureSet } from "./figure-set.ts";
import type { Group } from "./groups.ts";

/** Checks of sense: every row was read well, yet together they tell something that can hardly be. Warnings all. */
export interface SenseInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  readonly figures: FigureSet;
  /** Exports with errors: judging what could not be read whole would only echo them. */
  readonly doubtful: ReadonlySet<string>;
}

export function doubtsOf(inputs: SenseInputs): Issue[] {
  const exports = inputs.catalogue.sectors.flatMap((sector) => sector.exports);
  const parts = inputs.doubtful.size > 0 ? [] : partDoubts(inputs);
  return [...exports.flatMap((declaration) => doubtsOfExport(declaration, inputs)), ...parts];
}

function doubtsOfExport(declaration: ExportDeclaration, { period, office, groups }: SenseInputs): Issue[] {
  const all = groups.get(declaration.id) ?? [];
  const ofPeriod = all.filter((group) => isIn(group, period));
  return [
    ...(declaration.optional ? [] : missingMonths(declaration, ofPeriod, period, office)),
    ...silentLocalities(declaration, ofPeriod, office),
    ...twoFiles(declaration, ofPeriod, office),
    ...declaration.columns.flatMap((column) => [
      ...loneMoney(declaration, column, ofPeriod, office),
      ...fallingTotals(declaration, column, ofPeriod, office),
      ...wrongUnits(declaration, column, all, period, office),
    ]),
  ];
}

/** A monthly export that has some months of a locality and not others: was it reported late, or forgotten? */
function missingMonths(
  { name, columns }: ExportDeclaration,
  groups: readonly Group[],
  period: Period,
  office: Office,
): Issue[] {
  if (groups.length === 0 || !columns.some(({ type }) => type === "month")) return [];
  const hasLocality = groups.some(({ locality }) => locality !== undefined);
  const owners = hasLocality ? office.localities : [undefined];
  const missing = owners.map((owner) => {
    const reported = new Set(
      groups.filter(({ locality }) => locality === owner?.code).map(({ month }) => month % 100),
    );
    return { owner, months: monthsOf(period).filter((month) => !reported.has(month)) };
  });
  const forAll = monthsOf(period).filter((month) => missing.every(({ months }) => months.includes(month)));
  const whole = forAll.length > 0 ? [issue("month-missing", { name, months: forAll.join(", ") })] : [];
  const single = missing.flatMap(({ owner, months }) => {
    const own = months.filter((month) => !forAll.includes(month));
    if (!owner || own.length === 0) return [];
    return [issue("month-missing-locality", { name, locality: owner.name, months: own.join(", ") })];
  });
  return [...whole, ...single];
}

/** Events that every locality has but one. */
function silentLocalities(
  { name, columns, optional }: ExportDeclaration,
  groups: readonly Group[],
  office: Office,
): Issue[] {
  const reported = new Set(groups.map(({ locality }) => locality));
  const isMonthly = columns.some(({ type }) => type === "month");
  const silent = office.localities.filter(({ code }) => !reported.has(code));
  if (optional || isMonthly || silent.length === office.localities.length) return [];
  return silent.map((locality) => issue("locality-silent", { name, locality: locality.name }));
}

/** The same month of the same locality in two files would be counted twice. */
function twoFiles({ name }: ExportDeclaration, groups: readonly Group[], office: Office): Issue[] {
  return groups
    .filter(({ lines }) => lines.size > 1)
    .map((group) => {
      const [first = "", second = ""] = [...group.lines.keys()];
      const details = { name, who: whoOf(group, office), month: monthText(group), first };
      return issue("month-in-two-files", details, placeIn(group, second));
    });
}

/** A count without its money, or money without its count. */
function loneMoney(
  { columns }: ExportDeclaration,
  money: Column,
  groups: readonly Group[],
  office: Office,
): Issue[] {
  const counted = columns.find(({ id }) => id === money.with);
  if (!counted) return [];
  return groups.flatMap((group) => {
    const hasCount = group.sums.get(counted.id)?.gt(0) ?? false;
    const hasMoney = group.sums.get(money.id)?.gt(0) ?? false;
    if (hasCount === hasMoney) return [];
    const [present, absent] = hasCount ? [counted, money] : [money, counted];
    const details = {
      present: headerOf(present),
      absent: headerOf(absent),
      who: whoOf(group, office),
      month: monthText(group),
    };
    return [issue("count-without-money", details, placeIn(group))];
  });
}

/** A column that adds up from January cannot be smaller than the month before. */
function fallingTotals(
  _: ExportDeclaration,
  column: Column,
  groups: readonly Group[],
  office: Office,
): Issue[] {
  if (!column.cumulative) return [];
  return seriesOf(groups, column).flatMap((series) =>
    series.slice(1).flatMap((point, index) => {
      const before = series[index];
      if (!before || !point.value.lt(before.value)) return [];
      const details = {
        column: headerOf(column),
        who: whoOf(point.group, office),
        month: monthText(point.group),
      };
      return [issue("cumulative-falls", details, { ...placeIn(point.group), column: headerOf(column) })];
    }),
  );
}

// Below this, months differ tenfold by nature (2 files in May, 25 in June).
const smallest = 50;
const tenfold = 9;

/** A month ten or a thousand times all its neighbours, or as much smaller, was likely typed in another unit. */
function wrongUnits(
  { columns }: ExportDeclaration,
  column: Column,
  groups: readonly Group[],
  period: Period,
  office: Office,
): Issue[] {
  const isMonthly = columns.some(({ type }) => type === "month");
  if (!isMonthly || !["count", "money", "decimal"].includes(column.type) || column.cumulative) return [];
  return seriesOf(groups, column).flatMap((series) =>
    series.flatMap(({ group, value }, index) => {
      const others = series.filter((_, other) => other !== index).map((point) => point.value);
      if (others.length < 3 || value.lte(0) || !isIn(group, period)) return [];
      const isLarge = value.gt(smallest) && others.every((other) => value.gt(other.times(tenfold)));
      const isSmall = others.every((other) => other.gt(smallest) && other.gt(value.times(tenfold)));
      if (!isLarge && !isSmall) return [];
      const details = {
        column: headerOf(column),
        who: whoOf(group, office),
        month: monthText(group),
        value: value.toFixed(),
      };
      return [issue("unit-doubtful", details, { ...placeIn(group), column: headerOf(column) })];
    }),
  );
}

interface Point {
  readonly group: Group;
  readonly value: Quantity;
}

/** The months of each locality and content in order. */
function seriesOf(groups: readonly Group[], { id }: Column): Point[][] {
  const series = new Map<string, Point[]>();
  for (const group of [...groups].sort((a, b) => a.month - b.month)) {
    const value = group.sums.get(id);
    const key = JSON.stringify([group.locality, group.texts]);
    if (value !== undefined) series.set(key, [...(series.get(key) ?? []), { group, value }]);
  }
  return [...series.values()];
}

/** "Trong đó" can never be more than the whole, and where it is said to leave nothing out, never less. */
function partDoubts({ figures, office }: SenseInputs): Issue[] {
  return figures.all.flatMap((whole) => {
    const parts = figures.all.filter(({ indicator }) => indicator.partOf === whole.indicator.id);
    const places = [undefined, ...office.localities];
    return places.flatMap((place) => {
      const valueIn = ({ indicator }: { readonly indicator: Indicator }) =>
        figures.figure(indicator.id, place?.code)?.actual?.amount;
      const total = valueIn(whole);
      const values = parts.flatMap((part) => valueIn(part) ?? []);
      const who = place?.name ?? office.territory;
      if (total === undefined || values.length === 0) return [];
      const tooLarge = parts.filter((part) => valueIn(part)?.gt(total));
      const sum = sumOf(values);
      return [
        ...tooLarge.map((part) =>
          issue("part-exceeds", { part: part.indicator.name, whole: whole.indicator.name, who }),
        ),
        ...(whole.indicator.partsAddUp && !sum.eq(total)
          ? [
              issue("parts-differ", {
                whole: whole.indicator.name,
                who,
                sum: sum.toFixed(),
                total: total.toFixed(),
              }),
            ]
          : []),
      ];
    });
  });
}

function isIn({ month }: Group, { year, first, last }: Period): boolean {
  return month >= year * 100 + first && month <= year * 100 + last;
}

function whoOf({ locality, texts }: Group, office: Office): string {
  const name = office.localities.find(({ code }) => code === locality)?.name ?? office.territory;
  return [name, ...Object.values(texts)].join(", ");
}

function monthText({ month }: Group): string {
  return `${month % 100}/${Math.floor(month / 100)}`;
}

function headerOf({ headers: [first = ""] }: Column): string {
  return first;
}

function placeIn({ lines }: Group, file = [...lines.keys()][0] ?? ""): Place {
  const line = lines.get(file)?.[0]?.[0];
  return { file, ...(line === undefined ? {} : { line }) };
}
