/** Values that can hardly be: money without its count, totals that fall, numbers in another unit. */
import { isAmountType } from "../../catalogue/column-types.ts";
import type { Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import { buildIssue, type Issue, type IssuePlace } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import type { Quantity } from "../../quantity.ts";
import { isInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { findGroupPlace, formatGroupMonth, formatGroupName, getMainHeader } from "./issue-place.ts";

/** A count without its money, or money without its count. */
export function checkCountWithoutMoney(
  { columns }: ExportDeclaration,
  money: Column,
  groups: readonly RowGroup[],
  office: Office,
): Issue[] {
  const countColumn = columns.find(({ id }) => id === money.with);
  if (!countColumn) return [];
  return groups.flatMap((group) => {
    const hasCount = group.sums.get(countColumn.id)?.gt(0) ?? false;
    const hasMoney = group.sums.get(money.id)?.gt(0) ?? false;
    if (hasCount === hasMoney) return [];
    const [present, absent] = hasCount ? [countColumn, money] : [money, countColumn];
    const details = {
      present: getMainHeader(present),
      absent: getMainHeader(absent),
      who: formatGroupName(group, office),
      month: formatGroupMonth(group),
    };
    return [buildIssue("count-without-money", details, findGroupPlace(group))];
  });
}

/** A column that adds up from January cannot be smaller than the month before in the same year. */
export function checkFallingTotals(
  column: Column,
  groups: readonly RowGroup[],
  periods: readonly Period[],
  office: Office,
): Issue[] {
  if (!column.cumulative) return [];
  const years = periods.map((period) => groups.filter((group) => isInPeriod(group, period)));
  return years.flatMap(groupMonthsByLocality).flatMap((groups) => {
    const points = collectGroupValues(groups, column);
    return points
      .filter(({ value }, index) => value.lt(points[index - 1]?.value ?? value))
      .map((point) => {
        const { who, month } = buildIssueDetails(point, column, office);
        return buildIssue(
          "cumulative-falls",
          { column: getMainHeader(column), who, month },
          findIssuePlace(point, column),
        );
      });
  });
}

// Below this, months differ tenfold by nature (2 files in May, 25 in June).
export const smallestCheckedAmount = 50;
const unitErrorFactor = 9;

/** A month ten or a thousand times all its neighbours, or as much smaller, was likely typed in another unit. */
export function checkUnitErrors(
  { columns }: ExportDeclaration,
  column: Column,
  { months, counted }: { readonly months: readonly RowGroup[][]; readonly counted: ReadonlySet<RowGroup> },
  office: Office,
): Issue[] {
  const isMonthly = columns.some(({ type }) => type === "month");
  if (!isMonthly || !isAmountType(column.type) || column.cumulative) return [];
  return months.flatMap((groups) => {
    const points = collectGroupValues(groups, column);
    const [lowest, low, ...more] = points.toSorted((a, b) => a.approximate - b.approximate);
    const [high, highest] = more.slice(-2);
    if (!lowest || !low || !high || !highest) return [];
    const isLarge =
      highest.approximate > smallestCheckedAmount && highest.approximate > high.approximate * unitErrorFactor;
    const isSmall =
      lowest.approximate > 0 &&
      low.approximate > smallestCheckedAmount &&
      low.approximate > lowest.approximate * unitErrorFactor;
    return points
      .filter((point) => (isLarge && point === highest) || (isSmall && point === lowest))
      .filter(({ group }) => counted.has(group))
      .map((point) =>
        buildIssue("unit-doubtful", buildIssueDetails(point, column, office), findIssuePlace(point, column)),
      );
  });
}

// Districts of a province differ tenfold at most; a hundredfold is a slip of zeros.
export const outlierFactor = 100;

/** A locality a hundred times all others in the same month. */
export function checkOutlierLocalities(
  column: Column,
  peers: readonly RowGroup[][],
  office: Office,
): Issue[] {
  if (!isAmountType(column.type)) return [];
  return peers.flatMap((groups) => {
    const [highest, high, ...others] = collectGroupValues(groups, column)
      .filter(({ approximate: about }) => about > 0)
      .sort((a, b) => b.approximate - a.approximate);
    const isOutlier =
      highest && high && others.length >= 2 && highest.approximate > high.approximate * outlierFactor;
    if (!isOutlier || highest.approximate <= smallestCheckedAmount) return [];
    return [
      buildIssue(
        "locality-stray",
        buildIssueDetails(highest, column, office),
        findIssuePlace(highest, column),
      ),
    ];
  });
}

/** The months of each locality and content, in order. */
export function groupMonthsByLocality(groups: readonly RowGroup[]): RowGroup[][] {
  const inOrder = groups.toSorted((a, b) => a.month - b.month);
  return groupByKey(inOrder, ({ locality, texts }) => JSON.stringify([locality, texts]));
}

/** The localities of each month and content. */
export function groupLocalitiesByMonth(groups: readonly RowGroup[]): RowGroup[][] {
  const localityGroups = groups.filter(({ locality }) => locality !== undefined);
  return groupByKey(localityGroups, ({ month, texts }) => JSON.stringify([month, texts]));
}

function groupByKey(groups: readonly RowGroup[], keyOf: (group: RowGroup) => string): RowGroup[][] {
  const groupsByKey = new Map<string, RowGroup[]>();
  for (const group of groups) {
    const key = keyOf(group);
    const sameKey = groupsByKey.get(key);
    if (sameKey) sameKey.push(group);
    else groupsByKey.set(key, [group]);
  }
  return [...groupsByKey.values()];
}

/** What a column says in one group. */
interface GroupValue {
  readonly group: RowGroup;
  readonly value: Quantity;
  /** The value as a float: tenfold is tenfold without its last digit. */
  readonly approximate: number;
}

function collectGroupValues(groups: readonly RowGroup[], { id }: Column): GroupValue[] {
  const points: GroupValue[] = [];
  for (const group of groups) {
    const value = group.sums.get(id);
    if (value) points.push({ group, value, approximate: value.toNumber() });
  }
  return points;
}

function buildIssueDetails({ group, value }: GroupValue, column: Column, office: Office) {
  const who = formatGroupName(group, office);
  return { column: getMainHeader(column), who, month: formatGroupMonth(group), value: value.toFixed() };
}

function findIssuePlace({ group }: GroupValue, column: Column): IssuePlace {
  return { ...findGroupPlace(group), column: getMainHeader(column) };
}
