import { expect, test } from "vitest";
import { collectPrintedNamesByScope } from "../../src/templating/printed-names.ts";

const partials = new Map([["part", 'Có {{exact "inPart"}}']]);

test.each([
  ["a call", '{{exact "a"}} {{about "b" in="nghìn"}}', ["a", "b"], ["a", "b"]],
  ["an option", '{{parts "a" of="b"}}', ["a", "b"], ["a", "b"]],
  [
    "both branches",
    '{{#reported "a"}}{{exact "b"}}{{else}}{{exact "c"}}{{/reported}}',
    ["a", "b", "c"],
    ["a", "b", "c"],
  ],
  ["a partial", "{{> part}}", ["inPart"], ["inPart"]],
  [
    "a kind of document",
    '{{#territory}}{{exact "a"}}{{> part}}{{else}}{{exact "b"}}{{/territory}}',
    ["a", "inPart"],
    ["b"],
  ],
  ["words", '{{period.name}} {{upper period.name}} {{narrative "a"}}', [], []],
])("the indicators in %s", (_, template, territory, locality) => {
  const names = collectPrintedNamesByScope([template], partials);
  expect([names.territory.indicators, names.locality.indicators]).toEqual([territory, locality]);
});

test("directives are lines, those of another kind of document left out", () => {
  const template = "a @b\n@annex A\n@indicators\n{{#territory}}\n@localities a b\n{{/territory}}\n";
  const { territory, locality } = collectPrintedNamesByScope([template], partials);
  expect(territory.directives).toEqual(["@annex A", "@indicators", "@localities a b"]);
  expect(locality.directives).toEqual(["@annex A", "@indicators"]);
});
