import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../../src/catalogue/yaml/read-yaml.ts";

const anySchema = v.unknown();

function listIssues(written: string) {
  return readYaml({ path: "a.yaml", text: written }, anySchema).issues;
}

describe("a syntax error names its line and the likely cause", () => {
  test.each([
    ["a bracket left open", "a: [x, y\nb: 1", 2, "thiếu dấu đóng"],
    ["a quote left open", 'a: "x\nb: 1', 2, "thiếu dấu đóng"],
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
    ["two documents in one file", "a: 1\n---\nb: 2", 1, "YAML."],
  ])("%s", (_, text, line, cause) => {
    expect(listIssues(text)).toMatchObject([{ code: "yaml-syntax", line }]);
    expect(listIssues(text)[0]?.message).toContain(cause);
  });
});
