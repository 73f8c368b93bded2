import { expect, test } from "vitest";
import { findCycleTextFromItsFirstName } from "../../../src/catalogue/checks/cycles.ts";

const references: Readonly<Record<string, readonly string[]>> = {
  a: ["b"],
  b: ["c", "d"],
  c: ["a"],
  d: ["e"],
  e: ["d"],
  f: ["f"],
  g: ["a", "missing"],
};

test.each([
  ["a", "a → b → c → a"],
  ["b", undefined],
  ["c", undefined],
  ["d", "d → e → d"],
  ["e", undefined],
  ["f", "f → f"],
  ["g", undefined],
  ["missing", undefined],
])("the cycle of %s: %s", (name, text) => {
  expect(findCycleTextFromItsFirstName(name, (reference) => references[reference] ?? [])).toBe(text);
});
