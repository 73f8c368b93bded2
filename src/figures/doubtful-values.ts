/** Values that can hardly be: money without its count, totals that fall, numbers in another unit. */
import type { Column, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { type Issue, issue } from "../issues/issue.ts";
import type { Period } from "../period.ts";
import type { Quantity } from "../quantity.ts";
import { type Group, isInPeriod } from "./groups.ts";
import { headerOf, monthText, placeIn, whoOf } from "./whereabouts.ts";

/** A count without its money, or money without its count. */
export function loneMoney(
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
export function fallingTotals(column: Column, groups: readonly Group[], office: Office): Issue[] {
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
export function wrongUnits(
  { columns }: ExportDeclaration,
  column: Column,
  groups: readonly Group[],
  period: Period,
  office: Office,
): Issue[] {
  const isMonthly = columns.some(({ type }) => type === "month");
  if (!isMonthly || !["count", "money", "decimal"].includes(column.type) || column.cumulative) return [];
  return seriesOf(groups, column).flatMap((series) =>
    series.flatMap(({ group, value, about }, index) => {
      const others = series.filter((_, other) => other !== index);
      if (others.length < 3 || about <= 0 || !isInPeriod(group, period)) return [];
      const isLarge = about > smallest && others.every((other) => about > other.about * tenfold);
      const isSmall = others.every((other) => other.about > smallest && other.about > about * tenfold);
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

// Districts of a province differ tenfold at most; a hundredfold is a slip of zeros.
const hundredfold = 100;

/** A locality a hundred times all others in the same month. */
export function strayLocalities(column: Column, groups: readonly Group[], office: Office): Issue[] {
  if (!["count", "money", "decimal"].includes(column.type)) return [];
  const byMonth = new Map<string, Point[]>();
  for (const group of groups) {
    const value = group.sums.get(column.id);
    if (value === undefined || group.locality === undefined) continue;
    const key = JSON.stringify([group.month, group.texts]);
    byMonth.set(key, [...(byMonth.get(key) ?? []), pointOf(group, value)]);
  }
  return [...byMonth.values()].flatMap((points) =>
    points.flatMap((point) => {
      const others = points.filter((other) => other !== point && other.about > 0);
      const isStray = others.length >= 3 && others.every(({ about }) => point.about > about * hundredfold);
      if (!isStray || point.about <= smallest) return [];
      const { group, value } = point;
      const details = {
        column: headerOf(column),
        who: whoOf(group, office),
        month: monthText(group),
        value: value.toFixed(),
      };
      return [issue("locality-stray", details, { ...placeIn(group), column: headerOf(column) })];
    }),
  );
}

interface Point {
  readonly group: Group;
  readonly value: Quantity;
  /** The value as a float: tenfold is tenfold without its last digit. */
  readonly about: number;
}

function pointOf(group: Group, value: Quantity): Point {
  return { group, value, about: value.toNumber() };
}

/** The months of each locality and content in order. */
function seriesOf(groups: readonly Group[], { id }: Column): Point[][] {
  const series = new Map<string, Point[]>();
  for (const group of [...groups].sort((a, b) => a.month - b.month)) {
    const value = group.sums.get(id);
    const key = JSON.stringify([group.locality, group.texts]);
    if (value !== undefined) series.set(key, [...(series.get(key) ?? []), pointOf(group, value)]);
  }
  return [...series.values()];
}
