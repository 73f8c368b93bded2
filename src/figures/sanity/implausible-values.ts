/** Checks for implausible values: money without its count, falling cumulative totals, localities far from all others. */
import { isAmountType } from "../../catalogue/column-types.ts";
import type { Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { buildIssue, type Issue, type IssuePlace } from "../../issues/issue.ts";
import { formatMonthAndYear, type Period } from "../../period.ts";
import { isNextMonth } from "../edits/group-cells.ts";
import { isGroupInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { formatTextsKey } from "../groups/texts-key.ts";
import {
  collectGroupValues,
  type GroupValue,
  groupMonthsByLocalityAndTexts,
  outlierFactor,
  smallestCheckedAmount,
} from "./group-values.ts";
import { buildGroupIssuePlace, formatGroupName, pickMainHeader } from "./issue-place.ts";

/** Finds a count without its money, and money without its count. */
export function checkCountAndMoneyMismatch(
  { columns }: ExportDeclaration,
  moneyColumn: Column,
  groups: readonly RowGroup[],
  office: Office,
): Issue[] {
  const countColumn = columns.find(({ id }) => id === moneyColumn.with);
  // Of a column that the office does not have, nothing can lack.
  if (!countColumn || countColumn.absent !== undefined || moneyColumn.absent !== undefined) return [];
  return groups.flatMap((group) => {
    const hasCount = group.sums.get(countColumn.id)?.gt(0) ?? false;
    const hasMoney = group.sums.get(moneyColumn.id)?.gt(0) ?? false;
    if (hasCount === hasMoney || (hasCount && isPaidWithNeighbour(group, groups, moneyColumn))) return [];
    const [present, absent] = hasCount ? [countColumn, moneyColumn] : [moneyColumn, countColumn];
    const details = {
      present: pickMainHeader(present),
      absent: pickMainHeader(absent),
      who: formatGroupName(group, office),
      month: formatMonthAndYear(group.month),
    };
    return [buildIssue("count-without-money", details, buildGroupIssuePlace(group))];
  });
}

/** Two months are paid in one before Tết: the month without money has a neighbour with that of two. */
const fewestPaidMonths = 3;
const doublePayment = 1.6;
/** The money of most other months hardly differs where the same people are paid every month. */
const steady = { share: 2 / 3, difference: 0.3 };

export function isPaidWithNeighbour(group: RowGroup, groups: readonly RowGroup[], { id }: Column): boolean {
  const series = groups.filter(
    ({ locality, texts }) =>
      locality === group.locality && formatTextsKey(texts) === formatTextsKey(group.texts),
  );
  const paid = series.flatMap(({ month, sums }) => {
    const money = sums.get(id)?.toNumber() ?? 0;
    return money > 0 ? [{ month, money }] : [];
  });
  if (paid.length < fewestPaidMonths) return false;
  const usual = paid.map(({ money }) => money).sort((a, b) => a - b)[Math.floor((paid.length - 1) / 2)] ?? 0;
  const steadyMonths = paid.filter(({ money }) => Math.abs(money - usual) <= usual * steady.difference);
  if (steadyMonths.length < paid.length * steady.share) return false;
  return paid.some(
    (one) => (isNextMonth(one, group) || isNextMonth(group, one)) && one.money >= usual * doublePayment,
  );
}

/** A cumulative column cannot be smaller than in the month before of the same year. */
export function checkFallingCumulativeTotals(
  column: Column,
  groups: readonly RowGroup[],
  periods: readonly Period[],
  office: Office,
): Issue[] {
  if (!column.cumulative) return [];
  const years = periods.map((period) => groups.filter((group) => isGroupInPeriod(group, period)));
  return years.flatMap(groupMonthsByLocalityAndTexts).flatMap((groups) => {
    const values = collectGroupValues(groups, column);
    return values
      .filter(({ value }, index) => value.lt(values[index - 1]?.value ?? value))
      .map((candidate) => {
        const { who, month } = buildValueIssueDetails(candidate, column, office);
        return buildIssue(
          "cumulative-falls",
          { column: pickMainHeader(column), who, month },
          buildValueIssuePlace(candidate, column),
        );
      });
  });
}

interface LocalityContext {
  readonly office: Office;
  /** Groups the same rows by month and content; computed on demand. */
  readonly listLocalitiesByMonth: () => readonly RowGroup[][];
}

/** Finds localities with a hundred times the value of all others in the same month. */
export function checkOutlierLocalities(
  column: Column,
  groups: readonly RowGroup[],
  { office, listLocalitiesByMonth }: LocalityContext,
): Issue[] {
  // Amounts that are near to each other in all months are so in each.
  if (!isAmountType(column.type) || !areAmountsFarApart(groups, column)) return [];
  return listLocalitiesByMonth().flatMap((groups) => {
    if (!areAmountsFarApart(groups, column)) return [];
    const [highest, high, ...others] = collectGroupValues(groups, column)
      .filter(({ approximate }) => approximate > 0)
      .sort((a, b) => b.approximate - a.approximate);
    const isOutlier =
      highest && high && others.length >= 2 && highest.approximate > high.approximate * outlierFactor;
    if (!isOutlier || highest.approximate <= smallestCheckedAmount) return [];
    return [
      buildIssue(
        "locality-stray",
        buildValueIssueDetails(highest, column, office),
        buildValueIssuePlace(highest, column),
      ),
    ];
  });
}

/** True if the largest amount of a locality is a hundred times the smallest one, which few months have. */
function areAmountsFarApart(groups: readonly RowGroup[], { id }: Column): boolean {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const { sums, locality } of groups) {
    if (locality === undefined) continue;
    const amount = sums.get(id)?.toNumber() ?? 0;
    if (amount > 0 && amount < smallest) smallest = amount;
    if (amount > largest) largest = amount;
  }
  return largest > smallest * outlierFactor;
}

function buildValueIssueDetails({ group, value }: GroupValue, column: Column, office: Office) {
  const who = formatGroupName(group, office);
  return {
    column: pickMainHeader(column),
    who,
    month: formatMonthAndYear(group.month),
    value: value.toFixed(),
  };
}

function buildValueIssuePlace({ group }: GroupValue, column: Column): IssuePlace {
  return { ...buildGroupIssuePlace(group), column: pickMainHeader(column) };
}
