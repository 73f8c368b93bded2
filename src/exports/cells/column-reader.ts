import type { ByteRecord } from "../csv/byte-record.ts";
import { CellHash, copyCellBytes, hasSameBytes } from "../csv/cell-hash.ts";
import type { MatchedColumn } from "../table/header.ts";
import {
  type CellContext,
  type CellReader,
  type CellReading,
  computeUnitFactor,
  createCellReader,
} from "./cell-reader.ts";

/** A column that can be read: a cell as text, or where it lies in a record, which is quicker and comes to the same. */
export interface ColumnReader extends MatchedColumn {
  readonly read: CellReader;
  readonly readIn: (record: ByteRecord) => CellReading;
  /** Somebody asks for its texts; of another column of texts it is enough that they can be read. */
  readonly isAsked: boolean;
}

export function createColumnReader(
  column: MatchedColumn,
  context: CellContext,
  requestedColumns?: ReadonlySet<string>,
): ColumnReader {
  const read = createCellReader(column, context);
  const matched = { ...column, isAsked: requestedColumns?.has(column.column.id) ?? true };
  switch (matched.column.type) {
    case "private":
      return { ...matched, read, readIn: () => read("") };
    case "text":
      return { ...matched, read, readIn: createTextRecordReader(matched, read) };
    case "count":
    case "money":
    case "decimal":
    case "percent":
      return {
        ...matched,
        read,
        readIn: createNumberRecordReader(matched.index, computeUnitFactor(matched), read),
      };
    default:
      return { ...matched, read, readIn: createLabelRecordReader(matched.index, read) };
  }
}

/** Plain digits are by far the most; they are numbers as they stand. */
function createNumberRecordReader(index: number, factor: number, read: CellReader): ColumnReader["readIn"] {
  return (record) => {
    const value = (record.readWholeNumber(index) ?? Number.NaN) * factor;
    return Number.isSafeInteger(value) ? { kind: "number", value } : read(record.decodeCell(index));
  };
}

/** An identity number, which no figure asks for, need not become a text to see that it is sound. */
function createTextRecordReader(
  { index, isAsked }: Omit<ColumnReader, "read" | "readIn">,
  read: CellReader,
): ColumnReader["readIn"] {
  const readLabel = createLabelRecordReader(index, read);
  if (isAsked) return readLabel;
  const validText: CellReading = { kind: "text", value: "" };
  return (record) =>
    record.cellLength(index) > 0 && record.isPlainAscii(index) ? validText : readLabel(record);
}

/** A label as it was written, and what it says. */
interface RememberedLabel {
  readonly bytes: DataView;
  readonly reading: CellReading;
}

/** Few different labels fill a column: one that was read before is known again by its bytes, without making them a text. */
function createLabelRecordReader(index: number, read: CellReader): ColumnReader["readIn"] {
  const maxLabels = 5_000;
  const maxLabelLength = 600;
  const columnIndices = [index];
  const hash = new CellHash();
  const labelsByHash = new Map<number, RememberedLabel>();
  let latest: RememberedLabel = { bytes: new DataView(new ArrayBuffer(0)), reading: read("") };
  const findOrReadLabel = (record: ByteRecord) => {
    if (hasSameBytes(record, index, latest.bytes)) return latest.reading;
    hash.update(record, columnIndices);
    const earlier = labelsByHash.get(hash.low);
    if (earlier && hasSameBytes(record, index, earlier.bytes)) {
      latest = earlier;
      return earlier.reading;
    }
    const reading = read(record.decodeCell(index));
    if (!earlier && record.cellLength(index) <= maxLabelLength && labelsByHash.size < maxLabels)
      labelsByHash.set(hash.low, { bytes: copyCellBytes(record, index), reading });
    return reading;
  };
  // What kind of record it is, and then what it says: each asks for the same label.
  let lastLine = 0;
  let lastReading = latest.reading;
  return (record) => {
    if (record.line !== lastLine) lastReading = findOrReadLabel(record);
    lastLine = record.line;
    return lastReading;
  };
}
