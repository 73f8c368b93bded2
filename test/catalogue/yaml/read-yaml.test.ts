import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../../src/catalogue/yaml/read-yaml.ts";
import {
  buildObjectSchema,
  buildRecordSchema,
  nonEmptyText,
} from "../../../src/catalogue/yaml/schema-builders.ts";

const anySchema = v.unknown();

function listIssues(written: string) {
  return readYaml({ path: "a.yaml", text: written }, anySchema).issues;
}

describe("a slip of syntax is told with what is likely behind it", () => {
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
  ])("%s", (_, written, line, words) => {
    expect(listIssues(written)).toMatchObject([{ code: "yaml-syntax", line }]);
    expect(listIssues(written)[0]?.message).toContain(words);
  });

  test("a list where there should be entries is told as such, not as entries that are missing", () => {
    const schema = buildObjectSchema({
      a: buildObjectSchema({ b: nonEmptyText }),
      c: buildRecordSchema(nonEmptyText, nonEmptyText),
    });
    const { issues } = readYaml({ path: "a.yaml", text: "a: [1, 2]\nc: []" }, schema);
    expect(issues).toMatchObject([
      { code: "declaration-type", line: 1, message: expect.stringContaining("nhóm mục con") },
      { code: "declaration-type", line: 2, message: expect.stringContaining("nhóm mục con") },
    ]);
  });

  test("nothing at all is no slip", () => {
    expect(listIssues("")).toEqual([]);
    expect(listIssues("# Chưa khai báo gì")).toEqual([]);
  });
});

describe("every part is found again", () => {
  const written = [
    'a: { "b c": [x, y], d: }',
    "e:",
    "  - f: 1",
    "    g: |",
    "      nhiều dòng",
    "  - h",
    "i: &name { k: v }",
    "l: *name",
  ].join("\r\n");
  const { declared } = readYaml({ path: "a.yaml", text: written }, anySchema);

  test.each([
    [[], 1, "1"],
    [["a"], 1, "1"],
    [["a", "b c"], 1, "7"],
    [["a", "b c", 1], 1, "17"],
    [["a", "d"], 1, "21"],
    [["e"], 2, "1"],
    [["e", 0, "f"], 3, "5"],
    [["e", 0, "g"], 4, "5"],
    [["e", 1], 6, "5"],
    [["i", "k"], 7, "12"],
    [["l"], 8, "1"],
    [["e", 0, "not there"], 3, "5"],
    [["not there"], 1, "1"],
  ])("%j", (path, line, column) => {
    expect(declared?.findPlace(path)).toEqual({ file: "a.yaml", line, column });
  });
});
