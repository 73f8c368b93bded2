import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { readExport } from "../../../src/exports/read-export.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  readExportBack,
  sampleCatalogue,
  tableDeclaration,
} from "../../support/sample-export.ts";

const declaration = {
  ...tableDeclaration,
  columns: [...tableDeclaration.columns, buildColumn("note", "Ghi chú", "text", { optional: true })],
};

async function read(
  content: string,
  requestedColumns?: ReadonlySet<string>,
  exportDeclaration: ExportDeclaration = declaration,
) {
  const events: string[] = [];
  await readExport(
    createExportFile(content, "data/a-2022.csv"),
    exportDeclaration,
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
      "a row above the header",
      `Nho Quan;9/2022;8;a\n${header}Gia Viễn;9/2022;9;\n`,
      ["1: row-above-header", "1: title", "2: header", "3: 373 202209 9 -"],
    ],
    [
      "titles above the header that are no whole row",
      `Nho Quan;;8;\nNho Quan;9/2022\n${header}Gia Viễn;9/2022;9;\n`,
      ["1: title", "2: title", "3: header", "4: 373 202209 9 -"],
    ],
    [
      "a note above the first row",
      `${header}số liệu tạm;;;\nNho Quan;9/2022;8;\n`,
      ["1: header", "2: note", "3: 372 202209 8 -"],
    ],
    [
      "a note below the last row",
      `${header}Nho Quan;9/2022;8;\nsố liệu tạm;;;\n`,
      ["1: header", "2: 372 202209 8 -", "3: note"],
    ],
    [
      "a note below the signature",
      `${header}Nho Quan;9/2022;8;\nNGƯỜI LẬP BIỂU;;;\nsố liệu tạm;;;\nGia Viễn;9/2022;9;\n`,
      ["1: header", "2: 372 202209 8 -", "3: signature", "4: note", "5: 373 202209 9 -"],
    ],
    [
      "two notes and a heading between rows",
      `${header}Nho Quan;9/2022;8;\nsố liệu tạm;;;\nII. Đồng bằng;;;\nđã rà soát;;;\nGia Viễn;9/2022;9;\nHoa Lư;9/2022;7;\n`,
      [
        "1: header",
        "2: 372 202209 8 -",
        "3: note",
        "4: group-heading",
        "5: note",
        "3: row-ignored",
        "5: row-ignored",
        "6: 373 202209 9 -",
        "7: 374 202209 7 -",
      ],
    ],
    [
      "a row with too many cells",
      `${header}Nho Quan;9/2022;8;;;7\nGia Viễn;9/2022;9;\n`,
      ["1: header", "2: row-ragged", "3: 373 202209 9 -"],
    ],
    [
      "a total with too few cells",
      `${header}Nho Quan;9/2022;8;\nGia Viễn;9/2022;8;Cộng\n`,
      ["1: header", "2: 372 202209 8 -", "3: total"],
    ],
    [
      "a quote in the wrong place",
      `${header}"Nho "Quan"";9/2022;8;\nGia Viễn;9/2022;9;\n`,
      ["1: header", "2: quote-stray", "3: 373 202209 9 -"],
    ],
    [
      "errors in all rows, which are rows all the same",
      `${header}Nho Quann;9/2022;8;\n`,
      ["1: header", "2: locality-unknown"],
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

test("a column of money without a unit is told once, at the header", async () => {
  const money = buildColumn("money", "Kinh phí", "money", { unit: "triệu đồng" });
  const other = buildColumn("loan", "Vốn vay", "money");
  const content = "Huyện;Tháng;Kinh phí;Vốn vay\nNho Quan;9/2022;8;1\nGia Viễn;9/2022;9;2\n";
  const { issues } = await readExportBack(content, {
    declaration: { ...declaration, columns: [...declaration.columns.slice(0, 2), money, other] },
  });
  expect(issues.map(({ line, column, message, remedy }) => [line, column, message, remedy])).toEqual([
    [
      1,
      "Kinh phí",
      "Không nơi nào trong tệp cho biết cột “Kinh phí” tính bằng đồng, nghìn đồng hay triệu đồng.",
      "Ghi đơn vị vào tiêu đề, ví dụ “Kinh phí (triệu đồng)”; hoặc xác nhận một lần trong report.yaml: units: { jobs.money: { unit: triệu đồng, reason: …, by: …, date: … } }.",
    ],
    [
      1,
      "Vốn vay",
      "Không nơi nào trong tệp cho biết cột “Vốn vay” tính bằng đồng, nghìn đồng hay triệu đồng.",
      "Ghi đơn vị vào tiêu đề, ví dụ “Vốn vay (đồng)”; hoặc xác nhận một lần trong report.yaml: units: { jobs.loan: { unit: đồng, reason: …, by: …, date: … } }.",
    ],
  ]);
});

test("the message on parts of rows counts them, each text by itself", async () => {
  const rows = ["Trong đó: nữ", "Trong đó: nữ", "Chia ra: nam"].map((note) => `Nho Quan;9/2022;1;${note}\n`);
  const { issues } = await readExportBack(`${header}Nho Quan;9/2022;8;\n${rows.join("")}`, { declaration });
  expect(issues.map(({ line, column, message }) => `${line} ${column}: ${message}`)).toEqual([
    "3 Ghi chú: 2 dòng “Trong đó: nữ” là một phần của dòng khác nên không được cộng vào số liệu.",
    "5 Ghi chú: 1 dòng “Chia ra: nam” là một phần của dòng khác nên không được cộng vào số liệu.",
  ]);
});

test("a total without rows says so once, whatever the number of its columns", async () => {
  const columns = [
    ...declaration.columns.slice(0, 3),
    buildColumn("women", "Số nữ", "count"),
    ...declaration.columns.slice(3),
  ];
  const content =
    "Huyện;Tháng;Số người;Số nữ;Ghi chú\nNho Quan;9/2022;8;3;a\nNho Quan;9/2022;8;3;Cộng\nGia Viễn;9/2022;5;2;Cộng\n";
  const { issues } = await readExportBack(content, { declaration: { ...declaration, columns } });
  expect(issues.map(({ line, column, message }) => `${line} ${column}: ${message}`)).toEqual([
    "4 Số người: Dòng ghi là dòng tổng (5), nhưng không có dòng nào để cộng thành số này.",
  ]);
});

describe.each([
  ["all texts", undefined],
  ["no texts", new Set<string>()],
])("a list of payments of which figures need %s", (_, requestedColumns) => {
  const payments = {
    ...declaration,
    rows: "events" as const,
    columns: [
      buildColumn("date", "Ngày", "date"),
      buildColumn("sex", "Giới tính", "text"),
      buildColumn("people", "Số người", "count"),
    ],
  };
  const readPayments = (...lines: string[]) =>
    read(["Ngày;Giới tính;Số người", ...lines, ""].join("\n"), requestedColumns, payments);

  test("a total in letters without accents is not counted", async () => {
    expect(await readPayments("13/9/2022;An;5", "14/9/2022;Total;5", "14/9/2022;N7;2")).toEqual([
      "1: header",
      "2: undefined 202209 5 -",
      "3: total",
      "4: undefined 202209 2 -",
    ]);
  });

  test("men and women are no parts of each other", async () => {
    expect(await readPayments("13/9/2022;Nam;5", "14/9/2022;Nữ;6")).toEqual([
      "1: header",
      "2: undefined 202209 5 -",
      "3: undefined 202209 6 -",
    ]);
  });
});
