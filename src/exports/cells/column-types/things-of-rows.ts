/** The things that the rows of a table count by their column of units: persons and households in one column have no sum. */
import { listIndicatorsOfExport } from "../../../catalogue/by-export/indicators.ts";
import type { Catalogue } from "../../../catalogue/declaration.ts";
import type { Unit } from "../../../catalogue/units.ts";
import { formatQuotedList } from "../../../issues/quoted-list.ts";
import { describeTwoUnitsOfRows } from "../../../issues/unit-sources.ts";
import { buildProblemReading, type CellReading } from "../cell-reading.ts";
import { foldText } from "../text-folding.ts";

/** People are counted as "người" and as "lao động". */
export const persons = new Set(["nguoi", "lao dong", "nguoi lao dong"]);

/** Finds the contradiction between the unit of a row and that of the first row; undefined where both count the same. */
export type ThingsCheck = (unit: Unit, line: number) => CellReading | undefined;

/** Creates the check of one column; where every indicator selects rows by their texts, each may have its own unit, and none is needed. */
export function createThingsCheck(
  catalogue: Catalogue,
  exportId: string | undefined,
  columnId: string,
): ThingsCheck | undefined {
  const areAllAdded = listIndicatorsOfExport(exportId, catalogue).some(
    ({ aggregation }) =>
      "column" in aggregation &&
      aggregation.column === columnId &&
      Object.keys(aggregation.where).length === 0,
  );
  if (!areAllAdded) return undefined;
  let first: { readonly unit: Unit; readonly line: number } | undefined;
  return (unit, line) => {
    if (unit.kind !== "things" || unit.things === "") return undefined;
    first ??= { unit, line };
    if (areSameThings(foldText(unit.things), foldText(first.unit.things))) return undefined;
    const [own, earlier] = [unit, first.unit].map(({ name }) => formatQuotedList([name]));
    const units = describeTwoUnitsOfRows(own ?? "", earlier ?? "", first.line);
    return buildProblemReading("unit-unclear", unit.name, { units });
  };
}

/** "hộ" is meant by "hộ gia đình" too. */
function areSameThings(things: string, others: string): boolean {
  const isWithin = (part: string, whole: string) => ` ${whole} `.includes(` ${part} `);
  return isWithin(things, others) || isWithin(others, things) || (persons.has(things) && persons.has(others));
}
