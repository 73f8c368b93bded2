import { describe, expect, test } from "vitest";
import { readExport } from "../../../src/exports/read-export.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  jobsDeclaration,
  readExportBack,
  sampleCatalogue,
} from "../../support/sample-export.ts";

const declaration = {
  ...jobsDeclaration,
  columns: [
    buildColumn("month", "Tháng", "month"),
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("people", "Số người", "count"),
  ],
};

async function read(rows: readonly string[], { header = "Tỉnh", foreign = [] as string[] } = {}) {
  const events: string[] = [];
  const office = {
    ...buildOffice(),
    foreign: foreign.map((name) => ({ name, reason: "Phòng giao dịch chung" })),
  };
  await readExport(
    createExportFile([`Tháng;Huyện;Số người;${header}`, ...rows].join("\n"), "data/a-2022.csv"),
    declaration,
    { office, catalogue: sampleCatalogue },
    {
      row: ({ line, locality }) => events.push(`${line}: ${locality}`),
      issue: ({ line, code, message }) => events.push(`${line}: ${code} ${message}`),
      onSkippedLine: (line, kind) => events.push(`${line}: ${kind}`),
    },
  );
  return events.slice(1);
}

describe("a column of provinces that is not declared", () => {
  test.each([
    ["the whole name", "9/2022;Nho Quan;8;tỉnh Ninh Bình"],
    ["the bare name", "9/2022;Nho Quan;8;Ninh Bình"],
    ["without diacritics", "9/2022;Nho Quan;8;NINH BINH"],
    ["a locality of ours", "9/2022;Nho Quan;8;Tam Điệp"],
    ["nothing", "9/2022;Nho Quan;8;"],
  ])("our rows: %s", async (_, row) => expect(await read([row])).toEqual(["2: 372"]));

  test("rows of other provinces are told once, with their number and names", async () => {
    const rows = [
      "9/2022;Nho Quan;8;Ninh Bình",
      "9/2022;Kim Sơn;9;Thanh Hóa",
      "9/2022;huyện Nga Sơn;9;",
      "9/2022;Hoa Lư;9;Hà Nam",
      "9/2022;Gia Viễn;9;Ninh Bình",
    ];
    expect(await read(rows)).toEqual([
      "2: 372",
      "6: 373",
      "3: place-foreign 3 dòng ghi ở cột “Tỉnh” không phải tỉnh Ninh Bình mà là “Thanh Hóa”, “Hà Nam”.",
    ]);
  });

  test("rows of a place that is declared as foreign are left out", async () => {
    const rows = ["9/2022;Nho Quan;8;Ninh Bình", "9/2022;huyện Nga Sơn;9;tỉnh Thanh Hóa"];
    expect(await read(rows, { foreign: ["tỉnh Thanh Hóa"] })).toEqual(["2: 372", "3: foreign"]);
  });

  test("a foreign place in the column of localities is left out", async () => {
    const rows = ["9/2022;Nho Quan;8;", "9/2022;H. Nga Sơn;9;"];
    expect(await read(rows, { header: "Ghi chú", foreign: ["huyện Nga Sơn"] })).toEqual([
      "2: 372",
      "3: foreign",
    ]);
  });

  test("a merged cell of a province goes down over a row of a declared place", async () => {
    const rows = [
      "9/2022;Nho Quan;8;Ninh Bình",
      "9/2022;Gia Viễn;7;",
      "9/2022;huyện Nga Sơn;9;tỉnh Thanh Hóa",
      "9/2022;Kim Sơn;6;",
      "9/2022;Yên Mô;5;Ninh Bình",
    ];
    expect(await read(rows, { foreign: ["huyện Nga Sơn", "tỉnh Thanh Hóa"] })).toEqual([
      "2: 372",
      "3: 373",
      "4: foreign",
      "5: foreign",
      "6: 377",
    ]);
    expect(await read(rows, { foreign: ["huyện Nga Sơn"] })).toEqual([
      "2: 372",
      "3: 373",
      "4: foreign",
      "6: 377",
      "5: place-foreign 1 dòng ghi ở cột “Tỉnh” không phải tỉnh Ninh Bình mà là “tỉnh Thanh Hóa”.",
    ]);
  });

  test("a merged cell of a province begins in its row of totals", async () => {
    const rows = ["9/2022;Nho Quan;8;Ninh Bình", ";Cộng;6;Thanh Hóa", "9/2022;Kim Sơn;6;"];
    expect(await read(rows)).toContain(
      "4: place-foreign 1 dòng ghi ở cột “Tỉnh” không phải tỉnh Ninh Bình mà là “Thanh Hóa”.",
    );
  });

  test.each([
    ["two columns of provinces", "Tỉnh;Tên tỉnh", "9/2022;Nho Quan;8;Thanh Hóa;Thanh Hóa"],
    ["a total label", "Tỉnh", "9/2022;Nho Quan;8;Toàn tỉnh"],
    ["a total", "Tỉnh", "9/2022;Nho Quan;8;Tổng cộng"],
  ])("%s: says nothing", async (_, header, row) => expect(await read([row], { header })).toEqual(["2: 372"]));

  test("an export without places has no rows of other provinces", async () => {
    const columns = declaration.columns.filter(({ type }) => type !== "locality");
    const lines = ["Tháng;Số người;Tỉnh", "9/2022;8;Thanh Hóa"];
    const { rows, issues } = await readExportBack(lines.join("\n"), {
      declaration: { ...declaration, columns },
    });
    expect([rows.length, issues]).toEqual([1, []]);
  });

  test("a declared column of provinces is read as declared", async () => {
    const columns = [...declaration.columns, buildColumn("province", "Tỉnh", "text")];
    const lines = ["Tháng;Huyện;Số người;Tỉnh", "9/2022;Nho Quan;8;Thanh Hóa"];
    const { rows, issues } = await readExportBack(lines.join("\n"), {
      declaration: { ...declaration, columns },
    });
    expect([rows[0]?.texts, issues]).toEqual([{ province: "Thanh Hóa" }, []]);
  });

  test("another column says nothing of places", async () =>
    expect(await read(["9/2022;Nho Quan;8;Thanh Hóa"], { header: "Tỉnh đến làm việc" })).toEqual(["2: 372"]));
});
