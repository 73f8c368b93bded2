/** Records of files that are split as text: those in other encodings, and records that the byte scanner is not sure of. */
import { describe, expect, test } from "vitest";
import { type Encoding, tcvn3, utf8, utf16le } from "../../../src/exports/csv/encoding.ts";
import { maxLineLength } from "../../../src/exports/csv/lines.ts";
import { readRecords } from "../../../src/exports/csv/read-records.ts";
import { encodeTcvn3 } from "../../support/damaged-csv/legacy-encodings.ts";

function readAll(bytes: Buffer, encoding: Encoding): unknown[] {
  return Array.from(readRecords([bytes], encoding, ";"), ({ line, cells, fault }) =>
    fault ? [line, fault] : [line, ...cells],
  );
}

describe("records split as text", () => {
  test.each([255, 256, 257, 512, 600])("%i rows stay so many, in their order", (count) => {
    const rows = Array.from({ length: count }, (_, index) => `Nho Quan;${index}`);
    const expected = rows.map((_, index) => [index + 1, "Nho Quan", String(index)]);
    expect(readAll(Buffer.from(`${rows.join("\n")}\n`, "utf16le"), utf16le)).toEqual(expected);
  });

  test("quoted and bare rows keep their cells and lines", () => {
    const text = '"a;b";1\nc;2\n"d\ne";3\n"f" g;4\n"h";5\n';
    expect(readAll(Buffer.from(text, "utf16le"), utf16le)).toEqual([
      [1, "a;b", "1"],
      [2, "c", "2"],
      [3, "d\ne", "3"],
      [5, "quote-stray"],
      [6, "h", "5"],
    ]);
  });

  test("a file in TCVN3 has the letters that its font shows", () =>
    expect(readAll(encodeTcvn3("huyện;số người\nđồng;7\n"), tcvn3)).toEqual([
      [1, "huyện", "số người"],
      [2, "đồng", "7"],
    ]));

  test("letters of an old font that were saved as UTF-8 are those that the font shows", () => {
    const bytes = Buffer.from("huyÖn;sè ng­êi\n1;2\n");
    expect(readAll(bytes, { ...tcvn3, label: "utf-8" })).toEqual([
      [1, "huyện", "số người"],
      [2, "1", "2"],
    ]);
  });
});

const encodings: [string, Encoding, BufferEncoding][] = [
  ["UTF-8", utf8, "utf8"],
  ["UTF-16", utf16le, "utf16le"],
];

describe.each(encodings)("a record in %s", (_, encoding, bufferEncoding) => {
  const readText = (text: string) => readAll(Buffer.from(text, bufferEncoding), encoding);

  test("with a letter that an earlier program lost is refused", () =>
    expect(readText("Nho Qu\uFFFDn;1\nGia Viễn;2\n")).toEqual([
      [1, "letters-damaged"],
      [2, "Gia Viễn", "2"],
    ]));

  test("of a thousand columns is read, one column more is refused", () => {
    const [widest, tooWide] = readText(`${";".repeat(999)}\n${";".repeat(1_000)}\n`);
    expect(widest).toHaveLength(1_001);
    expect(tooWide).toEqual([2, "columns-too-many"]);
  });
});

/** A line of 40 cells, none of them too long, and of the given length. */
function buildLine(length: number): string {
  const start = `${"x".repeat(24_999)};`.repeat(39);
  return start + "y".repeat(length - start.length);
}

describe("a line of the greatest length", () => {
  test.each(encodings)("is read in %s, one letter more is refused", (_, encoding, bufferEncoding) => {
    const readLine = (length: number) =>
      readAll(Buffer.from(`${buildLine(length)}\n1;2\n`, bufferEncoding), encoding);
    const [first, second] = readLine(maxLineLength);
    expect(first).toHaveLength(41);
    expect(second).toEqual([2, "1", "2"]);
    expect(readLine(maxLineLength + 1)).toEqual([
      [1, "line-too-long"],
      [2, "1", "2"],
    ]);
  });
});
