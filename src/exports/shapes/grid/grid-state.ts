/** What is read of a shaped table so far, and what its next rows take over from those above them. */
import { listGivenColumns } from "../../../catalogue/by-export/indicators.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import type { Shape } from "../../../catalogue/shape.ts";
import { findNamesColumn } from "../columns/names-column.ts";
import type { ShapeHead } from "../head/head.ts";
import type { Coordinates } from "../head/head-roles.ts";
import { findMeasureOfNumbers } from "../measures.ts";
import { type LeftOverCell, listNumberCells, type Observation, type PlaceParts } from "../observation.ts";
import { createRowUnitReader } from "../row-units.ts";
import { createTerritoryRateTest } from "../territory-rows.ts";
import {
  getOrCreateVariableReader,
  type ShapeContext,
  type VariableReader,
  type VariableValue,
} from "../variables.ts";
import type { GridRow } from "./grid.ts";

interface UnreadRow {
  readonly line: number;
  readonly label: string;
}

export interface GridReading {
  readonly observations: readonly Observation[];
  /** The territory's own numbers in the columns of rates: those of other columns are sums, and checked. */
  readonly ratesOfTerritory: readonly Observation[];
  readonly places: readonly PlaceParts[];
  readonly leftOver: readonly LeftOverCell[];
  /** Rows whose name is that of no declared column. */
  readonly unreadRows: readonly UnreadRow[];
  /** The header on a later page, and the numbers of the columns below it. */
  readonly repeatedHeaderCount: number;
  readonly groupRows: readonly GridRow[];
  readonly totalRows: readonly GridRow[];
  /** Those of them that stand above the rows of their year. */
  readonly yearTotalRows: readonly GridRow[];
  /** Those of them that are headings of sections. */
  readonly sectionTotalRows: readonly GridRow[];
  /** Rows without data, as text. */
  readonly otherRows: readonly GridRow[];
}

/** A district, above its communes. */
interface Place {
  readonly row: GridRow;
  readonly parts: Observation[];
  readonly hasNumbers: boolean;
}

/** The rows read so far, and what those below them take over. */
export interface GridState {
  readonly head: ShapeHead;
  readonly shape: Shape;
  readonly once: Coordinates;
  /** The column in which the names of the variable `down` stand. */
  readonly namesIndex: number | undefined;
  readonly readName: VariableReader | undefined;
  /** The columns of rates and averages. */
  readonly rateColumns: readonly string[];
  /** True for the row "Toàn tỉnh" where its rates are read. */
  readonly saysRateOfTerritory: (cells: readonly string[]) => boolean;
  /** The only column of numbers, where the table does not name it. */
  readonly measure: Column | undefined;
  readonly readUnit: ReturnType<typeof createRowUnitReader>;
  readonly observations: Observation[];
  readonly ratesOfTerritory: Observation[];
  readonly places: Place[];
  readonly leftOver: LeftOverCell[];
  readonly unreadRows: UnreadRow[];
  repeatedHeaderCount: number;
  readonly groupRows: GridRow[];
  readonly totalRows: GridRow[];
  readonly yearTotalRows: GridRow[];
  readonly sectionTotalRows: GridRow[];
  readonly otherRows: GridRow[];
  group: VariableValue | undefined;
  /** The year that a row above says for the months below it. */
  year: number | undefined;
  /** The last total of a year, and how many numbers stand above it. */
  yearTotal: { readonly row: GridRow; readonly observationsAbove: number } | undefined;
  /** The unit of the row; "" in a table without a column of them, undefined where it may be that of the row above. */
  unit: string | undefined;
  place: Place | undefined;
  /** A heading that names nothing known; notes below the table are no headings, since no number follows. */
  heading: { readonly saysTime: boolean } | undefined;
}

/** Creates the state before the first row of the body; `once` is what the file says of all its numbers. */
export function createGridState(
  body: readonly GridRow[],
  head: ShapeHead,
  shape: Shape,
  once: Coordinates,
  context: ShapeContext,
): GridState {
  const measure = findMeasureOfNumbers(head, shape, context.declaration.columns);
  const isPlain = [shape.down, shape.groups, shape.parts].every((variable) => variable === undefined);
  return {
    head,
    shape,
    once,
    namesIndex: shape.down === undefined ? undefined : findNamesColumn(body, head, shape, context),
    readName: shape.down === undefined ? undefined : getOrCreateVariableReader(shape.down, context),
    rateColumns: listGivenColumns(context.declaration.id, context.catalogue),
    saysRateOfTerritory: isPlain ? createTerritoryRateTest(listLabelColumns(head), context) : () => false,
    measure: measure === "named" ? undefined : measure,
    readUnit: createRowUnitReader(),
    observations: [],
    ratesOfTerritory: [],
    places: [],
    leftOver: [],
    unreadRows: [],
    repeatedHeaderCount: 0,
    groupRows: [],
    totalRows: [],
    yearTotalRows: [],
    sectionTotalRows: [],
    otherRows: [],
    group: undefined,
    year: undefined,
    yearTotal: undefined,
    unit: "",
    place: undefined,
    heading: undefined,
  };
}

function listLabelColumns({ columns }: ShapeHead): { column: Column; index: number }[] {
  return columns.flatMap(({ role }, index) =>
    role.kind === "label" ? [{ column: role.column, index }] : [],
  );
}

/** The numbers of a year without rows below it are no total: nothing says what they are. */
export function closeYearTotal(state: GridState): void {
  const { yearTotal, observations, head } = state;
  state.yearTotal = undefined;
  if (yearTotal && observations.length === yearTotal.observationsAbove)
    state.leftOver.push(...listNumberCells(yearTotal.row, head, "year-without-rows"));
}
