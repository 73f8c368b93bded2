import { describe, expect, test } from "vitest";
import { amountColumnTypes, type ColumnType, columnTypes } from "../../../../src/catalogue/column-types.ts";
import { parseUnit } from "../../../../src/catalogue/units.ts";
import { createColumnReader } from "../../../../src/exports/cells/column-reader.ts";
import type { CellContext } from "../../../../src/exports/cells/column-types/column-type.ts";
import { columnTypeDefinitions } from "../../../../src/exports/cells/column-types/column-type-list.ts";
import { readPlainNumberOrNaN } from "../../../../src/exports/cells/plain-number.ts";
import { utf8 } from "../../../../src/exports/csv/encoding.ts";
import { readRecords } from "../../../../src/exports/csv/read-records.ts";
import { buildColumn, buildOffice, sampleCatalogue } from "../../../support/sample-export.ts";

const context: CellContext = {
  office: buildOffice(),
  catalogue: sampleCatalogue,
  separators: { ".": "unknown", ",": "decimal" },
};

function createReader(type: ColumnType, unit?: string) {
  const value = unit === undefined ? undefined : parseUnit(unit);
  return createColumnReader(
    {
      column: buildColumn("id", "Cột", type),
      index: 0,
      header: "Cột",
      ...(value && { unit: { value, source: "header", text: "Cột" } }),
    },
    context,
  );
}

function summarize(reading: ReturnType<ReturnType<typeof createReader>["readCell"]>): string {
  if (reading.kind === "problem") return reading.code;
  if (reading.kind === "month") return `month ${reading.value.month}/${reading.value.year ?? "?"}`;
  const value = "value" in reading ? String(reading.value) : "code" in reading ? reading.code : "";
  return `${reading.kind} ${value}`.trim();
}

/** Money is read in đồng, as its header would say. */
const unitByType: Partial<Record<ColumnType, string>> = { money: "đồng" };

const cases: readonly (readonly [ColumnType, string, string])[] = [
  ["count", "1.234", "number 1234"],
  ["count", "-", "none"],
  ["count", "8,5", "count-fraction"],
  ["count", "-8", "count-negative"],
  ["count", "9007199254740993", "number-too-large"],
  ["count", "5%", "number-unreadable"],
  ["count", "#REF!", "number-spoilt"],
  ["count", "1,5E+06", "number-cut"],
  ["count", "khoảng 1,5E+06", "number-unreadable"],
  ["money", "1.500.000", "number 1500000"],
  ["money", "1.234", "number 1234"],
  ["money", "1500000,5", "money-fraction"],
  ["decimal", "50,25", "number 50.25"],
  ["decimal", "1.234", "number-ambiguous"],
  ["decimal", "1,234", "number 1.234"],
  ["decimal", "12,5%", "number 12.5"],
  ["percent", "1.234", "number 1.234"],
  ["percent", "98,5%", "number 98.5"],
  ["text", " Thương  binh ", "text Thương binh"],
  ["text", "", "none"],
  ["text", "-", "text -"],
  ["text", "Huy?n", "letters-lost"],
  ["text", "a\u202Eb", "text-forbidden"],
  ["private", "Nguyễn Thị A", "none"],
  ["date", "15/9/2022", "date 2022-09-15"],
  ["date", "x", "none"],
  ["date", "9/15/2022", "date-month-first"],
  ["year", "Năm 2022", "year 2022"],
  ["year", "năm nay", "year-unreadable"],
  ["month", "9/2022", "month 9/2022"],
  ["month", "Tháng 9", "month 9/?"],
  ["month", "13/2022", "month-unreadable"],
  ["locality", "Nho Quan", "locality 372"],
  ["locality", "Toàn tỉnh", "territory"],
  ["locality", "tỉnh Ninh Bình", "territory"],
  ["locality", "Ninh Bình", "locality-unclear"],
  ["locality", "Nho Qu?n", "letters-lost"],
  ["indicator", "jobs", "text jobs"],
  ["indicator", "Số suất quà tặng hộ nghèo", "text gifts.poor"],
  ["indicator", "Số hộ nghèo", "indicator-unclear"],
  ["indicator", "Số suất quà", "indicator-unknown"],
];

describe("a cell of each column type", () => {
  test.each(cases)("%s %j: %s", (type, cell, expected) => {
    expect(summarize(createReader(type, unitByType[type]).readCell(cell))).toBe(expected);
  });

  test.each(cases)("%s %j read from a record, twice: %s", (type, cell, expected) => {
    const reader = createReader(type, unitByType[type]);
    const bytes = Buffer.from(`"${cell}";x\n`.repeat(2));
    const readings = Array.from(readRecords([bytes], utf8, ";"), (record) =>
      summarize(reader.readRecord(record)),
    );
    expect(readings).toEqual([expected, expected]);
  });

  test("every type of the catalogue is among the cases", () => {
    expect(new Set(cases.map(([type]) => type))).toEqual(new Set(columnTypes));
  });
});

test.each([
  ["Số suất quà tặng hộ nghèoo", "Số suất quà tặng hộ nghèo"],
  ["Tỷ lệ che phủ rừng", ""],
])("the indicator nearest to %s is %j", (cell, nearest) => {
  const reading = createReader("indicator").readCell(cell);
  expect(reading.kind === "problem" && reading.details.nearest).toBe(nearest);
});

describe("a month under a header that says what its cells are", () => {
  const read = (header: string, cell: string) => {
    const matched = { column: buildColumn("id", "Tháng", "month"), index: 0, header };
    return summarize(createColumnReader(matched, context).readCell(cell));
  };
  test.each([
    ["Tháng", "III/2022", "month 3/2022"],
    ["Tháng báo cáo", "III/2022", "month 3/2022"],
    ["Kỳ báo cáo", "III/2022", "month-unreadable"],
    ["Tháng", "9/1/2022", "month-unclear"],
    ["Ngày báo cáo", "9/1/2022", "month 1/2022"],
    ["Kỳ báo cáo", "9/1/2022", "month-unclear"],
  ])("%s, %s: %s", (header, cell, expected) => expect(read(header, cell)).toBe(expected));
});

describe("money in another unit", () => {
  test.each([
    ["triệu đồng", "1,5", "number 1500000"],
    ["triệu đồng", "43.656", "number-ambiguous"],
    ["nghìn đồng", "12", "number 12000"],
    ["tỷ đồng", "0,0000000005", "money-fraction"],
    ["đồng", "12", "number 12"],
  ] as const)("%s: %s is %s", (unit, cell, expected) => {
    expect(summarize(createReader("money", unit).readCell(cell))).toBe(expected);
  });

  test("no unit of the pack is taken for what the sheet says", () => {
    const column = buildColumn("id", "Kinh phí", "money", { unit: "đồng" });
    const reader = createColumnReader({ column, index: 0, header: "Kinh phí" }, context);
    expect(["2", "2,5", "0", "-", "", "x2"].map((cell) => summarize(reader.readCell(cell)))).toEqual([
      "unit-missing",
      "unit-missing",
      "number 0",
      "none",
      "none",
      "number-unreadable",
    ]);
  });
});

describe("money whose cell says its unit", () => {
  test.each([
    [undefined, "43.656,3 triệu đồng", "number 43656300000"],
    [undefined, "1.500.000.000 đồng", "number 1500000000"],
    [undefined, "1.500.000.000đ", "number 1500000000"],
    [undefined, "2 tỷ", "number 2000000000"],
    [undefined, "5 người", "number-unreadable"],
    ["triệu đồng", "43.656,3 triệu đồng", "number 43656300000"],
    ["triệu đồng", "5 nghìn đồng", "unit-unclear"],
  ])("%s, %s: %s", (unit, cell, expected) => {
    expect(summarize(createReader("money", unit).readCell(cell))).toBe(expected);
  });
});

describe("counts in thousands", () => {
  test.each([
    ["count", "120,5", "number 120500"],
    ["count", "120", "number 120000"],
    ["count", "0,0005", "count-fraction"],
    ["count", "1.234", "number-ambiguous"],
    ["decimal", "1,5", "number 1500"],
  ] as const)("%s %s: %s", (type, cell, expected) => {
    expect(summarize(createReader(type, "nghìn người").readCell(cell))).toBe(expected);
  });
});

describe("the properties of the column types", () => {
  const list = (test: (type: ColumnType) => boolean) => columnTypes.filter(test).join(" ");
  test.each([
    ["amounts", list((type) => amountColumnTypes.includes(type)), "count money decimal"],
    ["labels", list((type) => columnTypeDefinitions[type].isLabel), "month date year locality indicator"],
    ["private", list((type) => columnTypeDefinitions[type].isPrivate), "private"],
    ["need a unit", list((type) => columnTypeDefinitions[type].needsUnit), "money"],
    [
      "may hold a total label",
      list((type) => columnTypeDefinitions[type].canHoldTotalLabel && columnTypeDefinitions[type].isLabel),
      "month date year locality",
    ],
  ])("%s: %s", (_, actual, expected) => expect(actual).toBe(expected));
});

test("texts that no figure needs are checked and dropped", () => {
  const matched = { column: buildColumn("id", "Mã", "text"), index: 0, header: "Mã" };
  const reader = createColumnReader(matched, context, new Set(["other"]));
  const bytes = Buffer.from("037123456789;x\nHuy?n;x\n;x\n");
  expect(
    Array.from(readRecords([bytes], utf8, ";"), (record) => summarize(reader.readRecord(record))),
  ).toEqual(["text", "letters-lost", "none"]);
});

test.each(amountColumnTypes)(
  "a number of type %s that is read by its form is the number of the cell",
  (type) => {
    const { numberForm: form, readCell } = createReader(type, unitByType[type]);
    expect(form).toBeDefined();
    if (!form) return;
    const texts = ["34", "2.576", "1.234.567,5", "1.234.567", "0,5", "-3", ""];
    const numbers = texts.map((text) => readPlainNumberOrNaN(text, form.separators, form.factor));
    expect(numbers[0]).toBe(34 * form.factor);
    for (const [index, text] of texts.entries())
      if (!Number.isNaN(numbers[index]))
        expect(readCell(text)).toEqual({ kind: "number", value: numbers[index] });
  },
);
