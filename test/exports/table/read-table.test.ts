import { describe, expect, test } from "vitest";
import { readExport } from "../../../src/exports/read-export.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  jobsDeclaration,
  sampleCatalogue,
} from "../../support/sample-export.ts";

const declaration = {
  ...jobsDeclaration,
  columns: [
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("month", "Tháng", "month"),
    buildColumn("people", "Số người", "count"),
    buildColumn("note", "Ghi chú", "text", { optional: true }),
  ],
};

async function read(content: string, requestedColumns?: ReadonlySet<string>) {
  const events: string[] = [];
  await readExport(
    createExportFile(content, "data/a-2022.csv"),
    declaration,
    { office: buildOffice(), catalogue: sampleCatalogue },
    {
      ...(requestedColumns && { requestedColumns }),
      row: ({ line, month, locality, numbers, texts }) =>
        events.push(`${line}: ${locality} ${month} ${numbers.people ?? "-"} ${texts.note ?? "-"}`),
      issue: ({ line, code }) => events.push(`${line}: ${code}`),
      onSkippedLine: (line, kind) => events.push(`${line}: ${kind}`),
    },
  );
  return events;
}

const header = "Huyện;Tháng;Số người;Ghi chú\n";

describe("the lines of a table", () => {
  test.each([
    [
      "rows with and without numbers and notes",
      `${header}Nho Quan;9/2022;8;a\nGia Viễn;9/2022;0;\n`,
      ["1: header", "2: 372 202209 8 a", "3: 373 202209 0 -"],
    ],
    [
      "a month that the name of the file completes",
      `${header}Nho Quan;Tháng 9;8;\n`,
      ["1: header", "2: 372 202209 8 -"],
    ],
    [
      "titles, headings, totals, signatures",
      `SỞ;;;\n;;;\n${header}I. Miền núi;;;\nNho Quan;9/2022;8;\nTổng cộng;;8;\nNGƯỜI LẬP BIỂU;;;\n`,
      [
        "1: title",
        "2: blank",
        "3: header",
        "4: group-heading",
        "5: 372 202209 8 -",
        "6: total",
        "7: signature",
      ],
    ],
    [
      "a note between rows, reported at the next row",
      `${header}Nho Quan;9/2022;8;\nsố liệu tạm;;;\nGia Viễn;9/2022;9;\n`,
      ["1: header", "2: 372 202209 8 -", "3: note", "3: row-ignored", "4: 373 202209 9 -"],
    ],
    [
      "a row with too few cells, even without numbers",
      `${header}Nho Quan;9/2022\nGia Viễn;9/2022;9;\n`,
      ["1: header", "2: row-ragged", "3: 373 202209 9 -"],
    ],
    [
      "a row that was not split",
      `${header}"Nho Quan,9/2022,x,y";;;\nGia Viễn;9/2022;9;\n`,
      ["1: header", "2: locality-unknown", "2: cell-needed", "2: cell-none", "3: 373 202209 9 -"],
    ],
    [
      "a wrong total",
      `${header}Nho Quan;9/2022;8;\nTổng cộng;;9;\n`,
      ["1: header", "2: 372 202209 8 -", "3: total", "3: total-differs"],
    ],
    ["no rows", header, ["1: header", "1: export-without-rows"]],
  ])("%s", async (_, content, expected) => expect(await read(content)).toEqual(expected));

  test("texts of columns that were not requested are dropped", async () => {
    const events = await read(`${header}Nho Quan;9/2022;8;a\n`, new Set(["other"]));
    expect(events).toEqual(["1: header", "2: 372 202209 8 -"]);
  });
});
