/** Edge cases; `test/templating/helpers/sentences.tsv` has the ordinary sentences. */
import { describe, expect, test } from "vitest";
import {
  buildPlanComparisonPhrase,
  isPlanReached,
} from "../../../src/language/comparisons/plan-comparison.ts";
import { buildFigure, type GivenFigure } from "../../support/figures/figures.ts";

function formatPlanComparison(
  given: GivenFigure,
  options: Omit<Parameters<typeof buildPlanComparisonPhrase>[1], "padding"> = {},
): string | undefined {
  const phrase = buildPlanComparisonPhrase(buildFigure(given), { padding: true, ...options });
  return phrase?.shown.replaceAll("\u00A0", " ");
}

test.each([
  ["9997", "10000", undefined, "đạt 99,97% kế hoạch năm"],
  ["99999", "100000", undefined, "đạt 99,999% kế hoạch năm"],
  ["9999999", "10000000", undefined, "đạt gần 100% kế hoạch năm"],
  ["10000001", "10000000", "vượt", "vượt trên 0% kế hoạch năm"],
  ["120", "100", "vượt", "vượt 20% kế hoạch năm"],
  ["90", "100", "vượt", "đạt 90% kế hoạch năm"],
  ["120", "100", "chỉ đạt", "đạt 120% kế hoạch năm"],
  ["100", "100", "bằng", "bằng 100% kế hoạch năm"],
  ["1", "3000", undefined, "đạt 0,03% kế hoạch năm"],
  ["1", "10000000", undefined, "đạt trên 0% kế hoạch năm"],
] as const)("%s of %s with the verb %s: %s", (actual, plan, verb, expected) => {
  expect(formatPlanComparison({ actual, plan }, { verb })).toBe(expected);
});

test("without a plan there is no phrase", () => {
  expect(formatPlanComparison({ actual: "3" })).toBe(undefined);
});

describe("a rate differs from its plan by points", () => {
  test.each([
    ["98.34", "98", undefined, "cao hơn kế hoạch 0,34 điểm phần trăm"],
    ["97.66", "98", undefined, "thấp hơn kế hoạch 0,34 điểm phần trăm"],
    ["98", "98", undefined, "bằng kế hoạch năm"],
    ["98.001", "98", undefined, "cao hơn kế hoạch dưới 0,01 điểm phần trăm"],
    ["2.72", "2.9", "lower", "vượt mục tiêu, thấp hơn kế hoạch 0,18 điểm phần trăm"],
    ["2.72", "2.4", "lower", "cao hơn kế hoạch 0,32 điểm phần trăm"],
  ] as const)("%s with the plan %s, better %s: %s", (actual, plan, better, expected) => {
    expect(formatPlanComparison({ unit: "%", actual, plan, ...(better && { better }) })).toBe(expected);
  });
});

describe("what should stay low does not reach its plan by growing", () => {
  test.each([
    ["5", "3", "9m-2022", "sum", "cao hơn kế hoạch 02 vụ"],
    ["2", "3", "9m-2022", "sum", "bằng 66,7% kế hoạch năm"],
    ["3", "3", "9m-2022", "sum", "bằng 100% kế hoạch năm"],
    ["5", "3", "2022", "sum", "chưa đạt mục tiêu, cao hơn kế hoạch 02 vụ"],
    ["2", "3", "2022", "sum", "vượt mục tiêu, thấp hơn kế hoạch 01 vụ"],
    ["3", "3", "2022", "sum", "bằng kế hoạch năm"],
    ["950", "900", "9m-2022", "stock", "cao hơn kế hoạch 50 vụ"],
    ["850", "900", "9m-2022", "stock", "vượt mục tiêu, thấp hơn kế hoạch 50 vụ"],
  ] as const)("%s against %s in %s as %s: %s", (actual, plan, period, kind, expected) => {
    const given = { unit: "vụ", actual, plan, period, kind, better: "lower" } as const;
    expect(formatPlanComparison(given)).toBe(expected);
  });
});

test.each([
  ["2", "3", "lower", true],
  ["3", "3", "lower", true],
  ["4", "3", "lower", false],
  ["4", "3", undefined, true],
  ["2", "3", undefined, false],
] as const)("%s against %s, better %s, is at its plan: %s", (actual, plan, better, expected) => {
  expect(isPlanReached(buildFigure({ actual, plan, ...(better && { better }) }))).toBe(expected);
});
