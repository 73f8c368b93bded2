import { expect, test } from "vitest";
import { jobsFigure, listLineTexts, renderTemplate } from "../../../support/render-template.ts";

test.each([
  ["9m-2022", "từ đầu năm"],
  ["q1-2022", "từ đầu năm"],
  ["m01-2022", "từ đầu năm"],
  ["2022", "từ đầu năm"],
  ["q3-2022", "trong kỳ"],
  ["m09-2022", "trong kỳ"],
])("%s: %s", (period, expected) => {
  const body = "{{#fromJanuary}}từ đầu năm{{else}}trong kỳ{{/fromJanuary}}";
  expect(listLineTexts(renderTemplate(body, { figures: [jobsFigure], period }))).toEqual([expected]);
});
