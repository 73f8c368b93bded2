import { describe, expect, test } from "vitest";
import { buildNoHeaderRowIssue, checkHeader } from "../../../../src/exports/table/header/check-header.ts";
import { findHeader } from "../../../../src/exports/table/header/find-header.ts";
import { buildColumn, jobsDeclaration } from "../../../support/sample-export.ts";

const declaration = {
  ...jobsDeclaration,
  columns: [
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("people", "Số người", "count"),
    buildColumn("money", "Kinh phí", "money", { unit: "đồng" }),
    buildColumn("note", "Ghi chú", "text", { optional: true }),
  ],
};

function check(...lines: readonly string[]): string[] {
  const records = lines.map((text, index) => ({ line: index + 1, cells: text.split(";") }));
  const header = findHeader(records, declaration);
  if (!header) return ["no header"];
  return checkHeader("data/a.csv", header, declaration).map(({ code, column }) => `${code} ${column ?? ""}`);
}

test("a name that another column has is no name of a missing one", () => {
  const columns = [
    buildColumn("year", "Năm", "year"),
    buildColumn("name", "Chỉ tiêu", "text"),
    buildColumn("plan", "Kế hoạch năm", "decimal"),
  ];
  const plan = { ...declaration, columns };
  const header = findHeader([{ line: 1, cells: ["Chỉ tiêu", "Kế hoạch năm"] }], plan);
  const issues = header && checkHeader("data/a.csv", header, plan);
  expect(issues?.map(({ code, column }) => `${code} ${column}`)).toEqual(["column-missing Năm"]);
});

test("lost letters are quoted", () => {
  const header = findHeader(
    [{ line: 1, cells: ["Huyện", "Số người", "Kinh phí", "Di?n tích"] }],
    declaration,
  );
  const issues = header && checkHeader("data/a.csv", header, declaration);
  expect(issues?.map(({ message }) => message)).toEqual([expect.stringContaining("Di?n tích")]);
});

describe("the issues of a header", () => {
  test.each([
    ["all columns", ["Huyện;Số người;Kinh phí;Ghi chú"], []],
    ["without the optional column", ["Huyện;Số người;Kinh phí"], []],
    ["without a required column", ["Huyện;Số người"], ["column-missing Kinh phí"]],
    ["a misspelt optional column", ["Huyện;Số người;Kinh phí;Ghi chus"], ["column-misspelt Ghi chú"]],
    ["a column twice", ["Huyện;Số người;Số người;Kinh phí"], ["column-twice Số người"]],
    ["lost letters", ["Huyện;Số người;Kinh phí;Di?n tích"], ["letters-lost "]],
    [
      "a column that is another by its words",
      ["Huyện;Số người (kế hoạch);Kinh phí"],
      ["column-other-meaning Số người"],
    ],
    [
      "a column that is another by words before its name",
      ["Huyện;Lũy kế số người;Kinh phí"],
      ["column-other-meaning Số người"],
    ],
    ["the plan beside the column", ["Huyện;Số người (kế hoạch);Số người;Kinh phí"], []],
    [
      "the adjusted column beside it",
      ["Huyện;Số người;Số người (sau điều chỉnh);Kinh phí"],
      ["column-twice Số người"],
    ],
  ])("%s", (_, lines, expected) => expect(check(...lines)).toEqual(expected));
});

describe("the messages on a column that is missing", () => {
  const list = (...lines: readonly string[]): string[] => {
    const records = lines.map((text, index) => ({ line: index + 1, cells: text.split(";") }));
    const header = findHeader(records, declaration);
    return header
      ? checkHeader("data/a.csv", header, declaration).map(({ line, message }) => `${line}: ${message}`)
      : [];
  };
  test.each([
    [
      "the columns that were read, in their order",
      ["Kinh phí;Huyện"],
      "1: Thiếu cột “Số người”; đã nhận ra các cột: “Kinh phí”, “Huyện”.",
    ],
    [
      "those that were not read",
      ["SỞ;;;", "x;Kinh phí;;Huyện"],
      "2: Thiếu cột “Số người”; đã nhận ra các cột: “Kinh phí”, “Huyện”; chưa nhận ra: “x”.",
    ],
    [
      "the names in a row above that was not read, but no title",
      ["SỞ;;;", "Đợt;12;;", "x;Kinh phí;;Huyện"],
      "3: Thiếu cột “Số người”; đã nhận ra các cột: “Kinh phí”, “Huyện”; chưa nhận ra: “Đợt”, “12”, “x”.",
    ],
    [
      "the nearest name",
      ["Số ngưởii;Kinh phí;Huyện"],
      "1: Thiếu cột “Số người”; đã nhận ra các cột: “Kinh phí”, “Huyện”; chưa nhận ra: “Số ngưởii”.",
    ],
    [
      "a column that is another by words in the middle of its name",
      ["Tổng Số người (lũy kế) cả tỉnh;Kinh phí;Huyện"],
      "1: Thiếu cột “Số người”: cột “Tổng Số người (lũy kế) cả tỉnh” không được tính, vì “Tổng Số người (lũy kế) cả tỉnh” cho biết đó là số lũy kế.",
    ],
  ])("%s", (_, lines, expected) => expect(list(...lines)[0]).toBe(expected));

  test.each([
    [
      "a long one that is near",
      ["Huyện;Số người;Kinh phí;Ghi chus"],
      ["1: Cột “Ghi chus” không có trong khai báo nên không được đọc; có phải là “Ghi chú”?"],
    ],
    ["a long one that is far", ["Huyện;Số người;Kinh phí;Người nhập"], []],
    ["one that is used already", ["Huyện;Số người;Kinh phí"], []],
  ])("an optional column: %s", (_, lines, expected) => expect(list(...lines)).toEqual(expected));
});

test("months that a header only mentions are no column of months", () => {
  const columns = [...declaration.columns.slice(0, 2), buildColumn("month", "Tháng", "month")];
  const cells = ["Huyện", "Số người", "Kế hoạch 9 tháng"];
  const header = findHeader([{ line: 1, cells }], { ...declaration, columns });
  const issues = header && checkHeader("data/a.csv", header, { ...declaration, columns });
  expect(issues?.map(({ code, column }) => `${code} ${column}`)).toEqual(["column-missing Tháng"]);
});

test("the remedy for a missing column says how the nearest one is declared", () => {
  const header = findHeader([{ line: 1, cells: ["Số ngưởii", "Kinh phí", "Huyện"] }], declaration);
  expect(header && checkHeader("data/a.csv", header, declaration)[0]?.remedy).toBe(
    'Nếu cột “Số ngưởii” chính là cột này thì đổi tên thành “Số người”, hoặc khai trong report.yaml: aliases: { headers: { jobs.people: ["Số ngưởii"] } }.',
  );
});

test("a missing header names the required columns", () => {
  const issue = buildNoHeaderRowIssue("data/a.csv", declaration, undefined);
  expect(issue).toMatchObject({ code: "header-missing", file: "data/a.csv", line: 1 });
  expect(JSON.stringify(issue)).toContain("“Huyện”, “Số người”, “Kinh phí”");
});

test("a header of which too little is known says what is known", () => {
  const seen = { line: 1, texts: ["Huyện", "Kết quả"], known: ["Huyện"], hasTimesAcross: false };
  const { message } = buildNoHeaderRowIssue("data/a.csv", declaration, seen);
  expect(message).toBe(
    "Tiêu đề có “Huyện”, “Kết quả”, mới nhận ra “Huyện”, chưa đủ để biết đúng là biểu này.",
  );
});

test("a missing header says what was seen, and the shape of months side by side", () => {
  const seen = {
    line: 4,
    texts: ["TT", "Đơn vị", "Tháng 1", "Tháng 2", "Tháng 3"],
    known: [],
    hasTimesAcross: true,
  };
  const issue = buildNoHeaderRowIssue("data/a.csv", declaration, seen);
  expect(issue).toMatchObject({ line: 4 });
  expect(issue.message).toContain("“Tháng 1”, “Tháng 2”");
  expect(issue.remedy).toContain("exports: { jobs: { shapes: [{ across: time }] } }");
});
