import { expect, test } from "vitest";
import { standardLook } from "../../../src/document/look/standard-look.ts";
import { computeTextWidthInTwips, convertMillimetresToTwips } from "../../../src/document/page/paper.ts";

test.each([
  [25.4, 1440],
  [20, 1134],
  [12.7, 720],
])("%d mm are %d twips", (millimetres, twips) => {
  expect(convertMillimetresToTwips(millimetres)).toBe(twips);
});

test.each([
  ["A4", false, 11906 - 1701 - 850],
  ["A4", true, 16838 - 1701 - 850],
  ["A3", true, 23811 - 1701 - 850],
] as const)("the text width of a page of %s (landscape: %s) is %d twips", (paper, landscape, width) => {
  expect(computeTextWidthInTwips({ paper, landscape }, standardLook)).toBe(width);
});
