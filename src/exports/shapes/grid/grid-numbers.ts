/** Reads the numbers of a shaped table, and compares with them all that the table says twice: totals, running totals, rates. */
import { listGivenColumns } from "../../../catalogue/by-export/indicators.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import type { NumberConvention } from "../../../catalogue/office/office.ts";
import type { Shape } from "../../../catalogue/shape.ts";
import {
  listDifferingParts,
  listDifferingRunningTotals,
  listDifferingSums,
  listDifferingTotals,
  listStocksSinceJanuary,
  omitPlaceOfObservation,
} from "../columns/dropped-columns.ts";
import type { ShapeHead } from "../head/head.ts";
import { createNumberReader, type NumberReader } from "../number-reader.ts";
import type { LeftOverCell } from "../observation.ts";
import { getMeasureId } from "../standard-records.ts";
import type { ShapeHeadContext } from "../variables.ts";
import { areWholeCounts } from "../whole-counts.ts";
import type { GridRow } from "./grid.ts";
import type { GridReading } from "./grid-state.ts";
import { checkGridTotals, type TotalsCheck } from "./grid-totals.ts";

/** A table in memory with its header and what its rows say. */
interface ReadGrid {
  readonly rows: readonly GridRow[];
  readonly shape: Shape;
  readonly head: ShapeHead;
  readonly reading: GridReading;
  /** The measure of all numbers; undefined where the table names the measures. */
  readonly measure: Column | undefined;
  /** The rows with observations. */
  readonly dataRows: readonly GridRow[];
}

interface GridNumbers {
  readonly readNumber: NumberReader;
  readonly totals: TotalsCheck;
  /** The cells that would be dropped although they say something else than the observations. */
  readonly leftOver: readonly LeftOverCell[];
}

export function checkGridNumbers(
  { rows, shape, head, reading, measure, dataRows }: ReadGrid,
  context: ShapeHeadContext & { readonly declaredForm: NumberConvention | undefined },
): GridNumbers {
  const { declaration, path, declaredForm, catalogue } = context;
  const { observations, totalRows, places } = reading;
  const given = listGivenColumns(declaration.id, catalogue);
  const rates = observations.filter((observation) => given.includes(getMeasureId(observation, measure)));
  const rowsAboveBody = rows.slice(0, head.start + head.height);
  const areCounts = areWholeCounts(observations, measure, declaration, rowsAboveBody);
  const readNumber = createNumberReader([...dataRows, ...totalRows], head, { declaredForm, areCounts });
  const addsDown = shape.down !== "measure";
  const totals = checkGridTotals({ path, head, dataRows, totalRows, addsDown, places, readNumber, rates });
  const leftOver = [
    ...reading.leftOver,
    ...listDifferingSums(head, totals.issues, dataRows),
    ...listDifferingTotals(head, reading.yearTotalRows, totals.issues, "year-total-differs"),
    ...listDifferingTotals(head, reading.sectionTotalRows, totals.issues, "parts-differ"),
    ...(shape.parts === "locality" ? [] : listDifferingParts(head, totals.issues, rows)),
    ...listDifferingRunningTotals(head, dataRows, readNumber),
    ...listStocksSinceJanuary(observations, head, measure, context),
    // The rates of communes are none of their district.
    ...rates.filter(({ isAddend }) => isAddend).map((rate) => omitPlaceOfObservation(rate, "rate-of-part")),
  ];
  return { readNumber, totals, leftOver };
}
