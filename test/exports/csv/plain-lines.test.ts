/** A small file is split into lines and cells natively; every answer of its records must be that of the byte scanner. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCsvSource } from "../../../src/exports/csv/csv-source.ts";
import type { Delimiter } from "../../../src/exports/csv/delimiters.ts";
import { utf8 } from "../../../src/exports/csv/encoding.ts";
import {
  readFirstLines,
  readPlainLines,
  splitIntoCells,
  splitPlainLines,
} from "../../../src/exports/csv/plain-lines.ts";
import { readRecords } from "../../../src/exports/csv/read-records.ts";
import type { SourceRecord } from "../../../src/exports/source.ts";
import { createExportFile } from "../../support/sample-export.ts";

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|"];
const pieces = [
  ..."aĐệ7?😀\u00A0\u2003 “'\u001A\u0000\u007F\uFEFF",
  "ê\u0323",
  "1.234",
  "123456789012",
  "1234567890123",
  "x;y,z",
  ...delimiters,
  "\n",
  "\r\n",
];

/** Asks everything that a reader of tables may ask, also of a cell that the record does not have. */
function describeRecord(record: SourceRecord): unknown {
  const { line, part, cellCount, isUnfinished, addedCellCount, fault } = record;
  const hash = { high: 0, low: 0 };
  const indices = Array.from({ length: cellCount + 1 }, (_, index) => index);
  record.hashCells(indices, hash);
  return {
    ...{ line, part, cellCount, isUnfinished, addedCellCount, fault, hash },
    cells: [...record.cells],
    isBlank: record.isBlank(),
    answers: indices.map((index) => [
      record.readText(index),
      record.readWholeNumber(index),
      record.hasDigit(index),
      record.isPlainWord(index),
      record.isUnsplitRecord(index, 3),
    ]),
  };
}

function describeAsBytes(text: string, delimiter: Delimiter): unknown[] {
  return Array.from(readRecords([Buffer.from(text)], utf8, delimiter), describeRecord);
}

describe("records of plain lines", () => {
  const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 });

  test("are those of the byte scanner", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...delimiters), (parts, delimiter) => {
        const text = parts.join("");
        const lines = splitPlainLines(text);
        if (!lines) expect(text.replace(/^\uFEFF/, "")).toBe("");
        else
          for (const records of [
            readPlainLines(splitIntoCells(lines, delimiter)),
            readFirstLines(lines, delimiter),
          ])
            expect(Array.from(records, describeRecord)).toEqual(describeAsBytes(text, delimiter));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["a quote", 'a;"b"\n'],
    ["CR alone", "a;b\rc;d\n"],
    ["CR at the end", "a;b\r"],
    ["nothing", ""],
    ["a byte order mark alone", "\uFEFF"],
    ["a line that may have too many cells", `${";".repeat(1_001)}\n`],
    ["many lines", "a;b\n".repeat(20_000)],
  ])("are not made of %s", (_, text) => expect(splitPlainLines(text)).toBeUndefined());

  test("recognise saved cells", () => {
    const [first, second] = [
      ...readPlainLines(splitIntoCells({ lines: ["ệ;b", "ệ;c"], isFinished: true }, ";")),
    ];
    const saved = [0, 1].map((index) => first?.saveCell(index) ?? {});
    expect(saved.map((cell, index) => second?.hasSavedCell(index, cell))).toEqual([true, false]);
  });
});

describe("a file", () => {
  const readAll = (content: string) =>
    openCsvSource(createExportFile(content))
      .listTables(2)
      .map((table) => Array.from(table.readRecords(), describeRecord));

  test.each([
    ["of plain lines", "\uFEFFTháng;Số\n9/2022;1\n"],
    ["with a quote", 'Tháng;Số\n9/2022;"1"\n'],
    ["with U+FFFD", "Tháng Tháng;Số\n9/2022;\uFFFD\n"],
  ])("%s is read as its bytes", (_, content) =>
    expect(readAll(content)).toEqual([describeAsBytes(content, ";")]),
  );
});
