import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../../src/catalogue/yaml/read-yaml.ts";

describe("the line and column of every part can be found", () => {
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
  const { declared } = readYaml({ path: "a.yaml", text }, v.unknown());

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
