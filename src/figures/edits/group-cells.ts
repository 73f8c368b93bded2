/** The groups of rows that a rule on columns concerns, and the numbers in them. */
import type { Column } from "../../catalogue/declaration.ts";
import { type ColumnOperand, type EditRule, isInTimeOfRule } from "../../catalogue/edits/edit-rule.ts";
import { formatMonthAndYear, toSamePeriodLastYear } from "../../period.ts";
import { getOrCreateFoldedFilter, isAcceptedByFilter } from "../groups/folded-filter.ts";
import { isGroupInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { isSpan } from "../groups/span-groups.ts";
import { buildGroupIssuePlace, formatGroupName, pickMainHeader } from "../sanity/issue-place.ts";
import type { EditCell, EditKey } from "./edit-check.ts";
import { type EditContext, findOperandColumn } from "./edit-context.ts";

/** Lists the groups with the texts and in the time of a rule, whatever their period: months alone may need the month before. */
export function listGroupsOfRule(rule: EditRule, exportId: string, { groups }: EditContext): RowGroup[] {
  const filter = getOrCreateFoldedFilter(rule.where);
  return (groups.get(exportId) ?? []).filter(
    (group) =>
      isAcceptedByFilter(group, filter) && isInTimeOfRule(rule, group.firstMonth ?? group.month, group.month),
  );
}

/** Lists the groups of a rule that a figure of the report may count. */
export function listCountedGroupsOfRule(rule: EditRule, exportId: string, context: EditContext): RowGroup[] {
  return listGroupsOfRule(rule, exportId, context).filter((group) => isCounted(group, context));
}

/** True for rows that a figure of the report may count: those of the period, and of last year, with which it compares. */
export function isCounted(group: RowGroup, { period }: EditContext): boolean {
  return isGroupInPeriod(group, period) || isGroupInPeriod(group, toSamePeriodLastYear(period));
}

export function isMonth(group: RowGroup): boolean {
  return !isSpan(group);
}

/** Builds the key of a group; its words only when they are asked for, since nearly every check is met. */
export function buildGroupKey(group: RowGroup, { office, period }: EditContext): EditKey {
  const { locality } = group;
  return {
    ...(locality !== undefined && { locality }),
    get time() {
      return formatGroupTime(group);
    },
    get who() {
      return formatGroupName(group, office);
    },
    get isLastYear() {
      return isGroupInPeriod(group, toSamePeriodLastYear(period));
    },
    file: group.lines.keys().next().value ?? null,
  };
}

/** "3/2022", "1-9/2022" */
export function formatGroupTime({ firstMonth, month }: RowGroup): string {
  return `${firstMonth === undefined ? "" : `${firstMonth % 100}-`}${formatMonthAndYear(month)}`;
}

/** Finds the number of a column in a group; undefined if none of its rows reported it. An empty cell is never 0. */
export function findGroupCell(
  group: RowGroup,
  operand: ColumnOperand,
  { catalogue }: Pick<EditContext, "catalogue">,
): EditCell | undefined {
  const column = findOperandColumn(operand, catalogue);
  const amount = group.sums.get(operand.column);
  if (!column || !amount) return undefined;
  return {
    get id() {
      return formatCellId(group, operand);
    },
    name: `"${pickMainHeader(column)}"`,
    amount,
    place: { ...buildGroupIssuePlace(group), column: pickMainHeader(column) },
    source: { group, exportId: operand.export, column },
  };
}

/** Finds the numbers of several columns; undefined if one is missing. */
export function findGroupCells(
  group: RowGroup,
  operands: readonly ColumnOperand[],
  context: Pick<EditContext, "catalogue">,
): EditCell[] | undefined {
  const cells = operands.flatMap((operand) => findGroupCell(group, operand, context) ?? []);
  return cells.length === operands.length ? cells : undefined;
}

function formatCellId(group: RowGroup, { export: exportId, column }: ColumnOperand): string {
  return JSON.stringify([exportId, column, formatGroupTime(group), group.locality, group.foldedTexts]);
}

/** Groups the months of each place and content, in their order. */
export function groupSeries(groups: readonly RowGroup[]): RowGroup[][] {
  const series = new Map<string, RowGroup[]>();
  for (const group of groups.filter(isMonth).toSorted((a, b) => a.month - b.month)) {
    const key = JSON.stringify([group.locality, group.foldedTexts]);
    const months = series.get(key);
    if (months) months.push(group);
    else series.set(key, [group]);
  }
  return [...series.values()];
}

/** True for the month after another, over the turn of the year too. */
export function isNextMonth(
  { month }: Pick<RowGroup, "month">,
  { month: next }: Pick<RowGroup, "month">,
): boolean {
  return next === (month % 100 === 12 ? month + 89 : month + 1);
}

/** True for a share that is written in percent: 4,5 means 4,5 %. */
export function isWrittenInPercent({ type, headers }: Column): boolean {
  return type === "percent" || headers.some((header) => /%|t[ỷỉ] lệ/iu.test(header.normalize("NFC")));
}
