import { isUtf8 } from "node:buffer";
import { ByteRecord } from "./byte-record.ts";
import { cellScanner, doubtful, endOfDoubtful, incomplete } from "./cell-scanner.ts";
import { type Encoding, isPlainUtf8, linesIn, utf8 } from "./encoding.ts";
import { linesOf, longestLine } from "./lines.ts";
import { type CsvRecord, type Delimiter, recordsOf } from "./records.ts";

/**
 * The records of a file. Those of UTF-8 that are beyond doubt are taken apart as bytes, which is many times faster; csv-parse decides
 * all others. The record is the same object each time: keep its line and its cells.
 */
export function recordsIn(
  chunks: Iterable<Uint8Array>,
  encoding: Encoding,
  delimiter: Delimiter,
): Iterable<ByteRecord> {
  return isPlainUtf8(encoding)
    ? scanned(chunks, delimiter)
    : asBytes(recordsOf(linesIn(chunks, encoding), delimiter), 0);
}

const lineFeed = 10;

function* scanned(chunks: Iterable<Uint8Array>, delimiter: Delimiter): Generator<ByteRecord> {
  const scanner = scannerFor(delimiter);
  const joined = joiner();
  const source = ended(chunks);
  let rest: Buffer = Buffer.alloc(0);
  for (const chunk of source) {
    const bytes = joined(rest, chunk);
    scanner.enter(bytes);
    let at = 0;
    for (let end = scanner.take(at); end !== incomplete; end = scanner.take(at)) {
      yield scanner.record;
      at = end;
    }
    rest = bytes.subarray(at);
    // A quote that is never closed, or a line that is none.
    if (rest.length > longestLine) return yield* scanner.leave([rest], source);
  }
  if (rest.length > 0) yield* scanner.leave([rest]);
}

/** The last line need not end with a line break. */
function* ended(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let last = lineFeed;
  for (const chunk of chunks) {
    last = chunk.at(-1) ?? last;
    yield chunk;
  }
  if (last !== lineFeed) yield Uint8Array.of(lineFeed);
}

/** The scanner looks at four bytes together, also at the last one. */
const moreThanRead = 3;

/** Puts what was left over before what comes next, in the same memory each time. */
function joiner(): (rest: Buffer, next: Uint8Array) => Buffer {
  let memory: Buffer = Buffer.alloc(0);
  return (rest, next) => {
    const length = rest.length + next.length;
    const needed = length + moreThanRead;
    const place = memory.length < needed ? Buffer.allocUnsafeSlow(needed + (needed >> 2)) : memory;
    rest.copy(place);
    place.set(next, rest.length);
    memory = place;
    return place.subarray(0, length);
  };
}

function* inTurn(...parts: Iterable<Uint8Array>[]): Generator<Uint8Array> {
  for (const chunks of parts) yield* chunks;
}

function scannerFor(delimiter: Delimiter) {
  const record = new ByteRecord();
  const scan = cellScanner(delimiter);
  let bytes: Buffer = Buffer.alloc(0);
  let fours = new DataView(bytes.buffer);
  let soundTo = 0;
  let line = 1;
  return {
    record,
    enter(next: Buffer): void {
      bytes = next;
      fours = new DataView(next.buffer, next.byteOffset, next.length + moreThanRead);
      soundTo = soundLengthOf(next);
    },
    /** Takes the record that begins there; says where the next one does, or that this one is incomplete. */
    take(at: number): number {
      const start = at === 0 && line === 1 ? markLengthOf(bytes) : at;
      record.begin(line, bytes);
      const found = scan(bytes, fours, start, record);
      const end = found === doubtful ? endOfDoubtful(bytes, start, record) : found;
      if (end === incomplete) return incomplete;
      line += 1 + record.breaks;
      if (found === doubtful || (end > soundTo && !isSound(bytes.subarray(start, end))))
        decide(bytes.toString("utf8", start, end), record, delimiter);
      return end;
    },
    /** Leaves all that follows to csv-parse. */
    leave: (...rest: Iterable<Uint8Array>[]) =>
      asBytes(recordsOf(linesIn(inTurn(...rest), utf8), delimiter), line - 1),
  };
}

/** Lets csv-parse take one record apart. */
function decide(text: string, record: ByteRecord, delimiter: Delimiter): void {
  const { line } = record;
  for (const { cells, fault } of recordsOf(linesOf([text]), delimiter)) record.take({ line, cells, fault });
}

function* asBytes(records: Iterable<CsvRecord>, linesBefore: number): Generator<ByteRecord> {
  const record = new ByteRecord();
  for (const { line, cells, fault } of records) {
    record.take({ line: line + linesBefore, cells, fault });
    yield record;
  }
}

/** The byte order mark of UTF-8. */
const mark = Buffer.from("\uFEFF");

function markLengthOf(bytes: Buffer): number {
  return bytes.subarray(0, mark.length).equals(mark) ? mark.length : 0;
}

/** What stands in a text where a byte was no letter. */
const damage = Buffer.from("\uFFFD");

function isSound(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(damage);
}

/** Up to where all letters are sound, looked at together: up to the last line break, or not at all. */
function soundLengthOf(bytes: Buffer): number {
  const end = bytes.lastIndexOf("\n") + 1;
  return isSound(bytes.subarray(0, end)) ? end : 0;
}
