import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../../src/catalogue/yaml/read-yaml.ts";

const anySchema = v.unknown();

function listIssues(written: string) {
  return readYaml({ path: "a.yaml", text: written }, anySchema).issues;
}

describe("a syntax error names its line and the likely cause", () => {
  test.each([
    ["a bracket left open", "a: [x, y\nb: 1", 1, "dấu [ mở ở đây mà không đóng"],
    ["a bracket of an item left open", "a:\n  - { b: 1 }\n  - { b: 2\nc: 3", 3, "dấu { mở"],
    ["a quote left open", 'a: "x\nb: 1', 1, 'dấu " mở ở đây mà không đóng'],
    ["a quote left open in a bracket", 'a: { b: "x }\nc: 1', 1, 'dấu " mở'],
    ["an apostrophe left open", "a: 1\nb: 'x\nc: 2", 2, "dấu ' mở"],
    ["a colon in a value", "a: tỉnh: Ninh Bình\nb: 1", 1, "giá trị có dấu hai chấm"],
    ["a colon in a value of an item", "a:\n  - name: Sở: ban", 2, "giá trị có dấu hai chấm"],
    ["a comma in a value in brackets", "a: { name: Khám, chữa bệnh, unit: lượt }", 1, "giá trị có dấu phẩy"],
    ["a decimal comma in brackets", "a: { value: 3,2 tỷ đồng }", 1, "giá trị có dấu phẩy"],
    ["quotation marks of Word", "a: 1\nb: “Sở Nội vụ”", 2, "dấu nháy cong"],
    ["quotation marks of Word in a list", "a: [x, “y”]", 1, "dấu nháy cong"],
    ["a no-break space behind the colon", "a:\u00A0x\nb: 1", 1, "khoảng trắng đặc biệt"],
    ["a no-break space before a value", "a: \u00A0x", 1, "khoảng trắng đặc biệt"],
    ["a no-break space before a key", "a: 1\n\u00A0b: 2", 2, "khoảng trắng đặc biệt"],
    ["a wide colon", "a： x\nb: 1", 1, "ký tự khác"],
    ["no space behind a dash", "a:\n  -x\nb: 1", 2, "sau dấu gạch"],
    ["no space behind the dash of a group", "a:\n  -{ b: 1 }\n  - { b: 2 }", 2, "sau dấu gạch"],
    ["a list with dots", "a:\n  • x\n  • y\nb: 1", 2, "dấu gạch ngắn"],
    ["a comma left out", 'a: ["x" "y"]', 1, "thiếu dấu đóng"],
    ["a key given twice", "a: 1\nb: 2\na: 3", 3, "mục này đã có ở trên"],
    ["a tab before a key", "a:\n\tb: 1", 2, "phím Tab"],
    ["a tab before the first key", "\ta: 1", 1, "phím Tab"],
    ["a line too far to the left", "a:\n    b: 1\n  c: 2", 3, "khoảng trắng đầu dòng"],
    ["a line too far to the right", "a:\n  b: 1\n    c: 2", 3, "khoảng trắng đầu dòng"],
    ["no colon in the first line", "a\nb: 1", 1, "dấu hai chấm"],
    ["no colon further down", "a: 1\nb\n\nc: 2", 2, "dấu hai chấm"],
    ["no colon above a comment", "a:\n  x: 1\n  b 1\n\n# Ghi chú\nc: 2", 3, "dấu hai chấm"],
    ["no space behind the colon", "a: 1\nb:tỉnh\nc: 2", 2, "cần một khoảng trắng"],
    ["no space behind the last colon", "a: 1\nb:[c]", 2, "cần một khoảng trắng"],
    ["a sign at the beginning", "a: 1\nb: @tỉnh\nc: 2", 2, "dấu nháy kép"],
    ["a sign at the beginning of an item", "a:\n  - *Lãnh đạo\n", 2, "dấu nháy kép"],
    ["no colon in an item", "a:\n  - b 1\n    c: 2", 2, "dấu hai chấm"],
    ["items too far to the left", "a:\n  - b\n - c", 3, "khoảng trắng đầu dòng"],
    ["no colon, and a group below", "a: 1\nb\n  c: 2", 2, "dấu hai chấm"],
    ["two documents in one file", "a: 1\n---\nb: 2", 2, "dòng ---"],
  ])("%s", (_, text, line, cause) => {
    expect(listIssues(text)).toMatchObject([{ code: "yaml-syntax", line }]);
    expect(listIssues(text)[0]?.message).toContain(cause);
  });
});

test.each([
  ["quotation marks of Word inside straight ones", 'a: "“Đền ơn đáp nghĩa”"'],
  ["quotation marks of Word inside a text", "a: Quỹ “Đền ơn đáp nghĩa”"],
  ["a negative number", "a: -1"],
  ["a comma outside of brackets", "a: Khám, chữa bệnh"],
  ["commas between items", "a: [x, y z, t]"],
  ["a key without a value", "a: { b: , c: d }\ne:"],
  ["a dash inside a text", "a: Lao động - Thương binh"],
  ["a colon in quotation marks", 'a: "Sở: ban"'],
  ["a time", "a: 10:30"],
  ["a colon in a comment", "a: x # ghi chú: y"],
  ["a no-break space inside a text", "a: 3\u00A0tháng"],
])("%s is no slip", (_, text) => expect(listIssues(text)).toEqual([]));
