import { describe, expect, test } from "vitest";
import { createPublishedLookup } from "../../../src/figures/published/published-lookup.ts";
import { requirePeriod } from "../../support/figures/figures.ts";

function buildPublished(period: string, value: number) {
  const figures = [{ id: "jobs", name: "Việc làm", value }];
  return { version: 1, period, documents: [], figures } as const;
}

describe("createPublishedLookup", () => {
  const published = createPublishedLookup([
    buildPublished("q1-2021", 5),
    buildPublished("9m-2021", 30),
    buildPublished("2021", 40),
  ]);

  test.each([
    ["q1-2021", 5],
    ["3m-2021", 5],
    ["9m-2021", 30],
    ["12m-2021", 40],
    ["q2-2021", undefined],
    ["9m-2022", undefined],
  ])("finds for %s the figure of the same months: %s", (period, value) => {
    expect(published("jobs", requirePeriod(period), undefined)?.amount.toNumber()).toBe(value);
  });

  test("prefers the figure of the same period to that of the same months", () => {
    const both = createPublishedLookup([buildPublished("q1-2021", 5), buildPublished("3m-2021", 6)]);
    expect(both("jobs", requirePeriod("3m-2021"), undefined)?.amount.toNumber()).toBe(6);
    expect(both("jobs", requirePeriod("q1-2021"), undefined)?.amount.toNumber()).toBe(5);
  });
});
