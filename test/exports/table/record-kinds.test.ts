import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { buildColumn, jobsDeclaration, readExportBack } from "../../support/sample-export.ts";

const giftsDeclaration: ExportDeclaration = {
  ...jobsDeclaration,
  columns: [
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("month", "Tháng", "month"),
    buildColumn("people", "Số người", "count", {
      headers: ["Số người", "Tổng số người", "Số lao động - Tổng số"],
    }),
    buildColumn("women", "Nữ", "count", { optional: true, headers: ["Nữ", "Số lao động - Nữ"] }),
    buildColumn("money", "Kinh phí", "money", { unit: "đồng" }),
  ],
};

const header = "STT;Huyện;Tháng;Số người;Kinh phí (đồng)\n";
const rows = "1;Nho Quan;9/2022;10;1000\n2;Gia Viễn;9/2022;20;2000\n";

interface ReadSummary {
  readonly people: string;
  readonly codes: string;
}

async function readGifts(content: string): Promise<ReadSummary> {
  const { rows, issues } = await readExportBack(content, { declaration: giftsDeclaration });
  return {
    people: rows.map(({ locality, numbers }) => `${locality}:${numbers.people}`).join(" "),
    codes: issues.map(({ code, line }) => `${code}:${line}`).join(" "),
  };
}

describe("lines around the rows of a table", () => {
  const sound = { people: "372:10 373:20", codes: "" };
  test.each([
    ["nothing", header + rows],
    [
      "titles, a motto at the right, the unit",
      `SỞ LAO ĐỘNG;;;CỘNG HÒA;\n;;;Đơn vị tính: đồng;\n;;;;\n${header}${rows}`,
    ],
    [
      "a merged header of two rows",
      `STT;Huyện;Tháng;Số lao động;;Kinh phí (đồng)\n;;;Tổng số;Nữ;\n1;Nho Quan;9/2022;10;4;1000\n2;Gia Viễn;9/2022;20;5;2000\n`,
    ],
    ["a row of letters and numbers", `${header}A;B;C;1;2\n${rows}`],
    ["a row of numbers in brackets", `${header}(1);(2);(3);(4);(5)\n${rows}`],
    ["the header again", `${header}1;Nho Quan;9/2022;10;1000\n${header}2;Gia Viễn;9/2022;20;2000\n`],
    [
      "headings of groups",
      `${header}I;Khu vực miền núi;;;\n1;Nho Quan;9/2022;10;1000\nII. Đồng bằng;;;;\n2;Gia Viễn;9/2022;20;2000\n`,
    ],
    ["a total at the top", `${header};TỔNG SỐ;;30;3000\n${rows}`],
    ["a total at the bottom", `${header}${rows}Tổng cộng;;;30;3000\n`],
    [
      "totals of groups",
      `${header}1;Nho Quan;9/2022;10;1000\n;Cộng;;10;1000\n2;Gia Viễn;9/2022;20;2000\n;Cộng;;20;2000\n;Tổng cộng;;30;3000\n`,
    ],
    [
      "notes and signatures",
      `${header}${rows};;;Ninh Bình, ngày 5 tháng 10 năm 2022;\n;NGƯỜI LẬP BIỂU;;GIÁM ĐỐC;\n`,
    ],
    ["formulas that went on", `${header}${rows}#N/A;#N/A;#N/A;#N/A;#N/A\n3;#N/A;;#N/A;\n`],
    [
      "empty rows and columns",
      `STT;Huyện;Tháng;Số người;Kinh phí (đồng);;\n;;;;;;\n${rows.replaceAll("\n", ";;\n")};;;;;;\n`,
    ],
  ])("%s", async (_, content) => expect(await readGifts(content)).toEqual(sound));

  test.each([
    [
      "a merged header that covers men and women is not the column of one of them",
      "Huyện;Tháng;Số người;;Kinh phí (đồng)\n;;Nam;Nữ;\nNho Quan;9/2022;10;4;1000\n",
      "column-other-meaning:2",
    ],
    [
      "a total that does not fit says both numbers",
      `${header}${rows}Tổng cộng;;;31;3000\n`,
      "total-differs:4",
    ],
    [
      "a group heading with numbers is no total",
      `${header}I;Miền núi;;10;1000\n${rows}`,
      "cell-needed:2 locality-unknown:2",
    ],
    [
      "a locality without numbers has not reported",
      `${header}${rows}3;Hoa Lư;9/2022;;\n`,
      "row-without-numbers:4",
    ],
  ])("%s", async (_, content, codes) => {
    const found = await readGifts(content);
    expect(found.codes.split(" ").sort().join(" ")).toBe(codes);
  });

  test("a list may hold what elsewhere is a signature", async () => {
    const columns = [
      buildColumn("job", "Nghề", "text"),
      buildColumn("locality", "Huyện", "locality"),
      buildColumn("date", "Ngày", "date"),
    ];
    const list = "Nghề;Huyện;Ngày\nKế toán;Nho Quan;1/9/2022\nGiám đốc;Hoa Lư;2/9/2022\n";
    const { rows, issues } = await readExportBack(list, { declaration: { ...jobsDeclaration, columns } });
    expect(issues).toEqual([]);
    expect(rows.map(({ texts, month }) => `${texts.job} ${month}`)).toEqual([
      "Kế toán 202209",
      "Giám đốc 202209",
    ]);
  });

  test("the message on a total names the total and the sum", async () => {
    const { issues } = await readExportBack(`${header}${rows}Tổng cộng;;;31;3000\n`, {
      declaration: giftsDeclaration,
    });
    expect(issues[0]?.message).toBe("Dòng tổng ghi 31 nhưng cộng các dòng được 30.");
  });
});
