import { describe, expect, test } from "vitest";
import type { Catalogue, Column, ExportDeclaration } from "../../../../src/catalogue/declaration.ts";
import { readExport } from "../../../../src/exports/read-export.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  jobsDeclaration,
  sampleCatalogue,
} from "../../../support/sample-export.ts";

interface Given {
  readonly columns?: readonly Column[];
  readonly catalogue?: Catalogue;
  readonly unit?: string;
}

const money = buildColumn("money", "Kinh phí", "money", { optional: true });
const people = buildColumn("people", "Số người", "count", { optional: true });
const households = buildColumn("households", "Số hộ", "count", { optional: true });

/** The numbers of the first row, and all messages with their lines. */
async function read(lines: readonly string[], given: Given = {}): Promise<string[]> {
  const columns = given.columns ?? [people, households, money];
  const declaration: ExportDeclaration = {
    ...jobsDeclaration,
    columns: [buildColumn("month", "Tháng", "month"), ...columns],
  };
  const units = given.unit === undefined ? undefined : { "jobs.money": { unit: given.unit } };
  const results: string[] = [];
  await readExport(
    createExportFile(`${lines.join("\n")}\n`, "data/viec-lam-2022.csv"),
    declaration,
    { office: { ...buildOffice(), ...(units && { units }) }, catalogue: given.catalogue ?? sampleCatalogue },
    {
      row: ({ numbers }) =>
        results.push(
          Object.entries(numbers)
            .map(([id, value]) => `${id} ${value}`)
            .join(", "),
        ),
      issue: ({ line, message }) => results.push(`${line}: ${message}`),
    },
  );
  return results;
}

const row = (header: string, cells: string) => [`Tháng;${header}`, `9/2022;${cells}`];

describe("two units of one column are both quoted", () => {
  const unclear = (line: number, units: string) => `${line}: Không rõ đơn vị của số liệu: ${units}.`;
  test.each([
    [
      "in the header",
      row("Kinh phí (đồng) (triệu đồng)", "2"),
      unclear(1, "tiêu đề ghi “đồng”, tiêu đề ghi “triệu đồng”"),
    ],
    [
      "in the header and a title",
      ["ĐVT: triệu đồng;", ...row("Kinh phí (đồng)", "2")],
      unclear(2, "tiêu đề ghi “đồng”, dòng 1 ghi “ĐVT: triệu đồng”"),
    ],
    [
      "in two titles",
      ["ĐVT: đồng;", "(triệu đồng);", ...row("Kinh phí", "2")],
      unclear(3, "dòng 1 ghi “ĐVT: đồng”, dòng 2 ghi “(triệu đồng)”"),
    ],
    [
      "in the header and a note",
      [...row("Kinh phí (đồng)", "2"), "ĐVT: triệu đồng;"],
      unclear(3, "tiêu đề ghi “đồng”, dòng 3 ghi “ĐVT: triệu đồng”"),
    ],
    [
      "in a column of counts and a note",
      [...row("Số người", "2"), "ĐVT: nghìn người;"],
      unclear(3, "cột tính từng đơn vị một, dòng 3 ghi “ĐVT: nghìn người”"),
    ],
    [
      "in the header and a cell",
      row("Kinh phí (đồng)", "2 triệu đồng"),
      unclear(2, "ô ghi “triệu đồng”, còn cả cột tính bằng “đồng”"),
    ],
    [
      "in the header and a column of units",
      row("Kinh phí (đồng);ĐVT", "2;triệu đồng"),
      unclear(2, "cột đơn vị tính ghi “triệu đồng”, còn cả cột tính bằng “đồng”"),
    ],
  ])("%s", async (_, lines, expected) => expect((await read(lines)).at(-1)).toBe(expected));
});

describe("a unit that the office confirmed", () => {
  test.each([
    ["answers a silent sheet", row("Kinh phí", "2"), "money 2000000"],
    ["yields to a header", row("Kinh phí (nghìn đồng)", "2"), "money 2000"],
    ["yields to a title", ["ĐVT: nghìn đồng;", ...row("Kinh phí", "2")], "money 2000"],
    ["yields to a note", [...row("Kinh phí", "2"), "ĐVT: nghìn đồng;"], "money 2000"],
    ["yields to a cell", row("Kinh phí", "2 nghìn đồng"), "money 2000"],
    ["yields to a column of units", row("Kinh phí;ĐVT", "2;nghìn đồng"), "money 2000"],
  ])("%s", async (_, lines, expected) =>
    expect(await read(lines, { unit: "triệu đồng" })).toEqual([expected]),
  );
});

describe("lines of units are meant for the columns that they fit", () => {
  test.each([
    [
      "people and households",
      ["ĐVT: nghìn người;;", ...row("Số người;Số hộ", "5;2")],
      "people 5000, households 2",
    ],
    ["households", ["ĐVT: nghìn hộ;;", ...row("Số người;Số hộ", "5;2")], "people 5, households 2000"],
    [
      "nobody by name",
      ["ĐVT: nghìn lượt;;", ...row("Số người;Số hộ", "5;2")],
      "people 5000, households 2000",
    ],
    ["single people", ["ĐVT: người;;", ...row("Số người;Số hộ", "5;2")], "people 5, households 2"],
    [
      "people and money",
      ["ĐVT: nghìn người, triệu đồng;;", ...row("Số người;Kinh phí", "5;2")],
      "people 5000, money 2000000",
    ],
    [
      "any numbers, without money",
      ["ĐVT: nghìn;;", ...row("Số người;Số hộ", "5;2")],
      "people 5000, households 2000",
    ],
    ["money", ["ĐVT: triệu;;", ...row("Số người;Kinh phí", "5;2")], "people 5, money 2000000"],
    [
      "the unit of two that the header says",
      ["ĐVT: đồng, triệu đồng;", ...row("Kinh phí (triệu đồng)", "2")],
      "money 2000000",
    ],
    ["a column that counts single ones", [...row("Số người", "5"), "ĐVT: người;"], "people 5"],
  ])("%s", async (_, lines, expected) => expect(await read(lines)).toEqual([expected]));
});

describe("measures", () => {
  const rice = buildColumn("rice", "Gạo", "decimal");
  const [sector] = sampleCatalogue.sectors;
  const measureIn = (unit: string, column = "rice", id = "jobs"): Catalogue => ({
    ...sampleCatalogue,
    sectors: sector
      ? [
          {
            ...sector,
            indicators: sector.indicators.map((indicator) => ({
              ...indicator,
              unit,
              aggregation: { kind: "sum", export: id, column, where: {} } as const,
            })),
          },
        ]
      : [],
  });
  const unfit = (unit: string) => `1: Đơn vị “${unit}” không hợp với loại số liệu của cột này.`;
  test.each([
    ["the indicator's", "kg", measureIn("kg"), rice, ["rice 5"]],
    ["a word of the indicator's", "kg", measureIn("kg gạo"), rice, ["rice 5"]],
    ["another than the indicator's", "kg", measureIn("tấn"), rice, [unfit("kg")]],
    ["that of another column", "kg", measureIn("kg", "other"), rice, [unfit("kg")]],
    ["that of another export", "kg", measureIn("kg", "rice", "other"), rice, [unfit("kg")]],
    ["the declared header's", "kg", measureIn("tấn"), { ...rice, headers: ["Gạo", "Số kg gạo"] }, ["rice 5"]],
    ["no measure but things", "suất", measureIn("tấn"), rice, ["rice 5"]],
  ])("%s", async (_, unit, catalogue, column, expected) => {
    expect(await read(row(`Gạo (${unit})`, "5"), { catalogue, columns: [column] })).toEqual(expected);
  });
});

describe("a column of units", () => {
  test.each([
    ["named ĐVT", "ĐVT", "5000"],
    ["named Đơn vị tính", "Đơn vị tính", "5000"],
    ["of the money", "ĐVT kinh phí", "5000"],
    ["named otherwise", "Đơn vị thực hiện", "5"],
  ])("%s", async (_, name, expected) =>
    expect(await read(row(`Số người;${name}`, "5;nghìn người"))).toEqual([`people ${expected}`]),
  );

  test("may be a declared text, and is no declared place", async () => {
    const text = buildColumn("unit", "Đơn vị", "text");
    const place = buildColumn("unit", "Đơn vị", "locality");
    const lines = (cell: string) => row("Số người;Đơn vị", `5;${cell}`);
    expect(await read(lines("nghìn người"), { columns: [people, text] })).toEqual(["people 5000"]);
    expect(await read(lines("Nho Quan"), { columns: [people, place] })).toEqual(["people 5"]);
  });

  test.each([
    ["money beside counts", "Số người;Kinh phí;ĐVT", "5;2;triệu", ["people 5, money 2000000"]],
    ["a multiple of counts", "Số người;ĐVT", "5;nghìn", ["people 5000"]],
    ["an office, which is no unit", "Số người;Đơn vị", "5;Phòng Lao động", ["people 5"]],
    ["blank", "Số người;ĐVT", "5;", ["people 5"]],
    ["a share of counts", "Số người;ĐVT", "5;%", ["2: Đơn vị “%” không hợp với loại số liệu của cột này."]],
  ])("%s", async (_, header, cells, expected) => expect(await read(row(header, cells))).toEqual(expected));
});
