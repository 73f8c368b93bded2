import { CsvError, parse } from "csv-parse/sync";
import { maxColumns } from "./byte-record.ts";
import { type Line, maxLineLength } from "./lines.ts";

/** The cells of one record and the line on which it begins. A record with a fault has no cells. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: RecordFault | undefined;
}

export type RecordFault =
  | "quote-open"
  | "quote-stray"
  | "line-too-long"
  | "columns-too-many"
  | "letters-damaged";

export type Delimiter = ";" | "," | "\t" | "|";

interface RecordText extends Line {
  readonly fault?: RecordFault | undefined;
}

/** Takes the lines apart into records. A quote that is never closed ends the reading: what follows it cannot be told apart. */
export function* parseRecords(lines: Iterable<Line>, delimiter: Delimiter): Generator<CsvRecord> {
  const batchSize = 256;
  let batch: RecordText[] = [];
  for (const text of joinRecordLines(lines)) {
    batch.push(text);
    if (batch.length < batchSize) continue;
    yield* parseBatch(batch, delimiter);
    batch = [];
  }
  yield* parseBatch(batch, delimiter);
}

/** Puts the lines of a record together: it is whole when its quotes are even in number, whatever the delimiter is. */
function* joinRecordLines(lines: Iterable<Line>): Generator<RecordText> {
  let unfinished: { number: number; parts: string[]; length: number } | undefined;
  for (const { number, text } of lines) {
    if (unfinished) {
      unfinished.parts.push(text);
      unfinished.length += text.length;
      if (hasEvenQuotes(text)) {
        if (unfinished.length > maxLineLength) break;
        continue;
      }
      yield detectTextFault({ number: unfinished.number, text: unfinished.parts.join("\n") });
      unfinished = undefined;
    } else if (hasEvenQuotes(text)) {
      yield detectTextFault({ number, text });
    } else {
      unfinished = { number, parts: [text], length: text.length };
      if (unfinished.length > maxLineLength) break;
    }
  }
  if (unfinished) yield { number: unfinished.number, text: "", fault: "quote-open" };
}

function hasEvenQuotes(text: string): boolean {
  let isEven = true;
  for (let index = text.indexOf('"'); index >= 0; index = text.indexOf('"', index + 1)) isEven = !isEven;
  return isEven;
}

function detectTextFault(record: RecordText): RecordText {
  if (record.text.length > maxLineLength) return { ...record, text: "", fault: "line-too-long" };
  return record.text.includes("\uFFFD") ? { ...record, fault: "letters-damaged" } : record;
}

/** A record without a quote needs no parser; the others go to it together, since each call has its price. */
function* parseBatch(batch: readonly RecordText[], delimiter: Delimiter): Generator<CsvRecord> {
  const quotedCells = parseQuotedCells(
    batch.filter(({ text }) => text.includes('"')).map(({ text }) => text),
    delimiter,
  );
  let nextQuoted = 0;
  for (const { number: line, text, fault } of batch) {
    const cells = text.includes('"') ? quotedCells[nextQuoted++] : text.split(delimiter);
    const recordFault =
      fault ??
      (cells === undefined ? "quote-stray" : cells.length > maxColumns ? "columns-too-many" : undefined);
    yield recordFault ? { line, cells: [], fault: recordFault } : { line, cells: cells ?? [] };
  }
}

/** The cells of each record; undefined where a quote stands in the wrong place. */
function parseQuotedCells(texts: readonly string[], delimiter: Delimiter): (string[] | undefined)[] {
  if (texts.length === 0) return [];
  try {
    const records = parse(texts.join("\n"), {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      trim: delimiter !== "\t",
      max_record_size: 2 * maxLineLength,
    });
    if (records.length === texts.length) return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return texts.length === 1 ? [undefined] : texts.flatMap((text) => parseQuotedCells([text], delimiter));
}
