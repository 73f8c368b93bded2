import { isUtf8 } from "node:buffer";
import { ByteRecord } from "./byte-record.ts";
import {
  createCellScanner,
  findUncertainRecordEnd,
  incompleteRecord,
  uncertainRecord,
} from "./cell-scanner.ts";
import { decodeLines, type Encoding, isPlainUtf8, utf8 } from "./encoding.ts";
import { maxLineLength, splitLines } from "./lines.ts";
import { type CsvRecord, type Delimiter, parseRecords } from "./records.ts";

/**
 * The records of a file. Those of UTF-8 that are beyond doubt are taken apart as bytes, which is many times faster; csv-parse decides
 * all others. The record is the same object each time: keep its line and its cells.
 */
export function readRecords(
  chunks: Iterable<Uint8Array>,
  encoding: Encoding,
  delimiter: Delimiter,
): Iterable<ByteRecord> {
  return isPlainUtf8(encoding)
    ? scanRecords(chunks, delimiter)
    : toByteRecords(parseRecords(decodeLines(chunks, encoding), delimiter), 0);
}

const lineFeed = 10;

function* scanRecords(chunks: Iterable<Uint8Array>, delimiter: Delimiter): Generator<ByteRecord> {
  const scanner = createRecordScanner(delimiter);
  const joinBuffers = createBufferJoiner();
  const source = ensureFinalLineBreak(chunks);
  let rest: Buffer = Buffer.alloc(0);
  for (const chunk of source) {
    const bytes = joinBuffers(rest, chunk);
    scanner.enter(bytes);
    let offset = 0;
    for (let end = scanner.take(offset); end !== incompleteRecord; end = scanner.take(offset)) {
      yield scanner.record;
      offset = end;
    }
    rest = bytes.subarray(offset);
    // A quote that is never closed, or a line that is none.
    if (rest.length > maxLineLength) return yield* scanner.leave([rest], source);
  }
  if (rest.length > 0) yield* scanner.leave([rest]);
}

/** The last line need not end with a line break. */
function* ensureFinalLineBreak(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let last = lineFeed;
  for (const chunk of chunks) {
    last = chunk.at(-1) ?? last;
    yield chunk;
  }
  if (last !== lineFeed) yield Uint8Array.of(lineFeed);
}

/** The scanner looks at four bytes together, also at the last one. */
const lookaheadBytes = 3;

/** Puts what was left over before what comes next, in the same memory each time. */
function createBufferJoiner(): (rest: Buffer, next: Uint8Array) => Buffer {
  let memory: Buffer = Buffer.alloc(0);
  return (rest, next) => {
    const length = rest.length + next.length;
    const needed = length + lookaheadBytes;
    const buffer = memory.length < needed ? Buffer.allocUnsafeSlow(needed + (needed >> 2)) : memory;
    rest.copy(buffer);
    buffer.set(next, rest.length);
    memory = buffer;
    return buffer.subarray(0, length);
  };
}

function* concatenateChunks(...sources: Iterable<Uint8Array>[]): Generator<Uint8Array> {
  for (const chunks of sources) yield* chunks;
}

function createRecordScanner(delimiter: Delimiter) {
  const record = new ByteRecord();
  const scan = createCellScanner(delimiter);
  let bytes: Buffer = Buffer.alloc(0);
  let wordView = new DataView(bytes.buffer);
  let intactLength = 0;
  let line = 1;
  return {
    record,
    enter(next: Buffer): void {
      bytes = next;
      wordView = new DataView(next.buffer, next.byteOffset, next.length + lookaheadBytes);
      intactLength = computeIntactLength(next);
    },
    /** Takes the record that begins there; says where the next one does, or that this one is incomplete. */
    take(at: number): number {
      const start = at === 0 && line === 1 ? countByteOrderMarkBytes(bytes) : at;
      record.reset(line, bytes);
      const scanResult = scan(bytes, wordView, start, record);
      const end = scanResult === uncertainRecord ? findUncertainRecordEnd(bytes, start, record) : scanResult;
      if (end === incompleteRecord) return incompleteRecord;
      line += 1 + record.lineBreakCount;
      if (scanResult === uncertainRecord || (end > intactLength && !isIntactUtf8(bytes.subarray(start, end))))
        parseUncertainRecord(bytes.toString("utf8", start, end), record, delimiter);
      return end;
    },
    /** Leaves all that follows to csv-parse. */
    leave: (...rest: Iterable<Uint8Array>[]) =>
      toByteRecords(parseRecords(decodeLines(concatenateChunks(...rest), utf8), delimiter), line - 1),
  };
}

/** Lets csv-parse take one record apart. */
function parseUncertainRecord(text: string, record: ByteRecord, delimiter: Delimiter): void {
  const { line } = record;
  for (const { cells, fault } of parseRecords(splitLines([text]), delimiter))
    record.copyFrom({ line, cells, fault });
}

function* toByteRecords(records: Iterable<CsvRecord>, linesBefore: number): Generator<ByteRecord> {
  const record = new ByteRecord();
  for (const { line, cells, fault } of records) {
    record.copyFrom({ line: line + linesBefore, cells, fault });
    yield record;
  }
}

/** The byte order mark of UTF-8. */
const byteOrderMark = Buffer.from("\uFEFF");

function countByteOrderMarkBytes(bytes: Buffer): number {
  return bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? byteOrderMark.length : 0;
}

/** What stands in a text where a byte was no letter. */
const replacementCharacter = Buffer.from("\uFFFD");

function isIntactUtf8(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(replacementCharacter);
}

/** Up to where all letters are sound, looked at together: up to the last line break, or not at all. */
function computeIntactLength(bytes: Buffer): number {
  const end = bytes.lastIndexOf("\n") + 1;
  return isIntactUtf8(bytes.subarray(0, end)) ? end : 0;
}
