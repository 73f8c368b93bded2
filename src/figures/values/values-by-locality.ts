import type { Indicator } from "../../catalogue/declaration.ts";
import type { Period } from "../../period.ts";
import { groupByKey } from "../groups/group-by-key.ts";
import type { GroupIndex } from "../groups/group-index.ts";
import type { FigureValue } from "./figure-value.ts";
import { computeIndicatorValue, findIndicatorGroups, sumColumnOfGroups } from "./indicator-value.ts";

/** Computes the value of an indicator for each of some places; those of a column in one pass over its rows. */
export function computeValuesByLocality(
  indicator: Indicator,
  { period, codes }: { readonly period: Period; readonly codes: readonly string[] },
  groupIndex: GroupIndex,
): Map<string, FigureValue> {
  const { aggregation } = indicator;
  const isSumOfColumn =
    aggregation.kind === "sum" || aggregation.kind === "stock" || aggregation.kind === "opening";
  const groupsByPlace = isSumOfColumn
    ? groupByKey(findIndicatorGroups(indicator, { period }, groupIndex), ({ locality }) => locality)
    : undefined;
  const values = new Map<string, FigureValue>();
  for (const locality of codes) {
    const value =
      isSumOfColumn && groupsByPlace
        ? sumColumnOfGroups(groupsByPlace.get(locality) ?? [], aggregation.column)
        : computeIndicatorValue(indicator, { period, locality }, groupIndex);
    if (value) values.set(locality, value);
  }
  return values;
}
