/** Random tables in every encoding, delimiter, number convention and layout are read back exactly or refused, never wrongly. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeTcvn3 } from "../../src/exports/csv/tcvn3.ts";
import { decodeVni } from "../../src/exports/csv/vni.ts";
import { hasErrors } from "../../src/issues/issue.ts";
import { type ReadBack, readExportBack } from "../support/sample-export.ts";

const places = ["huyện Nho Quan", "huyện Gia Viễn", "huyện Hoa Lư", "huyện Yên Khánh", "thành phố Tam Điệp"];
const codes = ["372", "373", "374", "375", "370"];

interface Entry {
  readonly place: number;
  readonly month: number;
  readonly people: number;
  readonly money: number;
  /** In hundredths. */
  readonly area: number;
}

const arbitraryEntry = fc.record({
  place: fc.nat(places.length - 1),
  month: fc.integer({ min: 1, max: 12 }),
  people: fc.integer({ min: 0, max: 2_000_000 }),
  money: fc.integer({ min: 0, max: 9_000_000_000 }),
  area: fc.nat(900_000),
});
const arbitraryTable = fc.uniqueArray(arbitraryEntry, {
  minLength: 1,
  maxLength: 12,
  selector: ({ place, month }) => place * 12 + month,
});

const conventions = {
  "1234.5": ["", "."],
  "1234,5": ["", ","],
  "1.234,5": [".", ","],
  "1,234.5": [",", "."],
  "1 234,5": ["\u00A0", ","],
} as const;
const arbitraryForm = fc.record({
  convention: fc.constantFrom(...Object.values(conventions)),
  delimiter: fc.constantFrom(";", ",", "\t", "|"),
  lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom("utf-8", "bom", "utf-16le", "utf-16be", "nfd", "windows-1258", "tcvn3", "vni"),
  titles: fc.boolean(),
  ordinal: fc.boolean(),
  index: fc.boolean(),
  total: fc.constantFrom("none", "top", "bottom"),
  signature: fc.boolean(),
  shiftedHeader: fc.boolean(),
  chunk: fc.constantFrom(1, 7, 100_000),
});
type ExportForm = typeof arbitraryForm extends fc.Arbitrary<infer T> ? T : never;

function formatHundredths(
  hundredths: number,
  [group, decimal]: readonly [string, string],
  decimals: 0 | 2,
): string {
  const digits = String(decimals === 0 ? hundredths : Math.floor(hundredths / 100));
  const whole = digits.replace(/\B(?=(\d{3})+$)/g, group);
  return decimals === 0 ? whole : `${whole}${decimal}${String(hundredths % 100).padStart(2, "0")}`;
}

function buildRecords(entries: readonly Entry[], { convention, ...layout }: ExportForm): string[][] {
  const row = (label: string, month: string, people: number, money: number, area: number) => [
    label,
    month,
    formatHundredths(people, convention, 0),
    formatHundredths(money, convention, 0),
    formatHundredths(area, convention, 2),
    month === "" ? "" : "15/9/2022",
  ];
  const body = entries.map(({ place, month, people, money, area }) =>
    row(places[place] ?? "", `${month}/2022`, people, money, area),
  );
  const sum = (of: (one: Entry) => number) => entries.reduce((total, one) => total + of(one), 0);
  const total = row(
    "Tổng cộng",
    "",
    sum((one) => one.people),
    sum((one) => one.money),
    sum((one) => one.area),
  );
  const header = [
    "Huyện, thị xã, thành phố",
    "Tháng",
    "Số người được giải quyết việc làm",
    "Kinh phí (đồng)",
    "Diện tích",
  ];
  const upper = ["", "", "Kết quả thực hiện", "", ""];
  const table = [
    ...(layout.titles
      ? [
          ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "", "", "", "", ""],
          ["", "", "", "", "", ""],
        ]
      : []),
    ...(layout.shiftedHeader ? [[...upper, ""]] : []),
    [...header, "Ngày chốt số liệu"],
    ...(layout.index ? [["A", "B", "1", "2", "3", "4"]] : []),
    ...(layout.total === "top" ? [total] : []),
    ...body,
    ...(layout.total === "bottom" ? [total] : []),
    ...(layout.signature ? [["", "", "", "NGƯỜI LẬP BIỂU", "", ""]] : []),
  ];
  const firstBodyRow = table.findIndex(([first = ""]) => places.includes(first));
  const ordinal = ([first = ""]: readonly string[], at: number) =>
    first === header[0] ? "STT" : places.includes(first) ? String(at - firstBodyRow + 1) : "";
  return layout.ordinal ? table.map((cells, at) => [ordinal(cells, at), ...cells]) : table;
}

/** Creates an encoder to an old encoding by inverting its decoder. */
function createEncoder(decode: (text: string) => string): (text: string) => Uint8Array {
  const characters = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
  const letters = new Map<string, string>();
  for (const first of characters) {
    for (const second of characters.slice(0xa0)) {
      const pair = decode(first + second);
      if ([...pair].length === 1 && !letters.has(pair)) letters.set(pair, first + second);
    }
  }
  for (const character of characters) {
    if (!letters.has(decode(character))) letters.set(decode(character), character);
  }
  return (text) =>
    Buffer.from(
      [...text].map((letter) => letters.get(letter) ?? letters.get(letter.toLowerCase()) ?? "?").join(""),
      "latin1",
    );
}

const windows1258 = new TextDecoder("windows-1258");
const encoders: Readonly<Record<ExportForm["encoding"], (text: string) => Uint8Array>> = {
  "utf-8": (text) => Buffer.from(text),
  bom: (text) => Buffer.from(`\uFEFF${text}`),
  nfd: (text) => Buffer.from(text.normalize("NFD")),
  "utf-16le": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "utf-16be": (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  "windows-1258": createEncoder((text) => windows1258.decode(Buffer.from(text, "latin1")).normalize("NFC")),
  tcvn3: createEncoder(decodeTcvn3),
  vni: createEncoder(decodeVni),
};

function encodeRecords(
  records: readonly (readonly string[])[],
  { delimiter, lineBreak, encoding }: ExportForm,
): Uint8Array {
  const quoted = (cell: string) => (cell.includes(delimiter) || cell.includes('"') ? `"${cell}"` : cell);
  return encoders[encoding](records.map((cells) => cells.map(quoted).join(delimiter) + lineBreak).join(""));
}

function sumRows({ rows }: ReadBack): string[] {
  return rows.map(
    ({ locality, month, numbers }) =>
      `${locality} ${month} ${numbers.people} ${numbers.money} ${numbers.area}`,
  );
}

function computeExpectedSums(entries: readonly Entry[]): string[] {
  return entries.map(({ place, month, people, money, area }) =>
    [codes[place], 202200 + month, people, money, area / 100].join(" "),
  );
}

describe("a table in any encoding, dialect, number convention and layout", () => {
  test("is read back exactly, or refused", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable, arbitraryForm, async (entries, form) => {
        const read = await readExportBack(encodeRecords(buildRecords(entries, form), form), {
          chunk: form.chunk,
        });
        if (hasErrors(read.issues)) return;
        expect(sumRows(read)).toEqual(computeExpectedSums(entries));
        expect(read.issues.filter(({ code }) => code !== "encoding-converted")).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test("is never refused if decimals have two digits", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTable, arbitraryForm, async (entries, form) => {
        const read = await readExportBack(encodeRecords(buildRecords(entries, form), form), {
          chunk: form.chunk,
        });
        expect(read.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
