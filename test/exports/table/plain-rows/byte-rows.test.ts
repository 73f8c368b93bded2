/** Rows that are counted as bytes, wherever blocks of bytes end: the same as with each row read for itself. */
import { expect, test } from "vitest";
import { utf8 } from "../../../../src/exports/csv/encoding.ts";
import { readRecords } from "../../../../src/exports/csv/read-records.ts";
import { resolveColumnUnits } from "../../../../src/exports/meaning/units/unit.ts";
import type { ExportSource, SourceTable } from "../../../../src/exports/source.ts";
import { surveyBestFittingTable } from "../../../../src/exports/survey.ts";
import { getByteScanner } from "../../../../src/exports/table/plain-rows/byte-scanner.ts";
import { readTable } from "../../../../src/exports/table/read-table.ts";
import type { LikeRowsHandler } from "../../../../src/exports/table/table-state.ts";
import { createGrouperByMonthPlaceAndTexts } from "../../../../src/figures/groups/row-groups.ts";
import { listHashedLines } from "../../../support/hashed-lines.ts";
import { ninhBinhOffice } from "../../../support/labour-pack.ts";
import { paymentsCatalogue } from "../../../support/payments.ts";

const path = "data/chi-tra-2022.csv";
const header = "Mã hồ sơ,Ngày chi,Huyện/Thành phố,Họ và tên,Nguồn kinh phí,Số lượt,Số tiền (đồng),Ghi chú";

interface Reading {
  readonly data: unknown;
  /** The rows that were counted as bytes. */
  readonly counted: number;
}

/** Reads a table whose bytes come in pieces. */
function readPieces(
  pieces: readonly Uint8Array[],
  way: "each" | "bytes",
  maxRemembered = Number.POSITIVE_INFINITY,
): Reading {
  const declaration = paymentsCatalogue.sectors[0]?.exports[0];
  if (!declaration) throw new Error("no export");
  const all = Buffer.concat(pieces);
  const table: SourceTable = {
    readFirstRecords: () => readRecords([all], utf8, ","),
    readRecords: () => readRecords(pieces, utf8, ","),
  };
  const source: ExportSource = { issues: [], listTables: () => [table], isBlank: () => false, close() {} };
  const surveyed = surveyBestFittingTable(source, declaration, undefined).table;
  if (!surveyed) throw new Error("no table");
  const context = { path, declaration, office: ninhBinhOffice, catalogue: paymentsCatalogue };
  const units = resolveColumnUnits(surveyed.header, context, surveyed.readNotes);
  const grouper = createGrouperByMonthPlaceAndTexts(["source"]);
  const issues: unknown[] = [];
  let counted = 0;
  const likeRows: LikeRowsHandler = {
    afterRows: 0,
    open: (row) => grouper.openGroup(path, row),
    getByteScanner() {
      const scanner = getByteScanner();
      return {
        ...scanner,
        countPlainRows(...place) {
          const stoppedAt = scanner.countPlainRows(...place);
          counted += scanner.found.rowCount.value;
          return stoppedAt;
        },
        setComparedColumns: (count, max) => scanner.setComparedColumns(count, Math.min(max, maxRemembered)),
      };
    },
  };
  const { tally, rowKeys } = readTable(
    surveyed.readRecords(),
    { ...context, separators: surveyed.separators, header: { ...surveyed.header, columns: units.columns } },
    {
      requestedColumns: new Set(["source"]),
      row: (row) => grouper.addRow(path, row),
      issue: (issue) => issues.push(issue),
      ...(way === "bytes" && { likeRows }),
    },
  );
  const groups = grouper.listGroups().map(({ lines, sums, ...group }) => ({
    ...group,
    sums: [...sums].map(([column, sum]) => [column, sum.toFixed()]),
    lines: [...lines].map(([file, ranges]) => [file, [...ranges]]),
  }));
  const keys = listHashedLines(rowKeys.lines);
  return { data: { groups, issues, tally, keys }, counted };
}

function buildLines(count: number, ends: string, change: (cells: string[], index: number) => void): Buffer {
  const lines = Array.from({ length: count }, (_, index) => {
    const place = ["Nho Quan", "huyện Gia Viễn", '"Yên Mô"'][index % 3] ?? "";
    const cells = [
      `HS${index}`,
      `0${1 + (index % 9)}/09/2022`,
      place,
      "Lê Văn Thử",
      "Quỹ",
      "1",
      `${index}`,
      "x",
    ];
    change(cells, index);
    return cells.join(",");
  });
  return Buffer.from([header, ...lines].map((line) => line + ends).join(""));
}

const notes = ["", "đã nhận đủ", '"nhận thay, có giấy"', '"ở ""Nhà văn hóa"" thôn"', '"ủy\nquyền"'];
const usual = (ends: string) =>
  buildLines(90, ends, (cells, index) => {
    cells[7] = notes[index % notes.length] ?? "";
  });

test.each([["\n"], ["\r\n"]])("blocks that end at any byte, lines that end with %j", (ends) => {
  const bytes = usual(ends);
  const { data } = readPieces([bytes], "each");
  const whole = readPieces([bytes], "bytes");
  expect(whole.data).toEqual(data);
  expect(whole.counted).toBeGreaterThan(20);
  const from = bytes.length - 130;
  for (let end = from; end < bytes.length; end++) {
    const pieces = [bytes.subarray(0, 4_000), bytes.subarray(4_000, end), bytes.subarray(end)];
    const read = readPieces(pieces, "bytes");
    expect(read.data, `at ${end}`).toEqual(data);
    expect(read.counted).toBeGreaterThan(20);
  }
});

test("of each day the second row is known by the first", () => {
  const bytes = buildLines(60, "\n", (cells, index) => {
    cells[1] = `${String(1 + (index >> 1)).padStart(2, "0")}/09/2022`;
    cells[7] = "";
  });
  const { data, counted } = readPieces([bytes], "bytes");
  expect(data).toEqual(readPieces([bytes], "each").data);
  expect(counted).toBe(29);
});

const setCell = (column: number, text: string, row: number) => (cells: string[], index: number) => {
  if (index === row) cells[column] = text;
};
const setAll = (column: number, text: string) => (cells: string[]) => {
  cells[column] = text;
};

test.each<[string, (cells: string[], index: number) => void]>([
  ["a cell longer than any block", setCell(7, "x".repeat(600_000), 70)],
  ["a cell longer than Excel keeps", setCell(7, "ấ".repeat(32_768), 70)],
  ["a cell as long as Excel keeps", setCell(7, "a".repeat(32_767), 70)],
  ["a long quoted cell", setCell(7, `"${'đ""'.repeat(5_000)}"`, 70)],
  ["a repeated row", (cells, index) => index === 80 && cells.splice(0, 8, "HS61", ...cells.slice(1))],
  ["a cell more", (cells, index) => index === 80 && cells.push("y")],
  ["an open quote", setCell(7, '"x', 80)],
  ["a stray quote", setCell(7, 'x"y', 80)],
  ["a CR in a cell", setCell(7, '"x\ry"', 80)],
  ["spaces beside quotes", (cells, index) => index === 80 && cells.splice(6, 2, " 80", '"x"')],
  ["spaces without quotes", (cells, index) => index === 80 && cells.splice(7, 1, " x ")],
  ["numbers up to the limit", setAll(6, "999999999999")],
  ["numbers with zeros before them", setAll(6, "000000000007")],
  [
    "a signature in the middle",
    (cells, index) => index === 80 && cells.splice(0, 8, "Người lập biểu", ...Array(7).fill("")),
  ],
  [
    "a note in the middle",
    (cells, index) => index === 80 && cells.splice(0, 8, "chưa đối chiếu", ...Array(7).fill("")),
  ],
  [
    "a total in the middle",
    (cells, index) => index === 80 && cells.splice(0, 8, "Cộng", "", "", "", "", "", "7", ""),
  ],
])("%s", (_, change) => {
  const bytes = buildLines(120, "\n", (cells, index) => {
    cells[7] = index < 60 ? "đã nhận đủ" : "";
    change(cells, index);
  });
  for (const pieces of [[bytes], [bytes.subarray(0, 5_000), bytes.subarray(5_000)]])
    expect(readPieces(pieces, "bytes").data).toEqual(readPieces(pieces, "each").data);
});

test.each([
  ["doubled quotes in a cell of the key", 3, '"Vũ ""Ba"""', 30],
  ["doubled quotes", 7, '"ở ""Nhà văn hóa"" thôn"', 30],
  ["line breaks in quotes", 7, '"ủy\nquyền"', 30],
  ["empty last cells", 7, "", 30],
  ["white space that is trimmed beside quotes", 3, "Lê Văn Thử ", 0],
])("rows with %s", (_, column, text, least) => {
  const bytes = buildLines(120, "\n", (cells, index) => {
    cells[7] = column === 3 ? '"đã nhận, đủ"' : "đã nhận đủ";
    if (index >= 70) cells[column] = text;
  });
  const read = readPieces([bytes], "bytes");
  expect(read.data).toEqual(readPieces([bytes], "each").data);
  expect(read.counted).toBeGreaterThan(least);
});

test("numbers and words with another sign at any place", () => {
  const put = (text: string, sign: string, at: number) => text.slice(0, at) + sign + text.slice(at + 1);
  const signs = ["/", ":", " ", "?", "\u007f", "ấ"];
  const cellsOf = (length: number) =>
    signs.flatMap((sign) =>
      Array.from({ length }, (_, at) => put("123456789012345678".slice(0, length), sign, at)),
    );
  const amounts = [1, 8, 9, 12, 13].flatMap((length) => [
    "123456789012345".slice(0, length),
    ...cellsOf(length),
  ]);
  const ids = [3, 16, 17].flatMap((length) => ["ABCDEFGHIJKLMNOPQR".slice(0, length), ...cellsOf(length)]);
  for (const [column, texts] of [
    [6, amounts],
    [0, ids],
  ] as const) {
    const bytes = buildLines(60 + 2 * texts.length, "\n", (cells, index) => {
      if (index >= 60 && index % 2 === 0) cells[column] = texts[(index - 60) / 2] ?? "";
    });
    const read = readPieces([bytes], "bytes");
    expect(read.data).toEqual(readPieces([bytes], "each").data);
    expect(read.counted).toBeGreaterThan(texts.length);
  }
});

test("a row that is repeated among many that wait to be counted", () => {
  for (const [first, second] of [
    [200, 201],
    [200, 400],
    [327, 328],
    [100, 399],
  ] as const) {
    const bytes = buildLines(500, "\n", (cells, index) => {
      cells[1] = "01/09/2022";
      cells[2] = "Nho Quan";
      if (index === second) cells.splice(0, 8, `HS${first}`, ...cells.slice(1, 6), `${first}`, "x");
    });
    const read = readPieces([bytes], "bytes");
    expect(read.data).toEqual(readPieces([bytes], "each").data);
    expect(read.counted).toBeGreaterThan(400);
  }
});

test("two kinds of rows in turn that belong to one group, more than wait to be handed over", () => {
  const bytes = buildLines(4_200, "\n", (cells, index) => {
    cells[5] = index % 2 ? "1" : "";
    if (index % 1_000 === 0) cells[3] = '"Vũ ""Ba"" ",';
  });
  const read = readPieces([bytes], "bytes");
  expect(read.data).toEqual(readPieces([bytes], "each").data);
  expect(read.counted).toBeGreaterThan(4_100);
});

test("a row is known again when no further one is remembered", () => {
  const bytes = buildLines(300, "\n", (cells, index) => {
    if (index % 50 === 49)
      cells.splice(0, 8, `HS${index - 36}`, cells[1] ?? "", ...cells.slice(2, 6), `${index - 36}`, "x");
  });
  const findRepeated = (way: "each" | "bytes", max?: number) =>
    (readPieces([bytes], way, max).data as { issues: { code: string }[] }).issues;
  const all = findRepeated("each");
  expect(all.map(({ code }) => code)).toEqual(Array(6).fill("row-repeated"));
  expect(findRepeated("bytes", 280)).toEqual(all);
  expect(findRepeated("bytes", 80)).toEqual(all.filter((_, index) => index < 2));
});

test("bytes that are no UTF-8", () => {
  const bytes = usual("\n");
  for (const [offset, byte] of [
    [5_500, 0xff],
    [6_000, 0xc3],
    [bytes.length - 3, 0xe1],
  ] as const) {
    const damaged = Buffer.from(bytes);
    damaged[offset] = byte;
    for (const end of [offset - 1, offset, offset + 1]) {
      const pieces = [damaged.subarray(0, end), damaged.subarray(end)];
      expect(readPieces(pieces, "bytes").data).toEqual(readPieces(pieces, "each").data);
    }
  }
});
