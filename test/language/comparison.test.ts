/** Edge cases; `test/templating/helpers/sentences.tsv` has the ordinary sentences. */
import { expect, test } from "vitest";
import { buildComparisonPhrase, buildPlanPercentPhrase } from "../../src/language/comparison.ts";
import { buildFigure } from "../support/figures.ts";

test.each([
  ["9997", "10000", undefined, "đạt 99,97% kế hoạch năm"],
  ["99999", "100000", undefined, "đạt 99,999% kế hoạch năm"],
  ["9999999", "10000000", undefined, "đạt gần 100% kế hoạch năm"],
  ["10000001", "10000000", "vượt", "vượt trên 0% kế hoạch năm"],
  ["120", "100", "vượt", "vượt 20% kế hoạch năm"],
  ["90", "100", "vượt", "đạt 90% kế hoạch năm"],
  ["120", "100", "chỉ đạt", "đạt 120% kế hoạch năm"],
  ["100", "100", "bằng", "bằng 100% kế hoạch năm"],
] as const)("%s of %s with the verb %s: %s", (actual, plan, verb, expected) => {
  expect(buildPlanPercentPhrase(buildFigure({ actual, plan }), { verb })?.shown).toBe(expected);
});

test.each([
  ["100", "100", {}, "bằng cùng kỳ"],
  ["10001", "10000", {}, "tương đương cùng kỳ"],
  ["300", "100", {}, "gấp 3 lần cùng kỳ"],
  ["299", "100", {}, "tăng 199% so với cùng kỳ"],
  ["50", "100", { as: "times" }, "bằng 0,5 lần cùng kỳ"],
  ["50", "100", { as: "amount" }, "giảm 50 lao động so với cùng kỳ"],
  ["50", "100", { as: "level" }, "giảm từ 100 lao động cùng kỳ xuống còn 50 lao động"],
  ["0", "3", {}, "cùng kỳ là 03 lao động"],
  ["3", "0", {}, "cùng kỳ không phát sinh"],
  ["0", "0", {}, "cùng kỳ cũng không phát sinh"],
] as const)("%s after %s with %o: %s", (actual, lastYear, options, expected) => {
  const phrase = buildComparisonPhrase(buildFigure({ actual, lastYear }), {
    base: "short",
    padding: true,
    ...options,
  });
  expect(phrase?.shown.replaceAll("\u00A0", " ")).toBe(expected);
});

test("without last year or without a plan there is no phrase", () => {
  const figure = buildFigure({ actual: "3" });
  expect([
    buildComparisonPhrase(figure, { base: "long", padding: true }),
    buildPlanPercentPhrase(figure, {}),
  ]).toEqual([undefined, undefined]);
});
