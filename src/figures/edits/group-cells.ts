/** The groups of rows that a rule on columns concerns, and the numbers in them. */
import type { Column } from "../../catalogue/declaration.ts";
import type { ColumnOperand } from "../../catalogue/edits/edit-rule.ts";
import type { IssuePlace } from "../../issues/issue.ts";
import { formatMonthAndYear } from "../../period.ts";
import type { Quantity } from "../../quantity.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import {
  buildGroupIssuePlace,
  findFirstFile,
  formatGroupName,
  pickMainHeader,
} from "../sanity/issue-place.ts";
import type { CellSource, EditCell, EditKey } from "./edit-check.ts";
import { type EditContext, findOperandColumn } from "./edit-context.ts";

/** The key of a group; its words are made when they are asked for, since nearly every check is met. */
export class GroupKey implements EditKey {
  readonly #group: RowGroup;
  readonly #context: EditContext;

  constructor(group: RowGroup, context: EditContext) {
    this.#group = group;
    this.#context = context;
  }

  get locality(): string | undefined {
    return this.#group.locality;
  }

  get time(): string {
    return formatGroupTime(this.#group);
  }

  get who(): string {
    return formatGroupName(this.#group, this.#context.office);
  }

  get isLastYear(): boolean {
    return this.#context.ruleGroups.isLastYear(this.#group);
  }

  get file(): string | null {
    return findFirstFile(this.#group);
  }
}

/** "3/2022", "1-9/2022" */
export function formatGroupTime({ firstMonth, month }: RowGroup): string {
  return `${firstMonth === undefined ? "" : `${firstMonth % 100}-`}${formatMonthAndYear(month)}`;
}

/** A number of a group, with its id and its place when they are asked for. */
export class GroupCell implements EditCell {
  readonly name: string;
  readonly amount: Quantity;
  readonly source: CellSource;

  constructor(source: CellSource, amount: Quantity, nameSuffix = "") {
    this.name = `"${pickMainHeader(source.column)}"${nameSuffix}`;
    this.amount = amount;
    this.source = source;
  }

  get id(): string {
    const { group, exportId, column } = this.source;
    const { locality, foldedTexts } = group;
    return JSON.stringify([exportId, column.id, formatGroupTime(group), locality, foldedTexts]);
  }

  get place(): IssuePlace {
    const { group, column } = this.source;
    return { ...buildGroupIssuePlace(group), column: pickMainHeader(column) };
  }
}

/** Finds the number of a column in a group; undefined if none of its rows reported it. An empty cell is never 0. */
export function findGroupCell(
  group: RowGroup,
  operand: ColumnOperand,
  { catalogue }: Pick<EditContext, "catalogue">,
  nameSuffix?: string,
): GroupCell | undefined {
  const amount = group.sums.get(operand.column);
  const column = amount && findOperandColumn(operand, catalogue);
  return column && new GroupCell({ group, exportId: operand.export, column }, amount, nameSuffix);
}

/** Finds the numbers of several columns; undefined if one is missing. */
export function findGroupCells(
  group: RowGroup,
  operands: readonly ColumnOperand[],
  context: Pick<EditContext, "catalogue">,
): EditCell[] | undefined {
  const cells: EditCell[] = [];
  for (const operand of operands) {
    const cell = findGroupCell(group, operand, context);
    if (!cell) return undefined;
    cells.push(cell);
  }
  return cells;
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
