import { describe, expect, test } from "vitest";
import {
  buildSyntaxIssue,
  parseTemplateNodes,
  toPathText,
  toTextOfStringOrNumberLiteral,
} from "../../src/templating/syntax-tree.ts";

test("parseTemplateNodes gives every node in the order of the text", () => {
  const types = parseTemplateNodes('a {{exact "jobs" in="nghìn"}}').map(({ type }) => type);
  expect(types).toEqual([
    "Program",
    "ContentStatement",
    "MustacheStatement",
    "PathExpression",
    "StringLiteral",
    "Hash",
    "HashPair",
    "StringLiteral",
  ]);
});

test.each([
  ['{{exact "jobs"}}', ["jobs"]],
  ["{{exact 3}}", ["3"]],
  ["{{exact jobs}}", []],
])("the literals of %s are %o", (text, expected) => {
  expect(parseTemplateNodes(text).flatMap((node) => toTextOfStringOrNumberLiteral(node) ?? [])).toEqual(
    expected,
  );
});

test("toPathText gives the words of a path", () => {
  const paths = parseTemplateNodes("{{period.name}}").filter(({ type }) => type === "PathExpression");
  expect(paths.map(toPathText)).toEqual(["period.name"]);
});

describe("the place of a syntax error", () => {
  test.each([
    ['a\nb {{exact "jobs" }', 2, "18"],
    ['{{#reported "jobs"}}\n{{/repoted}}', 2, "1"],
    ["{{exact", 1, "3"],
  ])("in %j is line %i, column %s", (text, line, column) => {
    let error: unknown;
    try {
      parseTemplateNodes(text);
    } catch (caught) {
      error = caught;
    }
    expect(buildSyntaxIssue(error, "parts/a.hbs", text)).toMatchObject({
      code: "template-syntax",
      file: "parts/a.hbs",
      line,
      column,
    });
  });
});
