/** Values that can hardly be: money without its count, totals that fall, numbers in another unit. */
import type { Column, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { type Issue, issue, type Place } from "../issues/issue.ts";
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

/** A column that adds up from January cannot be smaller than the month before in the same year. */
export function fallingTotals(
  column: Column,
  groups: readonly Group[],
  periods: readonly Period[],
  office: Office,
): Issue[] {
  if (!column.cumulative) return [];
  const years = periods.map((period) => groups.filter((group) => isInPeriod(group, period)));
  return years.flatMap(monthsInOrder).flatMap((groups) => {
    const points = pointsOf(groups, column);
    return points
      .filter(({ value }, index) => value.lt(points[index - 1]?.value ?? value))
      .map((point) => {
        const { who, month } = detailsOf(point, column, office);
        return issue("cumulative-falls", { column: headerOf(column), who, month }, placeOf(point, column));
      });
  });
}

// Below this, months differ tenfold by nature (2 files in May, 25 in June).
export const smallest = 50;
const tenfold = 9;

/** A month ten or a thousand times all its neighbours, or as much smaller, was likely typed in another unit. */
export function wrongUnits(
  { columns }: ExportDeclaration,
  column: Column,
  { months, counted }: { readonly months: readonly Group[][]; readonly counted: ReadonlySet<Group> },
  office: Office,
): Issue[] {
  const isMonthly = columns.some(({ type }) => type === "month");
  if (!isMonthly || !isAmount(column) || column.cumulative) return [];
  return months.flatMap((groups) => {
    const points = pointsOf(groups, column);
    const [lowest, low, ...more] = points.toSorted((a, b) => a.about - b.about);
    const [high, highest] = more.slice(-2);
    if (!lowest || !low || !high || !highest) return [];
    const isLarge = highest.about > smallest && highest.about > high.about * tenfold;
    const isSmall = lowest.about > 0 && low.about > smallest && low.about > lowest.about * tenfold;
    return points
      .filter((point) => (isLarge && point === highest) || (isSmall && point === lowest))
      .filter(({ group }) => counted.has(group))
      .map((point) => issue("unit-doubtful", detailsOf(point, column, office), placeOf(point, column)));
  });
}

// Districts of a province differ tenfold at most; a hundredfold is a slip of zeros.
export const hundredfold = 100;

/** A locality a hundred times all others in the same month. */
export function strayLocalities(column: Column, peers: readonly Group[][], office: Office): Issue[] {
  if (!isAmount(column)) return [];
  return peers.flatMap((groups) => {
    const [highest, high, ...others] = pointsOf(groups, column)
      .filter(({ about }) => about > 0)
      .sort((a, b) => b.about - a.about);
    const isStray = highest && high && others.length >= 2 && highest.about > high.about * hundredfold;
    if (!isStray || highest.about <= smallest) return [];
    return [issue("locality-stray", detailsOf(highest, column, office), placeOf(highest, column))];
  });
}

function isAmount({ type }: Column): boolean {
  return type === "count" || type === "money" || type === "decimal";
}

/** The months of each locality and content, in order. */
export function monthsInOrder(groups: readonly Group[]): Group[][] {
  const inOrder = groups.toSorted((a, b) => a.month - b.month);
  return together(inOrder, ({ locality, texts }) => JSON.stringify([locality, texts]));
}

/** The localities of each month and content. */
export function localitiesSideBySide(groups: readonly Group[]): Group[][] {
  const placed = groups.filter(({ locality }) => locality !== undefined);
  return together(placed, ({ month, texts }) => JSON.stringify([month, texts]));
}

function together(groups: readonly Group[], keyOf: (group: Group) => string): Group[][] {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    const key = keyOf(group);
    const known = found.get(key);
    if (known) known.push(group);
    else found.set(key, [group]);
  }
  return [...found.values()];
}

/** What a column says in one group. */
interface Point {
  readonly group: Group;
  readonly value: Quantity;
  /** The value as a float: tenfold is tenfold without its last digit. */
  readonly about: number;
}

function pointsOf(groups: readonly Group[], { id }: Column): Point[] {
  const points: Point[] = [];
  for (const group of groups) {
    const value = group.sums.get(id);
    if (value) points.push({ group, value, about: value.toNumber() });
  }
  return points;
}

function detailsOf({ group, value }: Point, column: Column, office: Office) {
  const who = whoOf(group, office);
  return { column: headerOf(column), who, month: monthText(group), value: value.toFixed() };
}

function placeOf({ group }: Point, column: Column): Place {
  return { ...placeIn(group), column: headerOf(column) };
}
