import { isBlankCell } from "../cells/blank-cell.ts";
import { parseNumberParts } from "../cells/numbers.ts";
import type { SourceRecord } from "../source.ts";
import type { Header } from "./header/header.ts";

/** A column without a name that has content; its cells may have shifted from another column. */
interface FilledColumn {
  readonly index: number;
  readonly rows: number;
  /** The first row with content, or the first one that breaks the running numbers. */
  readonly line: number;
  readonly quote: string;
}

export interface UnnamedColumnChecker {
  addRow(record: SourceRecord, quote: () => string): void;
  /** To be called after the last row. */
  findFilledColumns(): FilledColumn[];
}

interface ColumnState {
  readonly index: number;
  /** The name is a sign alone ("%", "#"), which says enough of numbers. */
  readonly isOfNumbers: boolean;
  /** The number before the next one of 1, 2, 3 …; undefined once a row broke the series. */
  latest: number | undefined;
  first: number;
  rows: number;
  fault: { readonly line: number; readonly quote: string } | undefined;
}

/** Creates the checker of the columns without a name. One of running numbers, as pandas and R write it, is no content. */
export function createUnnamedColumnChecker({ unnamed, names, columns }: Header): UnnamedColumnChecker {
  const states = unnamed.map(
    (index): ColumnState => ({
      index,
      isOfNumbers: (names[index] ?? "") !== "" && !/\p{L}/u.test(names[index] ?? ""),
      latest: undefined,
      first: 0,
      rows: 0,
      fault: undefined,
    }),
  );
  const firstNamed = Math.min(...columns.map(({ index }) => index));
  let rowCount = 0;
  return {
    addRow(record, quote) {
      rowCount++;
      for (const state of states) addCellToColumnState(state, record, rowCount, quote);
    },
    findFilledColumns: () =>
      states.flatMap(({ index, rows, fault, latest }) => {
        const isNumbering = latest !== undefined && rows === rowCount && (rows > 1 || index < firstNamed);
        return isNumbering || rows === 0
          ? []
          : [{ index, rows, line: fault?.line ?? 0, quote: fault?.quote ?? "" }];
      }),
  };
}

function addCellToColumnState(
  state: ColumnState,
  record: SourceRecord,
  rowCount: number,
  quoteRow: () => string,
): void {
  if (isBlankCell(record.readText(state.index))) {
    state.latest = undefined;
    return;
  }
  if (state.isOfNumbers && parseNumberParts(record.readText(state.index)) !== undefined) return;
  const number = record.readWholeNumber(state.index);
  const isFirst = state.rows === 0;
  state.rows++;
  if (isFirst) {
    const isStart = rowCount === 1 && (number === 0 || number === 1);
    state.first = number ?? 0;
    state.latest = isStart ? number : undefined;
    state.fault = { line: record.line, quote: quoteRow() };
    return;
  }
  if (state.latest === undefined) return;
  // The numbers of the next group begin anew.
  const goesOn = number === state.latest + 1 || number === state.first;
  state.latest = goesOn ? number : undefined;
  if (!goesOn) state.fault = { line: record.line, quote: quoteRow() };
}
