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

test.each([
  ["recipient: [a]", ['declaration-key-unknown Ý bạn là "recipients"? Nếu không, xóa dòng này.']],
  ["Recipients: [a]", ['declaration-key-unknown Ý bạn là "recipients"? Nếu không, xóa dòng này.']],
  [
    "chu-ky: [a]",
    [
      "declaration-key-missing Bổ sung mục này theo mẫu.",
      "declaration-key-unknown Kiểm tra lại tên mục, hoặc xóa dòng này.",
    ],
  ],
  ["recipients: [a]\nrecipient: [b]", ["declaration-key-unknown Kiểm tra lại tên mục, hoặc xóa dòng này."]],
])("a key that is not known: %j", (text, expected) => {
  const schema = buildObjectSchema({ recipients: v.array(nonEmptyText), place: v.optional(nonEmptyText) });
  const { issues } = readYaml({ path: "a.yaml", text }, schema);
  expect(issues.map(({ code, remedy }) => `${code} ${remedy}`)).toEqual(expected);
});
