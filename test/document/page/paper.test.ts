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
  [false, 11906 - 1701 - 850],
  [true, 16838 - 1701 - 850],
])("the text width of a page (landscape: %s) is %d twips", (landscape, width) => {
  expect(computeTextWidthInTwips(landscape, standardLook)).toBe(width);
});
