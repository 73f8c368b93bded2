/** The result of a figure in words, outside a document. */
import { expect, test } from "vitest";
import { defaultSpelling } from "../../../src/catalogue/office/office.ts";
import { describeFigureResult } from "../../../src/language/figures-page/figure-result.ts";
import { buildSampleFigure, buildSampleIndicator } from "../../support/figures/sample-figures.ts";

const jobs = buildSampleIndicator("jobs", "Lao động được giải quyết việc làm", "lao động");
const rate = buildSampleIndicator("rate", "Tỷ lệ lao động qua đào tạo", "%");

test.each([
  [
    jobs,
    { actual: "14274", plan: "18000", lastYear: "13530" },
    true,
    "đạt 79,3% kế hoạch năm; tăng 5,5% so với cùng kỳ năm 2021",
  ],
  [jobs, { actual: "14274", plan: "18000", lastYear: "13530" }, false, "tăng 5,5% so với cùng kỳ năm 2021"],
  [jobs, { actual: "14274" }, true, ""],
  [jobs, { plan: "18000", lastYear: "13530" }, true, ""],
  [
    rate,
    { actual: "66.5", plan: "68", lastYear: "64.25" },
    true,
    "thấp hơn kế hoạch 1,50 điểm phần trăm; tăng 2,25 điểm phần trăm so với cùng kỳ năm 2021",
  ],
])("%o %o", (indicator, amounts, withPlan, words) =>
  expect(describeFigureResult(buildSampleFigure(indicator, amounts), defaultSpelling, { withPlan })).toBe(
    words,
  ),
);
