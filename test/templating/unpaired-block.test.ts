import { expect, test } from "vitest";
import { findUnpairedBlock } from "../../src/templating/unpaired-block.ts";

test.each([
  ["{{#some}}\nCâu.\n{{/some}}", undefined],
  ["{{!-- {{#some}} --}}\nCâu.", undefined],
  ["Câu {{exact 'a'}}.", undefined],
  ["Câu.\n  {{#some}}\nCâu.", "block-open {{#some}} 2:3"],
  ["{{#a}}\n{{#b}}\n{{/a}}", "block-open {{#b}} 2:1"],
  ["{{#a}}\n{{/a}}\n{{/b}}", "block-close {{/b}} 3:1"],
  ["{{#a}}\n{{/b}}\n{{/a}}", "block-close {{/b}} 2:1"],
])("%j: %s", (text, expected) => {
  const block = findUnpairedBlock(text);
  expect(block && `${block.kind} ${block.tag} ${block.line}:${block.column}`).toBe(expected);
});
