/**
 * The rules of Decree 30/2020/NĐ-CP, Annex I, checked in the Word file or in its layout. Rules are numbered by group:
 * PG page, E elements (thể thức), D division of the text, PL annexes, CAP capitals.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const testFiles = readdirSync(import.meta.dirname)
  .map((name) => readFileSync(join(import.meta.dirname, name), "utf8"))
  .join("\n");

/** The number of rules in each group. Every rule must occur in the title of a test in this folder. */
const ruleGroups = { PG: 5, E: 19, D: 7, PL: 6 };
const rules = Object.entries(ruleGroups).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}-${index + 1}`),
);

test.each(rules)("%s has a test", (rule) => {
  expect(testFiles).toMatch(new RegExp(`"${rule}\\b|"[^"]*, ${rule}\\b`));
});
