import { expect, test } from "vitest";
import { createMarkTitleFormatter } from "../../src/language/mark-titles.ts";
import { sampleLocalities } from "../support/figures/sample-figures.ts";
import { labourCatalogue } from "../support/labour-pack.ts";

const formatTitle = createMarkTitleFormatter(labourCatalogue.sectors, sampleLocalities);

test.each([
  ["merit.gifts", undefined, /^Suất quà.*, thực hiện · [\w-]+$/],
  ["merit.gifts", "376", /, huyện Kim Sơn, thực hiện · [\w-]+$/],
  ["unknown", undefined, /^unknown, thực hiện$/],
])("the title of %s in %s matches %s", (indicator, locality, pattern) => {
  expect(formatTitle({ indicator, aspect: "actual", locality })).toMatch(pattern);
});

test("a title has at most the 64 characters that Word accepts, and keeps the end", () => {
  const indicators = labourCatalogue.sectors.flatMap((sector) => sector.indicators);
  const titles = indicators.map(({ id }) =>
    formatTitle({ indicator: id, aspect: "planPercent", locality: "376" }),
  );
  expect(Math.max(...titles.map((title) => title.length))).toBeLessThanOrEqual(64);
  expect(titles.filter((title) => !title.includes(", huyện Kim Sơn, so với kế hoạch"))).toEqual([]);
});
