import { describe, expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { readExport } from "../../../src/exports/read-export.ts";
import {
  buildColumn,
  buildOffice,
  createExportFile,
  jobsDeclaration,
  sampleCatalogue,
} from "../../support/sample-export.ts";

/** Reads the line below the others of a file: what it is and, if it is a row or was to be one, what is wrong with it. */
async function readLastLine(lines: readonly string[], declaration: ExportDeclaration): Promise<string> {
  const found: string[] = [];
  const isLast = (line: number | undefined) => line === lines.length;
  await readExport(
    createExportFile(`${lines.join("\n")}\n`, "data/b-2022.csv"),
    declaration,
    { office: buildOffice(), catalogue: sampleCatalogue },
    {
      row: ({ line }) => isLast(line) && found.push("row"),
      issue: ({ line, code }) => isLast(line) && found.push(code),
      onSkippedLine: (line, kind) => isLast(line) && found.push(kind),
    },
  );
  return found.join(", ");
}

describe("a line below the rows of a table of localities and months", () => {
  const declaration: ExportDeclaration = {
    ...jobsDeclaration,
    columns: [
      buildColumn("locality", "Huyện", "locality"),
      buildColumn("month", "Tháng", "month"),
      buildColumn("people", "Số người", "count"),
      buildColumn("money", "Kinh phí", "money", { unit: "đồng", optional: true }),
      buildColumn("note", "Ghi chú", "text", { optional: true }),
    ],
  };
  const above = ["STT;Huyện;Tháng;Số người;Kinh phí (đồng);Ghi chú", "1;Nho Quan;9/2022;10;1000;"];
  test.each([
    ["2;Gia Viễn;9/2022;20;2000;", "row"],
    ["2;Gia Viễn;9/2022;20;;", "row"],
    ["2;Gia Viễn;9/2022;-;5;", "cell-none, row"],
    ["2;Gia Viễn;9/2022;hai mươi;;", "number-unreadable"],
    ["2;Gia Viễn;;20;2000;", "cell-needed"],
    ["2;;;20;2000;", "cell-needed, cell-needed"],
    [";;;20;2000;", "cell-needed, cell-needed"],
    ["2;Xóm Núi;9/2022;20;2000;", "locality-unknown"],
    [";;;;;", "blank"],
    [" ;;\t; ;;", "blank"],
    ["STT;Huyện;Tháng;Số người;Kinh phí (đồng);Ghi chú", "header-again"],
    ["STT;Tháng;Huyện;Số người;Kinh phí (đồng);Ghi chú", "table-second"],
    ["A;B;C;1;2;3", "index"],
    ["(1);(2);(3);(4);(5);(6)", "index"],
    ["1;2;3;4;5;6", "index"],
    ["A;B;1;2;3 = 1 + 2;4", "index"],
    ["A;B;1;2;3=1+2;", "index"],
    [" A ;B;1;2;3;", "index"],
    ["A;B;;;;", "index"],
    ["A;b;1;2;3;", "locality-unknown"],
    ["A;B;1;3;4;", "locality-unknown"],
    ["A;B;2;1;3;", "locality-unknown"],
    ["#N/A;#N/A;#N/A;#N/A;#N/A;#N/A", "spoilt"],
    ["3; #REF! ;#DIV/0!;#NAME?;;", "spoilt"],
    ["3;#N/A;9/2022;#N/A;#N/A;", "locality-unknown, number-spoilt, number-spoilt"],
    [";Tổng cộng;;10;1000;", "total"],
    ["2;Tổng cộng;;10;1000;", "total"],
    ["Tổng cộng;;;10;1000;", "total"],
    ["12;;;10;1000;Tổng cộng", "total"],
    ["Tổng số người;;;10;1000;", "total"],
    [";Cộng tháng 9;9/2022;10;1000;", "total"],
    [";;Cộng tháng 9;10;1000;", "total"],
    [";Tỉnh Ninh Bình;;10;1000;", "total"],
    [";Tổng cộng;;11;1000;", "total, total-differs"],
    [";Tổng cộng;;;;", "note"],
    ["Cộng;Nho Quan;;10;1000;", "cell-needed"],
    [";;;10;1000;Tổng cộng", "total"],
    ["Đơn vị tính: đồng;;;;;", "note"],
    [";;;(Đơn vị: đồng);;", "note"],
    ["NGƯỜI LẬP BIỂU;;;GIÁM ĐỐC;;", "signature"],
    ["2;Người lập biểu;;;;", "signature"],
    [";;;;Ninh Bình, ngày 5 tháng 10 năm 2022;", "signature"],
    ["Kế toán;Gia Viễn;;;;", "note"],
    ["Kế toán;;9/2022;;;", "note"],
    ["Kế toán;;;12;;", "cell-needed, cell-needed"],
    ['"2,Gia Viễn,9/2022,20,2000,";;;;;', "cell-needed, cell-needed, cell-none"],
    ["2;Gia Viễn;9/2022;;;", "row-without-numbers, unreported"],
    ["2;Gia Viễn;9/2022;-;x;", "row-without-numbers, unreported"],
    ["2;Gia Viễn;9/2022;…;;chưa báo cáo", "row-without-numbers, unreported"],
    [";Xóm 12;Quý III;;;", "row-without-numbers, unreported"],
    [";(Ký, họ tên);(Đã ký);;;", "note"],
    ["2;Gia Viễn;;;;", "group-heading"],
    [";Gia Viễn;;;;chưa báo cáo", "note"],
    ["II. Miền biển;;;;;", "group-heading"],
    ["số liệu tạm tính;;;;;", "note"],
    ["2;;;;;", "group-heading"],
  ])("%s is: %s", async (line, expected) =>
    expect(await readLastLine([...above, line], declaration)).toBe(expected),
  );
});

describe("a row that was cut off", () => {
  const columns = [
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("date", "Ngày", "date"),
    buildColumn("people", "Số người", "count"),
  ];
  const above = ["STT;Huyện;Ngày;Số người", "1;Nho Quan;1/9/2022;5"];
  test.each([
    ["2;Gia Viễn;2/9/2022", "row-ragged"],
    ["2;Gia", "row-ragged"],
    ["2", "row-ragged"],
    ["23/9", "row-ragged"],
    ["2022-0", "row-ragged"],
    [" 23/9 ", "row-ragged"],
    ["Ngày 23/9", "note"],
    ["23/9 đã gửi", "group-heading"],
    ["23", "group-heading"],
    ["Gia Viễn", "note"],
    ["3;Gia Viễn", "group-heading"],
  ])("%s is: %s", async (line, expected) =>
    expect(await readLastLine([...above, line], { ...jobsDeclaration, columns })).toBe(expected),
  );
});

describe("names below the signatures of a list", () => {
  const columns = [
    buildColumn("job", "Nghề", "text"),
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("date", "Ngày", "date"),
  ];
  const above = ["TT;Nghề;Huyện;Ngày", "1;Thợ may;Nho Quan;1/9/2022", "NGƯỜI LẬP BIỂU;;;GIÁM ĐỐC"];
  test.each([
    [";Mẫu Một;Mẫu Hai;", "signature"],
    ["2;Thợ may;Gia Viễn;2/9/2022", "row"],
    ["2;Thợ may;Gia Viễn;", "cell-needed"],
  ])("%s is: %s", async (line, expected) =>
    expect(await readLastLine([...above, line], { ...jobsDeclaration, columns })).toBe(expected),
  );
});

describe("a line below the rows of a list", () => {
  const columns = [
    buildColumn("job", "Nghề", "text"),
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("date", "Ngày", "date"),
  ];
  const above = ["TT;Nghề;Huyện;Ngày", "1;Thợ may;Nho Quan;1/9/2022"];
  test.each([
    ["2;Thợ may;Gia Viễn;2/9/2022", "row"],
    ["2;Giám đốc;Gia Viễn;2/9/2022", "row"],
    ["2;Thợ may;Gia Viễn;", "cell-needed"],
    ["2;Thợ may;;2/9/2022", "cell-needed"],
    ["Giám đốc;;;", "signature"],
    ["2;Thợ may;;", "group-heading"],
    [";Thợ may;;", "note"],
    ["Tổng cộng;;;", "note"],
    [";;;", "blank"],
  ])("%s is: %s", async (line, expected) =>
    expect(await readLastLine([...above, line], { ...jobsDeclaration, columns })).toBe(expected),
  );
});

describe("a line below the rows of a table without places and times", () => {
  const columns = [buildColumn("name", "Nội dung", "text"), buildColumn("people", "Số người", "count")];
  const above = ["Nội dung;Số người", "Thợ may;10"];
  test.each([
    ["Thợ hàn;20", "row"],
    ["Tổng cộng;10", "total"],
    ["Tổng số thợ hàn;20", "total, total-differs"],
    ["Giám đốc;20", "row"],
    ["Giám đốc;", "signature"],
    ["Thợ hàn;", "note"],
    ['"Thợ hàn, 20";', "cell-none, row"],
    ['"Thợ hàn\t1.020";', "cell-none, row"],
    ['"Thợ hàn, thợ nề";', "note"],
    ['"Có 20 thợ hàn, thợ nề";', "note"],
  ])("%s is: %s", async (line, expected) =>
    expect(await readLastLine([...above, line], { ...jobsDeclaration, columns })).toBe(expected),
  );
});

describe("a line below the rows of a list of texts", () => {
  const columns = [buildColumn("name", "Nghề", "text"), buildColumn("place", "Nơi làm", "text")];
  const above = ["Nghề;Nơi làm", "Thợ may;Nhà máy A"];
  test.each([
    ["Thợ hàn;Nhà máy B", "row"],
    ["Thợ hàn;", "note"],
    [";", "blank"],
  ])("%s is: %s", async (line, expected) =>
    expect(await readLastLine([...above, line], { ...jobsDeclaration, columns })).toBe(expected),
  );
});
