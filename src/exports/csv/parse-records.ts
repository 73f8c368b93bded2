import { CsvError, parse } from "csv-parse/sync";
import type { IssueCode } from "../../issues/issue.ts";
import type { TextRecord } from "../source.ts";
import { maxColumns } from "./byte-record.ts";
import type { Delimiter } from "./delimiters.ts";
import { type Line, maxCellLength, maxLineLength } from "./lines.ts";

/** The text of one record, possibly of several lines. */
interface RecordText extends Line {
  readonly fault?: IssueCode | undefined;
}

/** Splits lines into records. A quote that is never closed ends the reading: the records behind it cannot be recognised. */
export function* parseRecords(lines: Iterable<Line>, delimiter: Delimiter): Generator<TextRecord> {
  const batchSize = 256;
  let batch: RecordText[] = [];
  for (const text of joinRecordLines(lines)) {
    batch.push(text);
    if (batch.length < batchSize) continue;
    yield* parseRecordBatch(batch, delimiter);
    batch = [];
  }
  yield* parseRecordBatch(batch, delimiter);
}

/** Joins the lines of each record: a record is complete when the number of its quotes is even, for any delimiter. */
function* joinRecordLines(lines: Iterable<Line>): Generator<RecordText> {
  let unfinished: { number: number; parts: string[]; length: number } | undefined;
  for (const { number, text } of lines) {
    if (unfinished) {
      unfinished.parts.push(text);
      unfinished.length += text.length;
      if (hasEvenQuoteCount(text)) {
        if (unfinished.length > maxLineLength) break;
        continue;
      }
      yield addFaultIfTooLongOrDamaged({ number: unfinished.number, text: unfinished.parts.join("\n") });
      unfinished = undefined;
    } else if (hasEvenQuoteCount(text)) {
      yield addFaultIfTooLongOrDamaged({ number, text });
    } else {
      unfinished = { number, parts: [text], length: text.length };
      if (unfinished.length > maxLineLength) break;
    }
  }
  if (unfinished) yield { number: unfinished.number, text: "", fault: "quote-open" };
}

function hasEvenQuoteCount(text: string): boolean {
  let isEven = true;
  for (let index = text.indexOf('"'); index >= 0; index = text.indexOf('"', index + 1)) isEven = !isEven;
  return isEven;
}

function addFaultIfTooLongOrDamaged(record: RecordText): RecordText {
  if (record.text.length > maxLineLength) return { ...record, text: "", fault: "line-too-long" };
  return record.text.includes("\uFFFD") ? { ...record, fault: "letters-damaged" } : record;
}

/** Splits records without quotes directly and gives the others to csv-parse in one call, since each call is expensive. */
function* parseRecordBatch(batch: readonly RecordText[], delimiter: Delimiter): Generator<TextRecord> {
  const quotedCells = splitQuotedRecordsIntoCells(
    batch.filter(({ text }) => text.includes('"')).map(({ text }) => text),
    delimiter,
  );
  let nextQuoted = 0;
  for (const { number: line, text, fault } of batch) {
    const cells = text.includes('"') ? quotedCells[nextQuoted++] : text.split(delimiter);
    const recordFault = fault ?? (cells === undefined ? "quote-stray" : findCellFaultCode(cells));
    yield recordFault ? { line, cells: [], fault: recordFault } : { line, cells: cells ?? [] };
  }
}

function findCellFaultCode(cells: readonly string[]): IssueCode | undefined {
  if (cells.length > maxColumns) return "columns-too-many";
  return cells.some(({ length }) => length > maxCellLength) ? "cell-too-long" : undefined;
}

/** The cells of each record; undefined for a record with a quote in the wrong place. */
function splitQuotedRecordsIntoCells(
  recordTexts: readonly string[],
  delimiter: Delimiter,
): (string[] | undefined)[] {
  if (recordTexts.length === 0) return [];
  try {
    const records = parse(recordTexts.join("\n"), {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      trim: delimiter !== "\t",
      max_record_size: 2 * maxLineLength,
    });
    if (records.length === recordTexts.length) return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return recordTexts.length === 1
    ? [undefined]
    : recordTexts.flatMap((text) => splitQuotedRecordsIntoCells([text], delimiter));
}
