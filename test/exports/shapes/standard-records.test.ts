/** The records that are made of a shaped table, for exports whose columns have names of their own. */
import { describe, expect, test } from "vitest";
import { buildColumn, tableDeclaration } from "../../support/sample-export.ts";
import { readSheet, testSheets } from "../../support/shapes/read-sheet.ts";

const district = buildColumn("district", "Huyện", "locality");
const period = buildColumn("period", "Tháng", "month");
const people = buildColumn("people", "Số người", "count");
const persons = {
  ...tableDeclaration,
  columns: [district, period, people, buildColumn("person", "Họ tên", "private", { optional: true })],
};
const yearly = { ...tableDeclaration, columns: [district, buildColumn("of", "Năm", "year"), people] };

const months = { across: ["time"] };

describe("columns with ids of their own", () => {
  const rows = ["202201 372 people=10", "202201 373 people=5"];
  testSheets([
    {
      name: "months across",
      lines: ["Huyện;T1;T2", "Nho Quan;10;20", "Gia Viễn;5;6"],
      shapes: [months],
      declaration: persons,
      rows: [...rows, "202202 372 people=20", "202202 373 people=6"],
    },
    {
      name: "districts across",
      lines: ["Tháng;Nho Quan;Gia Viễn", "1/2022;10;5"],
      shapes: [{ across: ["locality"] }],
      declaration: persons,
      rows,
    },
    {
      name: "districts above their rows",
      lines: ["Tháng;Số người", "Nho Quan;", "1/2022;10", "Gia Viễn;", "1/2022;5"],
      shapes: [{ groups: "locality" }],
      declaration: persons,
      rows,
    },
    {
      name: "months in a column and across",
      lines: ["Tháng;Huyện;Tháng 1;Tháng 2", "1/2022;Nho Quan;10;20"],
      shapes: [months],
      declaration: persons,
      codes: ["1: shape-unknown"],
    },
    {
      name: "districts in a column and across",
      lines: ["Huyện;Nho Quan;Gia Viễn", "Nho Quan;10;5"],
      shapes: [{ across: ["locality"] }],
      path: "viec-lam-thang-9-2022.csv",
      declaration: persons,
      codes: ["1: shape-unknown"],
    },
  ]);

  test("a name is no label of a number", async () => {
    const { messages } = await readSheet({
      lines: ["Huyện;Họ tên;Tháng 1;Tháng 2", "Nho Quan;Trần A;10;20"],
      declaration: persons,
    });
    expect(messages.join("\n")).toContain("“10” (dòng 2, cột “Tháng 1”): Nho Quan, Tháng 1; ");
    expect(messages.join("\n")).not.toContain("Trần A");
  });
});

describe("years", () => {
  const rows = ["202101–202112 372 people=10 2021", "202201–202212 372 people=20 2022"];
  const build = (name: string, lines: readonly string[]) => ({
    name,
    lines: [...lines, "Nho Quan;10;20"],
    shapes: [months],
    declaration: yearly,
    rows,
  });
  testSheets([
    build("across", ["Huyện;Năm 2021;Năm 2022"]),
    build("as bare numbers", ["Huyện;2021;2022"]),
    build("below the name of the number", ["Huyện;Số người;", ";Năm 2021;Năm 2022"]),
    build("below “Năm”", ["Huyện;Năm;", ";2021;2022"]),
    {
      name: "a year above months is theirs, though the file's name says another",
      lines: ["Huyện;Năm 2021;", ";Tháng 1;Tháng 2", "Nho Quan;10;20"],
      shapes: [months],
      declaration: persons,
      rows: ["202101 372 people=10", "202102 372 people=20"],
      codes: ["3: file-year-unmet"],
    },
  ]);
});

describe("columns that nobody declared", () => {
  const build = (head: string, texts: readonly string[]) => ({
    name: `${head}: ${texts.join(", ")}`,
    lines: [`Huyện;${head};T1`, `Nho Quan;${texts[0]};10`, `Gia Viễn;${texts[1]};5`, `Hoa Lư;${texts[2]};1`],
    shapes: [months],
    declaration: persons,
  });
  const rows = ["202201 372 people=10", "202201 373 people=5", "202201 374 people=1"];
  testSheets([
    { ...build("Ghi chú", ["a", "b", "c"]), rows },
    { ...build("Nội dung", ["Nam", "", "NAM"]), rows },
    { ...build("Nội dung", ["Nam", "Nữ", "Nữ"]), codes: ["1: shape-unknown"] },
    { ...build("Chỉ số", ["a", "", "b"]), codes: ["1: shape-unknown"] },
    { ...build("Tỉnh", ["Ninh Bình", "Ninh Bình", ""]), codes: ["1: shape-unknown"] },
    { ...build("ĐVT", ["người", "hộ", "người"]), codes: ["1: shape-unknown"] },
  ]);
});

describe("communes in the place of their district", () => {
  const head = "Tháng;Huyện;Giới tính;Số người";
  const build = (name: string, communes: readonly string[]) => ({
    name,
    lines: [head, "1/2022;Nho Quan;Nam;", ...communes],
    shapes: [{ parts: "locality" } as const],
  });
  testSheets([
    {
      ...build("whole numbers", ["1/2022;xã A;Nam;4", "1/2022;xã B;NAM;6"]),
      rows: ["202201 372 people=10 Nam"],
    },
    { ...build("blank labels", [";xã A;;4", ";xã B;;6"]), rows: ["202201 372 people=10 Nam"] },
    {
      ...build("grouped numbers", ["1/2022;xã A;Nam;1.234.567", "1/2022;xã B;Nam;1.000"]),
      rows: ["202201 372 people=1235567 Nam"],
    },
    {
      ...build("a percentage", ["1/2022;xã A;Nam;4", "1/2022;xã B;Nam;6%"]),
      rows: ["202201 372 people=4 Nam"],
      codes: ["4: number-unreadable", "4: row-repeated"],
    },
    {
      ...build("another month", ["1/2022;xã A;Nam;4", "2/2022;xã B;Nam;6"]),
      codes: ["3: locality-unknown", "4: locality-unknown"],
    },
    {
      ...build("another text", ["1/2022;xã A;Nam;4", "1/2022;xã B;Nữ;6"]),
      codes: ["3: locality-unknown", "4: locality-unknown"],
    },
    {
      ...build("of two districts", ["1/2022;xã A;Nam;4", "1/2022;Gia Viễn;Nam;", "1/2022;xã B;Nam;6"]),
      rows: ["202201 372 people=4 Nam", "202201 373 people=6 Nam"],
    },
  ]);
});

describe("“1.200” of communes is no number of their district where its unit may be thousands", () => {
  const communes = ["Nho Quan;;", "xã A;1.200;1.300", "xã B;1.100;1.400"];
  const ambiguous = [
    "4: number-ambiguous",
    "4: number-ambiguous",
    "5: number-ambiguous",
    "5: number-ambiguous",
    "5: row-repeated",
    "5: row-repeated",
  ];
  const build = (unit: string) => ({
    name: `“${unit}” above the table`,
    lines: [`${unit};;`, "Huyện;Tháng 1;Tháng 2", ...communes],
    shapes: [{ across: ["time"], measure: "people", parts: "locality" } as const],
  });
  const buildWithUnits = (unit: string) => ({
    name: `“${unit}” in each row`,
    lines: [
      "SỐ LIỆU VIỆC LÀM;;;;",
      "Huyện;Chỉ tiêu;ĐVT;Tháng 1;Tháng 2",
      "Nho Quan;;;;",
      `xã A;Số người;${unit};1.200;1.300`,
      `xã B;Số người;${unit};1.100;1.400`,
    ],
    shapes: [{ down: "measure", across: ["time"], parts: "locality" } as const],
  });
  testSheets([
    { ...build("ĐVT: nghìn người"), codes: ambiguous },
    { ...build("ĐVT: 1.000 người"), codes: ambiguous },
    { ...build("ĐVT: người"), rows: ["202201 372 people=2300", "202202 372 people=2700"] },
    {
      ...build("Nguồn vốn ngân sách xã Đồng Phong"),
      rows: ["202201 372 people=2300", "202202 372 people=2700"],
    },
    { ...buildWithUnits("Nghìn người"), codes: ambiguous },
    { ...buildWithUnits("1.000 người"), codes: ambiguous },
    { ...buildWithUnits("Người"), rows: ["202201 372 people=2300", "202202 372 people=2700"] },
  ]);
});
