import type { Column } from "../../catalogue/declaration.ts";
import type { Quantity } from "../../quantity.ts";
import { groupByKey } from "../groups/group-by-key.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { formatTextsKey } from "../groups/texts-key.ts";

/** Smaller amounts are not checked: they differ tenfold by nature (2 files in May, 25 in June). */
export const smallestCheckedAmount = 50;

/** Districts of a province differ tenfold at most; a hundredfold difference is a typing error. */
export const outlierFactor = 100;

/** Groups the row groups of each locality and content, in the order of months. */
export function groupMonthsByLocalityAndTexts(groups: readonly RowGroup[]): RowGroup[][] {
  const inOrder = groups.toSorted((a, b) => a.month - b.month);
  return [
    ...groupByKey(inOrder, ({ locality, texts }) => `${locality ?? ""} ${formatTextsKey(texts)}`).values(),
  ];
}

/** Groups the row groups of each month and content. */
export function groupLocalitiesByMonthAndTexts(groups: readonly RowGroup[]): RowGroup[][] {
  const localityGroups = groups.filter(({ locality }) => locality !== undefined);
  return [...groupByKey(localityGroups, ({ month, texts }) => `${month} ${formatTextsKey(texts)}`).values()];
}

/** The value of a column in one group. */
export interface GroupValue {
  readonly group: RowGroup;
  readonly value: Quantity;
  /** The value as a float, which is precise enough to compare magnitudes. */
  readonly approximate: number;
}

export function collectGroupValues(groups: readonly RowGroup[], { id }: Column): GroupValue[] {
  const values: GroupValue[] = [];
  for (const group of groups) {
    const value = group.sums.get(id);
    if (value) values.push({ group, value, approximate: value.toNumber() });
  }
  return values;
}
