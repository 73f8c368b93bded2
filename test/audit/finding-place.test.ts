/** Excerpts of a paragraph around a number. */
import { expect, test } from "vitest";
import { formatExcerptAround } from "../../src/audit/finding-place.ts";

const [left, right] = ["l".repeat(40), "r".repeat(40)];

test.each([
  ["Có 12 người", 3, 2, "Có [12] người"],
  ["12", 0, 2, "[12]"],
  [" 12 người", 1, 2, "[12] người"],
  ["Có\u00A012\u200B\tngười", 3, 2, "Có [12] người"],
  [`${left}12${right}`, 40, 2, `…${"l".repeat(30)}[12]${"r".repeat(30)}…`],
  [`${"l".repeat(30)}12${"r".repeat(30)}`, 30, 2, `${"l".repeat(30)}[12]${"r".repeat(30)}`],
])("%j", (text, offset, length, excerpt) => {
  expect(formatExcerptAround(text, offset, length)).toBe(excerpt);
});
