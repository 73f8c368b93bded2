import * as v from "valibot";
import { expect, test } from "vitest";
import { readYaml } from "../../../src/catalogue/yaml/read-yaml.ts";
import {
  buildObjectSchema,
  buildRecordSchema,
  nonEmptyText,
} from "../../../src/catalogue/yaml/schema-builders.ts";

test("a list instead of an object is one wrong type, not several missing keys", () => {
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

test("an empty file has no syntax error", () => {
  expect(readYaml({ path: "a.yaml", text: "" }, v.unknown()).issues).toEqual([]);
  expect(readYaml({ path: "a.yaml", text: "# Chưa khai báo gì" }, v.unknown()).issues).toEqual([]);
});
