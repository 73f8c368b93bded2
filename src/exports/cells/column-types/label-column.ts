/** The reading shared by all column types whose columns hold few different texts. */

import { getOrCreate, memoize } from "../../memoize.ts";
import type { CellHash, SavedCell, SourceRecord } from "../../source.ts";
import { RecordOfTexts } from "../../text-source-record.ts";
import {
  buildProblemReading,
  type CellReader,
  type CellReading,
  maxValueLength,
  noValue,
} from "../cell-reading.ts";
import { cleanTextUnlessForbidden } from "../clean-text.ts";
import { isMissingValue } from "../numbers.ts";
import type { ColumnTypeDefinition, RecordReader } from "./column-type.ts";

/** The properties that types of labels have in common. */
export const labelTraits = {
  isLabel: true,
  isDay: false,
  isPrivate: false,
  canHoldTotalLabel: true,
  needsUnit: false,
  createRecordReader: ({ index }, readCell) => createCachedLabelRecordReader(index, readCell),
} as const satisfies Partial<ColumnTypeDefinition>;

/** Creates a memoized reader: `read` gets clean text that is neither empty nor a mark for "none reported". */
export function createLabelCellReader(readCleanText: (text: string) => CellReading): CellReader {
  return memoize((cell) => {
    const text = cleanTextUnlessForbidden(cell);
    if (text === undefined) return buildProblemReading("text-forbidden", cell);
    return isMissingValue(text) ? noValue : readCleanText(text.slice(0, maxValueLength));
  });
}

interface KnownLabel {
  readonly cell: SavedCell;
  readonly reading: CellReading;
}

/** So many different labels fill no column of names; one with more holds free text. */
const maxKnownLabels = 5_000;

/** The labels of a reader are those of all files that it reads: the months and places of one are those of the next. */
const labelsByReader = new WeakMap<CellReader, Map<number, KnownLabel>>();

/** The readers of labels that are texts already. */
const textReaders = new WeakMap<CellReader, CellReader>();

/** Recognises a label that was read before by its content, without making it a text. */
export function createCachedLabelRecordReader(columnIndex: number, readCell: CellReader): RecordReader {
  const indices = [columnIndex];
  const hash: CellHash = { high: 0, low: 0 };
  const readText = getOrCreate(textReaders, readCell, () =>
    memoize(readCell, { maxEntries: maxKnownLabels }),
  );
  const labelsByHash = getOrCreate(labelsByReader, readCell, () => new Map<number, KnownLabel>());
  let latest: KnownLabel | undefined;
  const findOrReadLabel = (record: SourceRecord) => {
    if (latest !== undefined && record.hasSavedCell(columnIndex, latest.cell)) return latest.reading;
    record.hashCells(indices, hash);
    const known = labelsByHash.get(hash.low);
    if (known && record.hasSavedCell(columnIndex, known.cell)) {
      latest = known;
      return known.reading;
    }
    const reading = readCell(record.readText(columnIndex));
    const cell = !known && labelsByHash.size < maxKnownLabels ? record.saveCell(columnIndex) : undefined;
    if (cell) labelsByHash.set(hash.low, { cell, reading });
    return reading;
  };
  // The classification of a record and the reading of its row ask for the same cell.
  let lastLine = 0;
  let lastPart = 0;
  let lastReading = noValue;
  let lastText: string | undefined;
  const readNextText = (text: string) => {
    // Rows of one month or place follow each other.
    if (text !== lastText) lastReading = readText(text);
    lastText = text;
    return lastReading;
  };
  return (record) => {
    if (record instanceof RecordOfTexts) return readNextText(record.readText(columnIndex));
    if (record.line !== lastLine || record.part !== lastPart) lastReading = findOrReadLabel(record);
    lastLine = record.line;
    lastPart = record.part;
    return lastReading;
  };
}
