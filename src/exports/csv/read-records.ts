import { isUtf8 } from "node:buffer";
import type { ByteRowReader, SourceRecords, TextRecord } from "../source.ts";
import { ByteRecord } from "./byte-record.ts";
import {
  createRfc4180RecordScanner,
  findRecordEndAndCountLineBreaks,
  incompleteRecord,
  uncertainRecord,
} from "./cell-scanner.ts";
import type { Delimiter } from "./delimiters.ts";
import { decodeLines, type Encoding, isPlainUtf8, utf8 } from "./encoding.ts";
import { maxCellLength, maxLineLength, splitIntoNumberedLines } from "./lines.ts";
import { parseRecords } from "./parse-records.ts";

/**
 * Reads the records of a file. In UTF-8 a record that surely follows RFC 4180 is split as bytes, which is many times faster; csv-parse
 * splits all others. Every record is the same object: keep its line and its cells.
 */
export function readRecords(
  chunks: Iterable<Uint8Array>,
  encoding: Encoding,
  delimiter: Delimiter,
): SourceRecords {
  return isPlainUtf8(encoding)
    ? new ScannedRecords(chunks, delimiter)
    : toByteRecords(parseRecords(decodeLines(chunks, encoding), delimiter), 0);
}

const lineFeed = 10;
const carriageReturn = 13;

class ScannedRecords implements SourceRecords {
  readonly #chunks: Iterable<Uint8Array>;
  readonly #scanner: RecordScanner;
  #reader: ByteRowReader | undefined;

  constructor(chunks: Iterable<Uint8Array>, delimiter: Delimiter) {
    this.#chunks = chunks;
    this.#scanner = createRecordScanner(delimiter);
  }

  setByteRowReader(reader: ByteRowReader): void {
    this.#reader = reader;
  }

  *[Symbol.iterator](): Generator<ByteRecord> {
    const scanner = this.#scanner;
    const joinBuffers = createMemoryReusingJoiner();
    const source = ensureFinalLineBreak(this.#chunks);
    // The next chunk of a file is read into the memory of the one before; those of a list stay.
    const areKept = Array.isArray(this.#chunks);
    let rest: Buffer = Buffer.alloc(0);
    for (const chunk of source) {
      const isReadInPlace = areKept && rest.length === 0 && hasLookaheadBytes(chunk);
      scanner.setBytes(
        isReadInPlace
          ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
          : joinBuffers(rest, chunk, this.#reader?.memory),
      );
      const reader = chunk === addedLineBreak ? undefined : this.#reader;
      let offset = reader ? scanner.takeRows(reader, 0) : 0;
      let end = scanner.scanRecord(offset);
      while (end !== incompleteRecord) {
        // The last row of a file that ends without a line break is always looked at.
        if (chunk === addedLineBreak) scanner.record.isUnfinished = true;
        yield scanner.record;
        offset = this.#reader && chunk !== addedLineBreak ? scanner.takeRows(this.#reader, end) : end;
        end = scanner.scanRecord(offset);
      }
      rest = scanner.listBytesFrom(offset);
      // Without an end so far away, a quote is never closed or the text is no table.
      if (rest.length > maxLineLength) return yield* scanner.parseRest([rest], source);
    }
    if (rest.length > 0) yield* scanner.parseRest([rest]);
  }
}

const addedLineBreak = Uint8Array.of(lineFeed);

/** Adds the line break that the last line of a file may lack. */
function* ensureFinalLineBreak(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let lastByte = lineFeed;
  for (const chunk of chunks) {
    lastByte = chunk.at(-1) ?? lastByte;
    yield chunk;
  }
  // CR alone ends lines too; the scanner waits for the LF that may follow it.
  if (lastByte === carriageReturn) yield Uint8Array.of(lineFeed);
  else if (lastByte !== lineFeed) yield addedLineBreak;
}

/** The scanner reads four bytes at a time, also from the last one on. */
const lookaheadBytes = 3;

function hasLookaheadBytes({ buffer, byteOffset, length }: Uint8Array): boolean {
  return byteOffset + length + lookaheadBytes <= buffer.byteLength;
}

/** Joins the incomplete record of the last chunk and the next chunk, always in the same memory: that of the reader of rows, if there is one. */
function createMemoryReusingJoiner(): (rest: Buffer, next: Uint8Array, memoryOfReader?: Buffer) => Buffer {
  let memory: Buffer = Buffer.alloc(0);
  return (rest, next, memoryOfReader = memory) => {
    const length = rest.length + next.length;
    const needed = length + lookaheadBytes;
    if (memoryOfReader.length >= needed) memory = memoryOfReader;
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

type RecordScanner = ReturnType<typeof createRecordScanner>;

function createRecordScanner(delimiter: Delimiter) {
  const record = new ByteRecord();
  const scan = createRfc4180RecordScanner(delimiter);
  let bytes: Buffer = Buffer.alloc(0);
  let wordView = new DataView(bytes.buffer);
  let intactLength = 0;
  let line = 1;
  const setBytes = (next: Buffer) => {
    bytes = next;
    wordView = new DataView(next.buffer, next.byteOffset, next.length + lookaheadBytes);
  };
  return {
    record,
    setBytes(next: Buffer): void {
      setBytes(next);
      intactLength = computeIntactLinesLengthOrZero(next);
    },
    listBytesFrom: (offset: number): Buffer => bytes.subarray(offset),
    /** Lets a reader take rows from an offset on, if the lines are intact; returns the offset of the next record. */
    takeRows(reader: ByteRowReader, offset: number): number {
      if (offset >= intactLength) return offset;
      if (bytes.buffer !== reader.memory.buffer) {
        if (bytes.length + lookaheadBytes > reader.memory.length) return offset;
        reader.memory.set(bytes);
        setBytes(reader.memory.subarray(0, bytes.length));
      }
      const place = reader.takeRows({ offset, line }, intactLength, delimiter.charCodeAt(0));
      line = place.line;
      return place.offset;
    },
    /** Splits the record at an offset; returns the offset of the next one, or `incompleteRecord`. */
    scanRecord(offset: number): number {
      const start = offset === 0 && line === 1 ? countByteOrderMarkBytes(bytes) : offset;
      record.reset(line, bytes);
      const scanResult = scan(bytes, wordView, start, record);
      const end =
        scanResult === uncertainRecord ? findRecordEndAndCountLineBreaks(bytes, start, record) : scanResult;
      if (end === incompleteRecord) return incompleteRecord;
      line += 1 + record.lineBreakCount;
      if (
        scanResult === uncertainRecord ||
        (end > intactLength && !isUtf8WithoutReplacementCharacter(bytes.subarray(start, end)))
      )
        parseTextIntoRecord(bytes.toString("utf8", start, end), record, delimiter);
      else if (end - start > maxCellLength && record.cells.some(({ length }) => length > maxCellLength))
        record.copyFrom({ line: record.line, cells: [], fault: "cell-too-long" });
      return end;
    },
    /** Gives all the rest of the file to csv-parse. */
    parseRest: (...rest: Iterable<Uint8Array>[]) =>
      toByteRecords(parseRecords(decodeLines(concatenateChunks(...rest), utf8), delimiter), line - 1),
  };
}

/** Splits one record with csv-parse. */
function parseTextIntoRecord(text: string, record: ByteRecord, delimiter: Delimiter): void {
  const { line } = record;
  for (const { cells, fault } of parseRecords(splitIntoNumberedLines([text]), delimiter))
    record.copyFrom({ line, cells, fault });
}

function* toByteRecords(records: Iterable<TextRecord>, linesBefore: number): Generator<ByteRecord> {
  const record = new ByteRecord();
  for (const { line, cells, fault } of records) {
    record.copyFrom({ line: line + linesBefore, cells, fault });
    yield record;
  }
}

const byteOrderMark = Buffer.from("\uFEFF");

function countByteOrderMarkBytes(bytes: Buffer): number {
  return bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark) ? byteOrderMark.length : 0;
}

/** U+FFFD in UTF-8: an earlier program put it in the place of a letter that it could not read. */
const replacementCharacter = Buffer.from("\uFFFD");

function isUtf8WithoutReplacementCharacter(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.includes(replacementCharacter);
}

/** The length up to the last line break if all of it is intact UTF-8, else 0: one check for many records. */
function computeIntactLinesLengthOrZero(bytes: Buffer): number {
  const end = bytes.lastIndexOf("\n") + 1;
  return isUtf8WithoutReplacementCharacter(bytes.subarray(0, end)) ? end : 0;
}
