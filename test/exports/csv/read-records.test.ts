/** The byte scanner must split records exactly as csv-parse does; records that it is not sure of go to csv-parse. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Delimiter } from "../../../src/exports/csv/delimiters.ts";
import { decodeLines, utf8 } from "../../../src/exports/csv/encoding.ts";
import { maxLineLength } from "../../../src/exports/csv/lines.ts";
import { parseRecords } from "../../../src/exports/csv/parse-records.ts";
import { readRecords } from "../../../src/exports/csv/read-records.ts";
import type { TextRecord } from "../../../src/exports/source.ts";

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];
const lineBreaks = ["\n", "\r\n", "\r"];
const cellParts = [
  "a",
  "Đ",
  "ệ",
  "ê\u0323",
  "7",
  "1.234",
  "😀",
  "\u00A0",
  "\u2003",
  " ",
  "“",
  "'",
  "",
  "\u001A",
];

/** A cell as the parts of its text, and whether it is quoted. */
const arbitraryCell = fc.record({
  isQuoted: fc.boolean(),
  parts: fc.array(fc.constantFrom(...cellParts, ...delimiters, ...lineBreaks, '"'), { maxLength: 6 }),
});
const arbitraryTable = fc.record({
  delimiter: fc.constantFrom(...delimiters),
  rows: fc.array(
    fc.record({
      cells: fc.array(arbitraryCell, { minLength: 1, maxLength: 5 }),
      end: fc.constantFrom(...lineBreaks),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  hasMark: fc.boolean(),
  endsWithBreak: fc.boolean(),
});

function writeCell(text: string, isQuoted: boolean, delimiter: Delimiter): string {
  const needsQuotes = isQuoted || /["\r\n]/.test(text) || text.includes(delimiter);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Splits bytes as a disk may, also inside a letter, a CRLF or a doubled quote. */
function* splitBytes(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function scanRecords(bytes: Uint8Array, delimiter: Delimiter, size: number): TextRecord[] {
  return copyRecords(readRecords(splitBytes(bytes, size), utf8, delimiter));
}

/** Copies records, without the blank lines at the end. */
function copyRecords(records: Iterable<TextRecord>): TextRecord[] {
  const copies = Array.from(records, ({ line, cells, fault }) => ({ line, cells: [...cells], fault }));
  const last = copies.findLastIndex(({ cells, fault }) => fault !== undefined || cells.join(" ") !== "");
  return copies.slice(0, last + 1);
}

/** Parses the whole text with csv-parse, which gives the line on which a record ends and counts a CRLF in quotes as two. */
function parseWithCsvParse(text: string, delimiter: Delimiter): TextRecord[] {
  const options = { delimiter, record_delimiter: lineBreaks, relax_column_count: true, info: true };
  const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  let countedTwice = 0;
  return records.map(({ record, info }) => {
    countedTwice += record.join(" ").split("\r\n").length - 1;
    const cells = record.map((cell) => cell.replace(/\r\n?/g, "\n"));
    const breaks = cells.join(" ").split("\n").length - 1;
    return { line: info.lines - countedTwice - breaks, cells };
  });
}

const trimCells = ({ line, cells }: TextRecord) => ({ line, cells: cells.map((cell) => cell.trim()) });

describe("the byte scanner", () => {
  test("gives the records and lines of csv-parse for chunks of any size", () => {
    fc.assert(
      fc.property(
        arbitraryTable,
        fc.integer({ min: 1, max: 40 }),
        ({ delimiter, rows, hasMark, endsWithBreak }, size) => {
          const text = rows
            .map(({ cells, end }) => {
              const texts = cells.map(({ parts, isQuoted }) =>
                writeCell(parts.join(""), isQuoted, delimiter),
              );
              return texts.join(delimiter) + end;
            })
            .join("")
            .concat(endsWithBreak ? "" : "x");
          const bytes = Buffer.from(`${hasMark ? "\uFEFF" : ""}${text}`);
          const expected = copyRecords(parseWithCsvParse(text, delimiter)).map(trimCells);
          expect(scanRecords(bytes, delimiter, size).map(trimCells)).toEqual(expected);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("agrees with parsing by lines on any bytes, also on the faults of records", () => {
    const bytes = fc
      .array(
        fc.constantFrom(
          ...[...'ab7;,\t| "" "\n\n\r\n\r'].map((sign) => Buffer.from(sign)),
          ...["ệ", "\u00A0", "\uFFFD", "\u3000"].map((sign) => Buffer.from(sign)),
          ...[0xc3, 0xe1, 0xff, 0x80, 0].map((byte) => Buffer.from([byte])),
        ),
        { maxLength: 80 },
      )
      .map((parts) => Buffer.concat(parts));
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom(...delimiters),
        fc.integer({ min: 1, max: 90 }),
        (text, delimiter, size) => {
          const expected = copyRecords(parseRecords(decodeLines([text], utf8), delimiter));
          expect(scanRecords(text, delimiter, size)).toEqual(expected);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ["a line that is too long", `a;b\n${"x".repeat(maxLineLength + 1)};c\nd;e\n`],
    ["a line that is just not too long", `a;b\n${"x".repeat(maxLineLength - 2)};c\nd;e\n`],
    ["a quote that is never closed", `a;b\n"x;c\n${"d;e\n".repeat(300_000)}`],
    ["too many columns", `a;b\n${";".repeat(1_000)}\nd;e\n`],
    ["just not too many columns", `a;b\n${";".repeat(999)}\nd;e\n`],
  ])("agrees with parsing by lines on %s", (_, text) => {
    const bytes = Buffer.from(text);
    expect(scanRecords(bytes, ";", 1 << 18)).toEqual(
      copyRecords(parseRecords(decodeLines([bytes], utf8), ";")),
    );
  });
});
