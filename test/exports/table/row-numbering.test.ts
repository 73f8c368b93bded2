import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import {
  buildColumn,
  jobsDeclaration,
  personsDeclaration,
  readExportBack,
} from "../../support/sample-export.ts";

const visitsDeclaration: ExportDeclaration = {
  ...jobsDeclaration,
  columns: [
    buildColumn("date", "Ngày", "date"),
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("people", "Số người", "count"),
  ],
};

async function listCodes(content: string, declaration: ExportDeclaration): Promise<string[]> {
  const { issues } = await readExportBack(content, { declaration, path: "data/nguoi-co-cong-2022.csv" });
  return issues.map(({ code, line }) => `${code}:${line}`);
}

describe("a table of numbers whose rows are numbered", () => {
  const table = "STT;Ngày;Huyện;Số người\n1;5/9/2022;Nho Quan;10\n2;6/9/2022;Gia Viễn;20\n";
  test.each([
    ["cut off after the number", `${table}3`, ["row-ragged:4"]],
    ["cut off so that it looks like numbers of columns", `${table}3;T`, ["row-ragged:4"]],
    ["cut off in the date", `${table}3;7/9`, ["row-ragged:4"]],
    [
      "cut off in the date, its rows not numbered",
      `${table.replace(/^(?:STT|\d);/gm, "")}7/9`,
      ["row-ragged:4"],
    ],
    ["a date between the rows", `${table}31/02/2022\n3;7/9/2022;Yên Mô;5\n`, ["row-ragged:4"]],
    ["a large number between the rows", `${table}1.234.567\n3;7/9/2022;Yên Mô;5\n`, ["row-ignored:4"]],
    ["rows above the header", `4;7/9/2022;Yên Mô;5\n${table}`, ["row-above-header:1"]],
    ["a note with the number of a decision", `${table};Theo QĐ số 08/2022;;\n`, []],
    ["a row that is prepared and not filled", `${table}3;;;\n4;;;\n`, []],
    ["the number of the page", `${table}\n1\n`, []],
    ["a note that begins with another number", `${table}2;Số liệu tạm tính\n`, []],
    [
      "groups that are numbered, their rows not",
      "STT;Ngày;Huyện;Số người\n1;Đợt một;;\n;5/9/2022;Nho Quan;10\n2;Đợt hai\n;6/9/2022;Gia Viễn;20\n",
      [],
    ],
    [
      "rows that begin again in each group",
      "STT;Ngày;Huyện;Số người\nI;Đợt một;;\n1;5/9/2022;Nho Quan;10\nII;Đợt hai;;\n1;6/9/2022;Gia Viễn;20\n2;Hết\n",
      [],
    ],
  ])("%s", async (_, content, codes) => expect(await listCodes(content, visitsDeclaration)).toEqual(codes));
});

describe("a list of persons", () => {
  const header = "STT;Họ và tên;Ngày sinh;Số CCCD;Điện thoại;Huyện;Đối tượng;Ngày hưởng\n";
  const first = "1;Đinh Thị Mẫu;01/02/1950;037150000001;;Nho Quan;Thương binh;1/9/2022\n";
  const unnumbered = (text: string) => text.replace(/^(?:STT|\d);/gm, "");
  test.each([
    ["cut off in the second row", `${header}${first}2;Phạm Văn Thử;05/0`, ["row-ragged:3"]],
    [
      "cut off, without numbers of rows",
      unnumbered(`${header}${first}2;Phạm Văn Thử;05/02/1951`),
      ["row-ragged:3"],
    ],
    [
      "a person of whom nothing else is known",
      `${header}${first}2;Phạm Văn Thử;05/02/1951;;;;;\n`,
      ["cell-needed:3", "cell-needed:3"],
    ],
    [
      "only a name, with the next number: headings of groups look so",
      `${header}${first}2;Phạm Văn Thử;;;;;;\n`,
      [],
    ],
    [
      "a row that lacks its place and its date",
      `${header}${first}7;Phạm Văn Thử;;;;;Bệnh binh;\n`,
      ["cell-needed:3", "cell-needed:3"],
    ],
    ["a prepared row", `${header}${first}2;;;;;;;\n`, []],
    ["signatures", `${header}${first};NGƯỜI LẬP BIỂU;;;;THỦ TRƯỞNG;;\n;Phạm Văn Thử;;;;Đinh Văn Giả;;\n`, []],
    ["a date below", `${header}${first};;;;;Ninh Bình, ngày 5 tháng 10 năm 2022;;\n`, []],
  ])("%s", async (_, content, codes) => expect(await listCodes(content, personsDeclaration)).toEqual(codes));
});
