import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../src/catalogue/yaml.ts";

const anything = v.unknown();

function issuesOf(text: string) {
  return readYaml({ path: "a.yaml", text }, anything).issues;
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
    ["no colon in the first line", "a\nb: 1", 2, "dấu hai chấm"],
    ["no colon further down", "a: 1\nb\nc: 2", 3, "dấu hai chấm"],
    ["two documents in one file", "a: 1\n---\nb: 2", 1, "YAML."],
  ])("%s", (_, text, line, words) => {
    expect(issuesOf(text)).toMatchObject([{ code: "yaml-syntax", line }]);
    expect(issuesOf(text)[0]?.message).toContain(words);
  });

  test("nothing at all is no slip", () => {
    expect(issuesOf("")).toEqual([]);
    expect(issuesOf("# Chưa khai báo gì")).toEqual([]);
  });
});

describe("every part is found again", () => {
  const text = [
    'a: { "b c": [x, y], d: }',
    "e:",
    "  - f: 1",
    "    g: |",
    "      nhiều dòng",
    "  - h",
    "i: &name { k: v }",
    "l: *name",
  ].join("\r\n");
  const { declared } = readYaml({ path: "a.yaml", text }, anything);

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
    expect(declared?.placeOf(path)).toEqual({ file: "a.yaml", line, column });
  });
});
