/** Cells and lines of small files, however the bytes arrive: what a spreadsheet or a text editor shows of them. */
import { describe, expect, test } from "vitest";
import type { Delimiter } from "../../../src/exports/csv/delimiters.ts";
import { utf8 } from "../../../src/exports/csv/encoding.ts";
import { readRecords } from "../../../src/exports/csv/read-records.ts";

function readCells(text: string, delimiter: Delimiter, chunkLength = 1_000): unknown[] {
  const bytes = Buffer.from(text);
  const chunks: Buffer[] = [];
  for (let offset = 0; offset < bytes.length; offset += chunkLength)
    chunks.push(bytes.subarray(offset, offset + chunkLength));
  return Array.from(readRecords(chunks, utf8, delimiter), ({ line, cells, fault }) =>
    fault ? [line, fault] : [line, ...cells],
  );
}

describe("cells of a record", () => {
  test.each<[string, Delimiter, unknown[]]>([
    ["12,-5,-1\n", ",", [[1, "12", "-5", "-1"]]],
    ["a,-,--\n", ",", [[1, "a", "-", "--"]]],
    ["a;:b;::\n", ";", [[1, "a", ":b", "::"]]],
    ["a|}b|}}\n", "|", [[1, "a", "}b", "}}"]]],
    [
      '"x";#1\n"y";##\n',
      ";",
      [
        [1, "x", "#1"],
        [2, "y", "##"],
      ],
    ],
    [
      "a;b\n\vc;d\n",
      ";",
      [
        [1, "a", "b"],
        [2, "\vc", "d"],
      ],
    ],
    [
      "a\r\fb;c\r",
      ";",
      [
        [1, "a"],
        [2, "\fb", "c"],
      ],
    ],
    ["a;b;c;d;e;f;g;h\n", ";", [[1, ..."abcdefgh"]]],
    [";;;;\n", ";", [[1, "", "", "", "", ""]]],
    ['"";"";1\n', ";", [[1, "", "", "1"]]],
    [
      '"a;b";"c""d";"e\nf";2\n7;8\n',
      ";",
      [
        [1, "a;b", 'c"d', "e\nf", "2"],
        [3, "7", "8"],
      ],
    ],
    [
      '"e\r\nf";1\r\n7;8',
      ";",
      [
        [1, "e\nf", "1"],
        [3, "7", "8"],
      ],
    ],
    [
      '"e\rf";1\n7;8',
      ";",
      [
        [1, "e\nf", "1"],
        [3, "7", "8"],
      ],
    ],
    [
      'a "b";1\n2;3\n',
      ";",
      [
        [1, "quote-stray"],
        [2, "2", "3"],
      ],
    ],
    [
      '"a" b;1\n2;3\n',
      ";",
      [
        [1, "quote-stray"],
        [2, "2", "3"],
      ],
    ],
    [
      '1;2\n"a;3\n4;5\n',
      ";",
      [
        [1, "1", "2"],
        [2, "quote-open"],
      ],
    ],
    [
      '1;2\n3;"a',
      ";",
      [
        [1, "1", "2"],
        [2, "quote-open"],
      ],
    ],
  ])("of %j between “%s”", (text, delimiter, expected) => {
    for (let chunkLength = 1; chunkLength <= text.length + 1; chunkLength++)
      expect(readCells(text, delimiter, chunkLength)).toEqual(expected);
  });

  test.each([" ", "\u00A0", "\u1680", "\u2003", "\u3000", "\uFEFF"])(
    "%j around a bare cell next to a quoted one is no part of it",
    (space) => {
      expect(readCells(`"1";${space}Nho Quan\n`, ";")).toEqual([[1, "1", "Nho Quan"]]);
      expect(readCells(`"1";Tam Điệp${space}\n`, ";")).toEqual([[1, "1", "Tam Điệp"]]);
      expect(readCells(`"1";Mỹ${space};2\n`, ";")).toEqual([[1, "1", "Mỹ", "2"]]);
      expect(readCells(`"1";${space}\n`, ";")).toEqual([[1, "1", ""]]);
    },
  );

  test("spaces inside quotes are kept", () => expect(readCells('" a ";1\n', ";")).toEqual([[1, " a ", "1"]]));

  test("a space at a tab is kept", () => expect(readCells('"a"\t b\n', "\t")).toEqual([[1, "a", " b"]]));
});
