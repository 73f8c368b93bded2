import { expect, test } from "vitest";
import type { Indicator } from "../../src/catalogue/declaration.ts";
import { gatherGroups } from "../../src/catalogue/gather-groups.ts";

function buildIndicators(text: string): Indicator[] {
  return text.split(" ").map((each) => {
    const [id = "", group] = each.split(":");
    const aggregation = { kind: "total", of: [] } as const;
    return {
      id,
      name: id,
      sector: "s",
      unit: "người",
      aggregation,
      breakdowns: [],
      partsAddUp: true,
      ...(group && { group }),
    };
  });
}

test.each([
  ["a:1 b:1 c:2", "a b c"],
  ["a:1 b:2 c:1", "a c b"],
  ["a b:1 c d:1 e", "a b d c e"],
  ["a:1 b:2 c:2 d:1 e:2", "a d b c e"],
])("%s stand as %s", (indicators, order) => {
  expect(
    gatherGroups(buildIndicators(indicators))
      .map(({ id }) => id)
      .join(" "),
  ).toBe(order);
});
