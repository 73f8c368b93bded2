import { expect, test } from "vitest";
import { formatFigureName } from "../../src/language/figure-names.ts";
import { sampleLocalities } from "../support/figures/sample-figures.ts";

test.each([
  [{ aspect: "actual" }, "Việc làm, thực hiện"],
  [{ aspect: "plan", locality: "376" }, "Việc làm, kế hoạch năm, huyện Kim Sơn"],
  [{ aspect: "change", locality: "999" }, "Việc làm, so với cùng kỳ, 999"],
  [{ aspect: "samePeriodLastYear", month: 3 }, "Việc làm, cùng kỳ năm trước, tháng 3"],
] as const)("%o is %s", (figure, expected) => {
  expect(formatFigureName({ name: "Việc làm", ...figure }, sampleLocalities)).toBe(expected);
});
