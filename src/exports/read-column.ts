import type { ByteRecord } from "./byte-record.ts";
import { CellHash, copyOf, holds } from "./cell-bytes.ts";
import { type CellContext, type CellReader, type CellReading, cellReader, unitFactor } from "./cells.ts";
import type { FoundColumn } from "./header.ts";

/** A column that can be read: a cell as text, or where it lies in a record, which is quicker and comes to the same. */
export interface ReadColumn extends FoundColumn {
  readonly read: CellReader;
  readonly readIn: (record: ByteRecord) => CellReading;
  /** Somebody asks for its texts; of another column of texts it is enough that they can be read. */
  readonly isAsked: boolean;
}

export function readColumn(
  column: FoundColumn,
  context: CellContext,
  asked?: ReadonlySet<string>,
): ReadColumn {
  const read = cellReader(column, context);
  const found = { ...column, isAsked: asked?.has(column.column.id) ?? true };
  switch (found.column.type) {
    case "private":
      return { ...found, read, readIn: () => read("") };
    case "text":
      return { ...found, read, readIn: readTextIn(found, read) };
    case "count":
    case "money":
    case "decimal":
    case "percent":
      return { ...found, read, readIn: readNumberIn(found.index, unitFactor(found), read) };
    default:
      return { ...found, read, readIn: readLabelIn(found.index, read) };
  }
}

/** Plain digits are by far the most; they are numbers as they stand. */
function readNumberIn(index: number, factor: number, read: CellReader): ReadColumn["readIn"] {
  return (record) => {
    const value = (record.wholeNumber(index) ?? Number.NaN) * factor;
    return Number.isSafeInteger(value) ? { kind: "number", value } : read(record.text(index));
  };
}

/** An identity number, which no figure asks for, need not become a text to see that it is sound. */
function readTextIn(
  { index, isAsked }: Omit<ReadColumn, "read" | "readIn">,
  read: CellReader,
): ReadColumn["readIn"] {
  const readLabel = readLabelIn(index, read);
  if (isAsked) return readLabel;
  const sound: CellReading = { kind: "text", value: "" };
  return (record) => (record.lengthOf(index) > 0 && record.isPlain(index) ? sound : readLabel(record));
}

/** A label as it was written, and what it says. */
interface Label {
  readonly written: DataView;
  readonly reading: CellReading;
}

/** Few different labels fill a column: one that was read before is known again by its bytes, without making them a text. */
function readLabelIn(index: number, read: CellReader): ReadColumn["readIn"] {
  const mostRemembered = 5_000;
  const longest = 600;
  const own = [index];
  const hash = new CellHash();
  const known = new Map<number, Label>();
  let latest: Label = { written: new DataView(new ArrayBuffer(0)), reading: read("") };
  const readingOf = (record: ByteRecord) => {
    if (holds(record, index, latest.written)) return latest.reading;
    hash.of(record, own);
    const earlier = known.get(hash.low);
    if (earlier && holds(record, index, earlier.written)) {
      latest = earlier;
      return earlier.reading;
    }
    const reading = read(record.text(index));
    if (!earlier && record.lengthOf(index) <= longest && known.size < mostRemembered)
      known.set(hash.low, { written: copyOf(record, index), reading });
    return reading;
  };
  // What kind of record it is, and then what it says: each asks for the same label.
  let line = 0;
  let said = latest.reading;
  return (record) => {
    if (record.line !== line) said = readingOf(record);
    line = record.line;
    return said;
  };
}
