import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utf8 } from "../../../src/exports/csv/encoding.ts";
import { readRecords } from "../../../src/exports/csv/read-records.ts";
import { createDuplicateFinder } from "../../../src/exports/table/duplicate-rows.ts";

function writeCell(text: string, isQuoted: boolean): string {
  const needsQuotes = isQuoted || /["\r\n;]/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

describe("duplicate rows", () => {
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
        const findDuplicate = createDuplicateFinder([0, 2]);
        const found = Array.from(readRecords([Buffer.from(text)], utf8, ";"), (record) => ({
          line: record.line,
          earlier: findDuplicate(record),
        }));
        const keys = rowTexts.map((cells) => JSON.stringify(cells));
        const first = keys.map((key) => keys.indexOf(key));
        expect(found.map(({ earlier }) => earlier)).toEqual(
          first.map((earlier, row) => (earlier === row ? undefined : found[earlier]?.line)),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test("are found among many rows", () => {
    const findDuplicate = createDuplicateFinder([0]);
    const lines = Array.from({ length: 5_000 }, (_, index) => `${index}\n`).join("");
    const found = Array.from(readRecords([Buffer.from(lines + lines)], utf8, ";"), (record) =>
      findDuplicate(record),
    );
    expect(found.slice(0, 5_000).filter((line) => line !== undefined)).toEqual([]);
    expect(found.slice(5_000)).toEqual(Array.from({ length: 5_000 }, (_, index) => index + 1));
  });
});
