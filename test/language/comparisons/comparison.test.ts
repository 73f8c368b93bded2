/** Edge cases; `test/templating/helpers/sentences.tsv` has the ordinary sentences. */
import { expect, test } from "vitest";
import { buildComparisonPhrase } from "../../../src/language/comparisons/comparison.ts";
import { buildFigure } from "../../support/figures/figures.ts";

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

test.each([
  ["102", "100", "tăng 2% so với cùng kỳ"],
  ["149", "100", "tăng 49% so với cùng kỳ"],
  ["150", "100", "gấp 1,5 lần cùng kỳ"],
  ["98", "100", "giảm 2% so với cùng kỳ"],
  ["66", "100", "bằng 0,7 lần cùng kỳ"],
  ["50", "100", "bằng 0,5 lần cùng kỳ"],
  ["5", "100", "bằng 0,1 lần cùng kỳ"],
  ["3", "100", "giảm 97% so với cùng kỳ"],
])("%s after %s in times: %s, since a multiple near one or 0 says nothing", (actual, lastYear, expected) => {
  const options = { base: "short", as: "times", padding: true } as const;
  expect(buildComparisonPhrase(buildFigure({ actual, lastYear }), options)?.shown).toBe(expected);
});

test.each([
  ["1", "100000", "giảm 99,999% so với cùng kỳ"],
  ["19998", "10000", "tăng 99,98% so với cùng kỳ"],
  ["20000", "10000", "tăng 100% so với cùng kỳ"],
])("%s after %s: %s, as no change is rounded to 100%%", (actual, lastYear, expected) => {
  const phrase = buildComparisonPhrase(buildFigure({ actual, lastYear }), { base: "short", padding: true });
  expect(phrase?.shown).toBe(expected);
});

test("without last year there is no phrase", () => {
  expect(buildComparisonPhrase(buildFigure({ actual: "3" }), { base: "long", padding: true })).toBe(
    undefined,
  );
});
