import { describe, expect, test } from "vitest";
import { readExport } from "../../../src/exports/read-export.ts";
import type { TableTally } from "../../../src/exports/table/table-tally.ts";
import { buildColumn, buildOffice, createExportFile, sampleCatalogue } from "../../support/sample-export.ts";

const declaration = {
  id: "t",
  name: "Biểu",
  files: ["b"],
  optional: false,
  columns: [
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("month", "Tháng", "month"),
    buildColumn("people", "Số người", "count"),
    buildColumn("stock", "Lũy kế", "count", { cumulative: true, optional: true }),
    buildColumn("group", "Đối tượng", "text", { optional: true }),
  ],
};

async function readTally(lines: readonly string[]): Promise<TableTally | undefined> {
  const office = { ...buildOffice(), foreign: [{ name: "Thanh Hóa", reason: "" }] };
  const reading = await readExport(
    createExportFile(`${lines.join("\n")}\n`, "data/b-2022.csv"),
    declaration,
    { office, catalogue: sampleCatalogue },
    { row: () => undefined, issue: () => undefined },
  );
  return reading?.tally;
}

const header = "Huyện;Tháng;Số người;Lũy kế;Đối tượng";
const sound = ["Nho Quan;1/2022;10;;A", "Gia Viễn;1/2022;20;;A"];

describe("the lines of a file, counted by what became of them", () => {
  test.each([
    ["rows", sound, { rows: 2 }],
    ["a blank line", [...sound, ";;;;"], { rows: 2, skipped: { blank: 1 } }],
    ["a total", [...sound, "Tổng cộng;;30;;"], { rows: 2, skipped: { total: 1 } }],
    ["totals of groups", [...sound, "Cộng;;30;;", "Tổng cộng;;30;;"], { rows: 2, skipped: { total: 2 } }],
    ["a wrong total", [...sound, "Tổng cộng;;31;;"], { rows: 2, skipped: { total: 1 }, differentTotals: 1 }],
    [
      "two wrong totals",
      [...sound, "Cộng;;31;;", "Tổng cộng;;32;;"],
      { rows: 2, skipped: { total: 2 }, differentTotals: 2 },
    ],
    [
      "a total that the texts name",
      [...sound, "Gia Viễn;1/2022;30;;Cộng"],
      { rows: 2, skipped: { total: 1 } },
    ],
    [
      "parts of rows",
      [...sound, "Gia Viễn;1/2022;4;;Trong đó: nữ", "Nho Quan;1/2022;3;;Trong đó: nữ"],
      { rows: 2, skipped: { total: 2 }, uncheckedTotals: 2 },
    ],
    [
      "a total of accumulated numbers of two months",
      ["Nho Quan;1/2022;10;10;A", "Nho Quan;2/2022;20;30;A", "Tổng cộng;;30;30;"],
      { rows: 2, skipped: { total: 1 }, uncheckedTotals: 1 },
    ],
    [
      "a total that is wrong besides",
      ["Nho Quan;1/2022;10;10;A", "Nho Quan;2/2022;20;30;A", "Tổng cộng;;31;30;"],
      { rows: 2, skipped: { total: 1 }, differentTotals: 1 },
    ],
    [
      "a total of accumulated numbers of one month",
      ["Nho Quan;1/2022;10;10;A", "Gia Viễn;1/2022;20;30;A", "Tổng cộng;;30;30;"],
      { rows: 2, skipped: { total: 1 }, differentTotals: 1 },
    ],
    ["the header again", [...sound, header], { rows: 2, skipped: { "header-again": 1 } }],
    ["a second table", [...sound, "Tháng;Huyện;Số người;;"], { rows: 2, refused: 1 }],
    ["a declared foreign place", [...sound, "Thanh Hóa;1/2022;7;;"], { rows: 2, skipped: { foreign: 1 } }],
    ["a locality not known", [...sound, "Hoa Lưu;1/2022;7;;"], { rows: 2, refused: 1 }],
    ["a row with a cell too few", [...sound, "Hoa Lư;1/2022;7;"], { rows: 2, refused: 1 }],
    ["a row without numbers", [...sound, "Hoa Lư;1/2022;;;"], { rows: 2, skipped: { unreported: 1 } }],
    ["a quote in the wrong place", [...sound, '"Hoa "Lư";1/2022;7;;'], { rows: 2, refused: 1 }],
    [
      "a total in a file with an error",
      [...sound, "Hoa Lưu;1/2022;7;;", "Tổng cộng;;31;;"],
      { rows: 2, refused: 1, skipped: { total: 1 }, uncheckedTotals: 1 },
    ],
    [
      "notes and signatures",
      [...sound, "số liệu tạm;;;;", "NGƯỜI LẬP BIỂU;;;;"],
      { rows: 2, skipped: { note: 1, signature: 1 } },
    ],
  ])("%s", async (_, lines, counts) => {
    const expected = { refused: 0, differentTotals: 0, uncheckedTotals: 0, ...counts };
    const skipped = { header: 1, ...("skipped" in counts ? counts.skipped : {}) };
    const tally = await readTally([header, ...lines]);
    expect(tally).toEqual({ ...expected, lines: lines.length + 1, skipped });
    const skippedCount = Object.values(tally?.skipped ?? {}).reduce((sum, count) => sum + count, 0);
    expect((tally?.rows ?? 0) + (tally?.refused ?? 0) + skippedCount).toBe(tally?.lines);
  });

  test("titles and a header of two rows", async () => {
    const lines = ["SỞ;;;;", ";;;;", "Huyện;Tháng;Kết quả;;Đối tượng", ";;Số người;Lũy kế;", ...sound];
    expect(await readTally(lines)).toMatchObject({
      lines: 6,
      rows: 2,
      skipped: { title: 1, blank: 1, header: 2 },
    });
  });
});
