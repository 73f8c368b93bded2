import { expect, test } from "vitest";
import {
  checkPartialCycles,
  listIncludedPartialNames,
  parsePartialName,
} from "../../src/templating/partials.ts";

test.each([
  ["parts/employment.hbs", "employment"],
  ["templates/labour/parts/merit.hbs", "merit"],
  ["documents/bao-cao.hbs", undefined],
  ["parts/notes.txt", undefined],
])("the partial of %s is %s", (path, name) => {
  expect(parsePartialName(path)).toBe(name);
});

test.each([
  ['{{> a}} {{#reported "x"}}{{> b}}{{/reported}}', ["a", "b"]],
  ["a", []],
  ["{{> a", []],
])("%s includes %o", (text, names) => {
  expect(listIncludedPartialNames({ path: "documents/d.hbs", text })).toEqual(names);
});

test.each([
  [{ a: "{{> b}}", b: "{{> a}}" }, ["parts/a.hbs"]],
  [{ a: "{{> a}}" }, ["parts/a.hbs"]],
  [{ a: "{{> b}}", b: "b" }, []],
])("%o: cycles are reported for %o", (partials, files) => {
  const templates = Object.entries(partials).map(([name, text]) => ({ path: `parts/${name}.hbs`, text }));
  const issues = checkPartialCycles(templates);
  expect(issues.map(({ file }) => file)).toEqual(files);
});
