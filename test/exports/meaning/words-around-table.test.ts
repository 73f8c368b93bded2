import { describe, expect, test } from "vitest";
import type { Catalogue, ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { readExport } from "../../../src/exports/read-export.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  jobsDeclaration,
  personsDeclaration,
  sampleCatalogue,
  targetsDeclaration,
} from "../../support/sample-export.ts";

const table: ExportDeclaration = {
  ...jobsDeclaration,
  columns: [
    buildColumn("month", "Tháng", "month"),
    buildColumn("people", "Số người", "count"),
    buildColumn("year", "Lũy kế số người", "count", { cumulative: true, optional: true }),
  ],
};

/** The catalogue in which the people of the table are a stock: those at the end of a month, never added up. */
const [sector] = sampleCatalogue.sectors;
const stock = { kind: "stock", export: "jobs", column: "people", where: {} } as const;
const stockCatalogue: Catalogue = {
  ...sampleCatalogue,
  sectors: sector
    ? [{ ...sector, indicators: sector.indicators.map((one) => ({ ...one, aggregation: stock })) }]
    : [],
};

interface Given {
  readonly declaration?: ExportDeclaration;
  readonly catalogue?: Catalogue;
  readonly path?: string;
}

async function listMessages(lines: readonly string[], given: Given = {}): Promise<string[]> {
  const { declaration = table, catalogue = sampleCatalogue, path = "data/viec-lam-2022.csv" } = given;
  const messages: string[] = [];
  await readExport(
    createExportFile(`${lines.join("\n")}\n`, path),
    declaration,
    { office: buildOffice(), catalogue },
    { row: () => undefined, issue: ({ line, message }) => messages.push(`${line}: ${message}`) },
  );
  return messages;
}

const rows = (header = "Số người") => [`Tháng;${header}`, "8/2022;5", "9/2022;6"];
const notCounted = (name: string, words: string, meaning: string) =>
  `Thiếu cột “Số người”: cột “${name}” không được tính, vì “${words}” cho biết đó là ${meaning}.`;

describe("a year in a header", () => {
  test.each([
    ["that of the file", ["năm 2022"], {}, []],
    [
      "another",
      ["năm 2021"],
      {},
      [`1: ${notCounted("Số người (năm 2021)", "năm 2021", "số của năm 2021, còn tệp là của năm 2022")}`],
    ],
    [
      "in a file without a year",
      ["năm 2021"],
      { path: "data/viec-lam.csv" },
      [`1: ${notCounted("Số người (năm 2021)", "năm 2021", "số của năm 2021, còn tệp không ghi năm ấy")}`],
    ],
  ])("%s", async (_, [words], given, expected) => {
    expect(await listMessages(rows(`Số người (${words})`), given)).toEqual(expected);
  });

  test("one of two that the title names", async () => {
    const lines = ["SỐ LIỆU NĂM 2021 VÀ NĂM 2022;", ...rows("Số người (năm 2022)")];
    expect(await listMessages(lines, { path: "data/viec-lam.csv" })).toEqual([]);
  });
});

describe("a date in a header", () => {
  const header = rows("Số người (tính đến 30/9)");
  test("makes a column of what happens in a month another one", async () => {
    expect(await listMessages(header)).toEqual([
      `1: ${notCounted("Số người (tính đến 30/9)", "tính đến 30/9", "số có đến một thời điểm")}`,
    ]);
  });
  test("is right for a stock", async () => {
    expect(await listMessages(header, { catalogue: stockCatalogue })).toEqual([]);
  });
});

const wholeTable = (text: string, meaning: string) =>
  `“${text}” cho biết cả bảng là ${meaning}, trong khi tiêu đề cột không nói như vậy.`;

describe("a title", () => {
  test.each([
    ["plain", ["BIỂU VIỆC LÀM NĂM 2022;", ...rows()], {}, []],
    [
      "of accumulated numbers",
      ["SỐ LIỆU LŨY KẾ;", ...rows()],
      {},
      [`1: ${wholeTable("SỐ LIỆU LŨY KẾ", "số lũy kế")}`],
    ],
    [
      "of a plan",
      [";KẾ HOẠCH NĂM 2022", ...rows()],
      {},
      [`1: ${wholeTable("KẾ HOẠCH NĂM 2022", "số kế hoạch")}`],
    ],
    [
      "of accumulated numbers above a stock",
      ["SỐ LIỆU LŨY KẾ;", ...rows()],
      { catalogue: stockCatalogue },
      [],
    ],
    [
      "of a plan above a stock",
      ["KẾ HOẠCH NĂM 2022;", ...rows()],
      { catalogue: stockCatalogue },
      [`1: ${wholeTable("KẾ HOẠCH NĂM 2022", "số kế hoạch")}`],
    ],
    [
      "of what one column says itself",
      ["SỐ LIỆU THÁNG VÀ LŨY KẾ;;", "Tháng;Số người;Lũy kế số người", "9/2022;6;60"],
      {},
      [],
    ],
    ["of three texts, which is none", ["Kế hoạch;SỞ;12", "Tháng;Số người;x", "9/2022;6;"], {}, []],
    [
      "of two texts",
      ["KẾ HOẠCH NĂM 2022;SỞ", ...rows()],
      {},
      [`1: ${wholeTable("KẾ HOẠCH NĂM 2022", "số kế hoạch")}`],
    ],
  ])("%s", async (_, lines, given, expected) => expect(await listMessages(lines, given)).toEqual(expected));

  test("of a list of persons says nothing of amounts", async () => {
    const header = "Họ và tên;Ngày sinh;Số CCCD;Điện thoại;Huyện;Đối tượng;Ngày hưởng";
    const lines = ["SỐ LIỆU LŨY KẾ;;;;;;", header, "Mẫu Một;;;;Nho Quan;A;1/9/2022"];
    expect(await listMessages(lines, { declaration: personsDeclaration })).toEqual([]);
  });
});

describe("a line below a table", () => {
  test.each([
    ["plain", "Ghi chú: số liệu chính thức;", {}, []],
    [
      "of accumulated numbers",
      "Ghi chú: số liệu lũy kế;",
      {},
      [`4: ${wholeTable("Ghi chú: số liệu lũy kế", "số lũy kế")}`],
    ],
    [
      "in the second cell",
      ";Ghi chú: số liệu ước",
      {},
      [`4: ${wholeTable("Ghi chú: số liệu ước", "số ước tính, dự kiến")}`],
    ],
    [
      "with an unknown unit",
      "ĐVT: triệu USD;",
      {},
      ["4: “ĐVT: triệu USD” giống một đơn vị tính nhưng không hiểu được."],
    ],
    ["longer than any note", `Ghi chú: số liệu lũy kế ${"x".repeat(480)};`, {}, []],
    [
      "just not too long",
      `Ghi chú: số liệu lũy kế ${"x".repeat(476)};`,
      {},
      [`4: ${wholeTable(`Ghi chú: số liệu lũy kế ${"x".repeat(96)}…`, "số lũy kế")}`],
    ],
  ])("%s", async (_, note, given, expected) =>
    expect(await listMessages([...rows(), note], given)).toEqual(expected),
  );
});

test("titles and notes of the year's plan say that it is one", async () => {
  const lines = [
    "KẾ HOẠCH NĂM 2022;;;",
    "ĐVT: triệu đồng;;;",
    "Năm;Chỉ tiêu;Địa phương;Kế hoạch",
    "2022;jobs;;100",
    "Ghi chú: số liệu ước;;;",
    "ĐVT: triệu đồng;;;",
  ];
  const given = { declaration: targetsDeclaration, path: "data/chi-tieu-2022.csv" };
  expect(await listMessages(lines, given)).toEqual([]);
});
