import { describe, expect, test } from "vitest";
import { buildNoHeaderRowIssue, checkHeader } from "../../../src/exports/table/check-header.ts";
import { findHeader } from "../../../src/exports/table/find-header.ts";
import { buildColumn, jobsDeclaration } from "../../support/sample-export.ts";

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

test("a missing header names the required columns", () => {
  const issue = buildNoHeaderRowIssue("data/a.csv", declaration);
  expect(issue).toMatchObject({ code: "header-missing", file: "data/a.csv", line: 1 });
  expect(JSON.stringify(issue)).toContain("“Huyện”, “Số người”, “Kinh phí”");
});
