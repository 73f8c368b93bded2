/** Checks what an indicator says of those that it is computed from: one unit in a total, a stock where the start of the year is compared. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { RawIndicator, RawSector } from "../pack-schema.ts";
import type { DeclaredValue } from "../yaml/read-yaml.ts";
import { listOperandIds } from "./raw-indicator.ts";

export function checkTotalsAndYearStarts(
  { value, findPlace }: DeclaredValue<RawSector>,
  indicators: ReadonlyMap<string, RawIndicator>,
): Issue[] {
  return Object.entries(value.indicators).flatMap(([id, indicator]) => {
    const { name, versus } = indicator;
    const units = listUnitsOfTotal(indicator, indicators);
    const isFlow = versus === "year-start" && !isStockOrOfStocks(id, indicators, new Set());
    return [
      ...(units.length > 1
        ? [
            buildIssue(
              "total-units-differ",
              { name, units: units.join(", ") },
              findPlace(["indicators", id, "total"]),
            ),
          ]
        : []),
      ...(isFlow
        ? [buildIssue("year-start-of-flow", { indicator: id, name }, findPlace(["indicators", id, "versus"]))]
        : []),
    ];
  });
}

/** The units of a total and of its summands; apples and pears have no sum. */
function listUnitsOfTotal(
  { total, unit }: RawIndicator,
  indicators: ReadonlyMap<string, RawIndicator>,
): string[] {
  if (!total) return [];
  const units = total.flatMap((id) => indicators.get(id)?.unit ?? []);
  return [...new Set([unit, ...units].map((each) => each.normalize("NFC").toLowerCase()))];
}

function isStockOrOfStocks(
  id: string,
  indicators: ReadonlyMap<string, RawIndicator>,
  seen: Set<string>,
): boolean {
  const indicator = indicators.get(id);
  const operands = listOperandIds(indicator);
  // A circle has an error of its own.
  if (seen.has(id)) return true;
  seen.add(id);
  return operands.length > 0
    ? operands.every((operand) => isStockOrOfStocks(operand, indicators, seen))
    : indicator?.stock !== undefined;
}
