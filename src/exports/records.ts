import { CsvError, parse } from "csv-parse/sync";
import { mostColumns } from "./byte-record.ts";
import { type Line, longestLine } from "./lines.ts";

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
export function* recordsOf(lines: Iterable<Line>, delimiter: Delimiter): Generator<CsvRecord> {
  const batchSize = 256;
  let batch: RecordText[] = [];
  for (const text of recordTexts(lines)) {
    batch.push(text);
    if (batch.length < batchSize) continue;
    yield* parsed(batch, delimiter);
    batch = [];
  }
  yield* parsed(batch, delimiter);
}

/** Puts the lines of a record together: it is whole when its quotes are even in number, whatever the delimiter is. */
function* recordTexts(lines: Iterable<Line>): Generator<RecordText> {
  let open: { number: number; parts: string[]; length: number } | undefined;
  for (const { number, text } of lines) {
    if (open) {
      open.parts.push(text);
      open.length += text.length;
      if (quotesEven(text)) {
        if (open.length > longestLine) break;
        continue;
      }
      yield checked({ number: open.number, text: open.parts.join("\n") });
      open = undefined;
    } else if (quotesEven(text)) {
      yield checked({ number, text });
    } else {
      open = { number, parts: [text], length: text.length };
      if (open.length > longestLine) break;
    }
  }
  if (open) yield { number: open.number, text: "", fault: "quote-open" };
}

function quotesEven(text: string): boolean {
  let even = true;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) even = !even;
  return even;
}

function checked(record: RecordText): RecordText {
  if (record.text.length > longestLine) return { ...record, text: "", fault: "line-too-long" };
  return record.text.includes("\uFFFD") ? { ...record, fault: "letters-damaged" } : record;
}

/** A record without a quote needs no parser; the others go to it together, since each call has its price. */
function* parsed(batch: readonly RecordText[], delimiter: Delimiter): Generator<CsvRecord> {
  const quoted = cellsOf(
    batch.filter(({ text }) => text.includes('"')).map(({ text }) => text),
    delimiter,
  );
  let next = 0;
  for (const { number: line, text, fault } of batch) {
    const cells = text.includes('"') ? quoted[next++] : text.split(delimiter);
    const found =
      fault ??
      (cells === undefined ? "quote-stray" : cells.length > mostColumns ? "columns-too-many" : undefined);
    yield found ? { line, cells: [], fault: found } : { line, cells: cells ?? [] };
  }
}

/** The cells of each record; undefined where a quote stands in the wrong place. */
function cellsOf(texts: readonly string[], delimiter: Delimiter): (string[] | undefined)[] {
  if (texts.length === 0) return [];
  try {
    const records = parse(texts.join("\n"), {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      trim: delimiter !== "\t",
      max_record_size: 2 * longestLine,
    });
    if (records.length === texts.length) return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return texts.length === 1 ? [undefined] : texts.flatMap((text) => cellsOf([text], delimiter));
}
