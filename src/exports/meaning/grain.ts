/** Finds the rows of a file that say the same thing twice, by the key of its export. */
import { listIndicatorsOfExport } from "../../catalogue/by-export/indicators.ts";
import { isAmountType } from "../../catalogue/column-types.ts";
import type { Catalogue, Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import { determineUniqueKeyColumns } from "../../catalogue/row-key.ts";
import { formatQuotedList } from "../../issues/quoted-list.ts";
import type { MatchedColumn } from "../cells/matched-column.ts";
import { foldText } from "../cells/text-folding.ts";
import { addBitsToHash, addTextToHash, mixHighHash, mixLowHash, resetHash } from "../hash-mixing.ts";
import { memoize } from "../memoize.ts";
import type { Row } from "../row.ts";
import type { CellHash, SourceRecord } from "../source.ts";
import type { Header } from "../table/header/header.ts";
import { LineHashTable } from "../table/line-hash-table.ts";
import { isRunningNumberHeader } from "./running-number.ts";

/** More than any table of aggregates has; it bounds the memory for record-level exports. */
const maxRememberedEvents = 200_000;
/** Cells of a table must be unique for certain, and there are more of them than of events that are doubted. */
const maxRememberedCells = 2_000_000;

/** The rows of one file by their keys, as hashes: rows may name persons. */
export interface RowKeys {
  /** The issue of a second row with the same key. */
  readonly code: "row-repeated" | "row-twice";
  /** The headers of the key, as a message lists them; "" where all columns are the key. */
  readonly columns: string;
  /** The columns of numbers that the file has; none where its rows themselves are counted. */
  readonly numberColumns: readonly string[];
  readonly lines: LineHashTable;
}

export interface RowKeyFinder {
  readonly keys: RowKeys;
  /** The columns whose texts a row must have. */
  readonly requestedColumns: readonly string[];
  /** Finds the line of an earlier row with the same key. */
  findEarlierLine(row: Row, record: SourceRecord): number | undefined;
  /** The cells whose bytes are hashed as the key; absent where the key is something else. */
  readonly cellKey?: CellKey;
}

/** A key of cells, in this order, and of some bits that other cells of the row give. */
export interface CellKey {
  readonly indices: readonly number[];
  listBits(row: Row): readonly [month: number, placeHigh: number, placeLow: number];
}

/** Creates the finder of a file. The hashes have 64 bits: among two million rows a collision has a probability of 1e-7. */
export function createSameKeyRowFinder(
  declaration: ExportDeclaration,
  catalogue: Catalogue,
  header: Header,
): RowKeyFinder {
  const finder = createFinderOfKey(declaration, catalogue, header);
  const numberColumns = areRowsCounted(declaration.id, catalogue)
    ? []
    : header.columns.flatMap(({ column }) => (isAmountType(column.type) ? [column.id] : []));
  return { ...finder, keys: { ...finder.keys, numberColumns } };
}

function areRowsCounted(exportId: string, catalogue: Catalogue): boolean {
  return listIndicatorsOfExport(exportId, catalogue).some(({ aggregation }) => !("column" in aggregation));
}

interface FinderOfKey extends Omit<RowKeyFinder, "keys"> {
  readonly keys: Omit<RowKeys, "numberColumns">;
}

function createFinderOfKey(
  declaration: ExportDeclaration,
  catalogue: Catalogue,
  header: Header,
): FinderOfKey {
  const rowKey = determineUniqueKeyColumns(declaration, catalogue);
  switch (rowKey.kind) {
    case "columns":
      return hasAllDeclaredKeyColumns(rowKey.columns, declaration, header)
        ? createKeyColumnRowFinder(rowKey.columns, header.columns, declaration.key !== undefined)
        : createSameCellsRowFinder("row-twice", listNamedIndicesExceptNumbering(header));
    case "declared columns":
      return createSameCellsRowFinder(
        "row-repeated",
        header.columns.map(({ index }) => index),
      );
    case "none":
      return createSameCellsRowFinder("row-twice", listNamedIndicesExceptNumbering(header));
  }
}

/** A file that lacks a column of the declared key cannot tell its rows apart by the others. */
function hasAllDeclaredKeyColumns(
  keyColumns: readonly Column[],
  declaration: ExportDeclaration,
  { columns }: Header,
): boolean {
  return (
    !declaration.key || keyColumns.every((column) => columns.some((matched) => matched.column === column))
  );
}

/** Compares rows by the meaning of their key: two names of a locality and two spellings of a month are the same. */
function createKeyColumnRowFinder(
  keyColumns: readonly Column[],
  matched: readonly MatchedColumn[],
  isDeclared: boolean,
): FinderOfKey {
  const ownColumns = matched.filter(({ column }) => keyColumns.includes(column));
  const privateIndices = ownColumns.flatMap(({ column, index }) =>
    column.type === "private" ? [index] : [],
  );
  const textColumns = ownColumns.flatMap(({ column: { type, id } }) =>
    type === "text" || type === "date" || type === "year" || type === "indicator" ? [id] : [],
  );
  const columns = formatQuotedList(ownColumns.map(({ header }) => header));
  const lines = new LineHashTable(maxRememberedCells);
  const hash: CellHash = { high: 0, low: 0 };
  const hashKeyText = createFoldedTextHasher();
  const isPlaced = ownColumns.some(({ column }) => column.type === "locality");
  const isMonthly = ownColumns.some(({ column }) => column.type === "month");
  return {
    keys: { code: "row-repeated", columns, lines },
    requestedColumns: textColumns,
    findEarlierLine(row, record) {
      // A number that is missing says nothing about its row; a text that is missing in a table is the label of the rest.
      if (isDeclared && textColumns.some((column) => row.texts[column] === undefined)) return undefined;
      record.hashCells(privateIndices, hash);
      if (isMonthly) {
        addBitsToHash(hash, row.month ?? 0);
        addBitsToHash(hash, row.firstMonth ?? 0);
      }
      if (isPlaced) addHashToHash(hash, hashKeyText(row.locality ?? ""));
      for (const column of textColumns) addHashToHash(hash, hashKeyText(row.texts[column] ?? ""));
      return lines.findOrAdd(hash.high, hash.low, record.line);
    },
  };
}

/** Compares rows by the content of their cells. The month and the place tell rows of two files apart that name neither. */
function createSameCellsRowFinder(
  issueCode: RowKeys["code"],
  comparedIndices: readonly number[],
): FinderOfKey {
  const lines = new LineHashTable(maxRememberedEvents);
  const hash: CellHash = { high: 0, low: 0 };
  const hashLocality = createFoldedTextHasher();
  return {
    keys: { code: issueCode, columns: "", lines },
    requestedColumns: [],
    cellKey: {
      indices: comparedIndices,
      listBits({ month = 0, locality = "" }) {
        const place = hashLocality(locality);
        return [month, place.high, place.low];
      },
    },
    findEarlierLine(row, record) {
      record.hashCells(comparedIndices, hash);
      addBitsToHash(hash, row.month ?? 0);
      addHashToHash(hash, hashLocality(row.locality ?? ""));
      return lines.findOrAdd(hash.high, hash.low, record.line);
    },
  };
}

function addHashToHash(hash: CellHash, { high, low }: CellHash): void {
  hash.high = mixHighHash(mixHighHash(hash.high, high), low);
  hash.low = mixLowHash(mixLowHash(hash.low, high), low);
}

function createFoldedTextHasher(): (text: string) => CellHash {
  return memoize((text) => {
    const hash: CellHash = { high: 0, low: 0 };
    resetHash(hash);
    addTextToHash(hash, foldText(text));
    return hash;
  });
}

/** Two events are alike only if all cells but the running number are, also cells that no figure needs. */
function listNamedIndicesExceptNumbering({ names, unnamed }: Header): number[] {
  return names.flatMap((name, index) =>
    isRunningNumberHeader(name) || unnamed.includes(index) ? [] : [index],
  );
}
