import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utf8 } from "../../../src/exports/csv/encoding.ts";
import { readRecords } from "../../../src/exports/csv/read-records.ts";
import { LineHashTable } from "../../../src/exports/table/line-hash-table.ts";
import { listHashedLines } from "../../support/hashed-lines.ts";

function writeCell(text: string, isQuoted: boolean): string {
  const needsQuotes = isQuoted || /["\r\n;]/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

function findDuplicates(text: string, columns: readonly number[], table = new LineHashTable(1_000_000)) {
  const hash = { high: 0, low: 0 };
  return Array.from(readRecords([Buffer.from(text)], utf8, ";"), (record) => {
    record.hashCells(columns, hash);
    return { line: record.line, earlier: table.findOrAdd(hash.high, hash.low, record.line) };
  });
}

describe("rows with the same cells", () => {
  const texts = fc.array(fc.constantFrom("a", "ệ", "7", '"', "\n", ";", "bốn chữ", ""), { maxLength: 5 });
  const rows = fc.array(
    fc.record({
      cells: fc.tuple(texts, texts),
      isQuoted: fc.tuple(fc.boolean(), fc.boolean()),
      note: fc.nat(9),
    }),
    { minLength: 1, maxLength: 30 },
  );

  test("are found with and without quotes, and no other row is", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const rowTexts = all.map(({ cells }) => cells.map((parts) => parts.join("")));
        const text = all
          .map(({ note, isQuoted }, row) => {
            const [first = "", second = ""] = rowTexts[row] ?? [];
            return `${writeCell(first, isQuoted[0])};${note};${writeCell(second, isQuoted[1])}\n`;
          })
          .join("");
        const found = findDuplicates(text, [0, 2]);
        const keys = rowTexts.map((cells) => JSON.stringify(cells));
        const first = keys.map((key) => keys.indexOf(key));
        expect(found.map(({ earlier }) => earlier)).toEqual(
          first.map((earlier, row) => (earlier === row ? undefined : found[earlier]?.line)),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  const lines = Array.from({ length: 5_000 }, (_, index) => `${index}\n`).join("");

  test("are found among many rows", () => {
    const found = findDuplicates(lines + lines, [0]).map(({ earlier }) => earlier);
    expect(found.slice(0, 5_000).filter((line) => line !== undefined)).toEqual([]);
    expect(found.slice(5_000)).toEqual(Array.from({ length: 5_000 }, (_, index) => index + 1));
  });

  test("are found in a table that came from another thread", () => {
    const table = new LineHashTable(1_000_000);
    findDuplicates(lines, [0], table);
    const received = LineHashTable.deserialize(structuredClone(table.serialize()));
    expect(received.size).toBe(5_000);
    expect(listHashedLines(received).map(({ line }) => line)).toEqual(
      Array.from({ length: 5_000 }, (_, index) => index + 1),
    );
    expect(findDuplicates(lines, [0], received).every(({ line, earlier }) => line === earlier)).toBe(true);
  });

  test("are not remembered beyond the greatest size", () => {
    const found = findDuplicates("a\nb\nc\na\nc\n", [0], new LineHashTable(2));
    expect(found.map(({ earlier }) => earlier)).toEqual([undefined, undefined, undefined, 1, undefined]);
  });
});
