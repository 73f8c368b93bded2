/** Totals from January on, the period before, what remains and the ranks, from the rows of the sample. */
import { describe, expect, test } from "vitest";
import { listFigureRecords } from "../../src/figures/figure-record.ts";
import { computeRemaining } from "../../src/figures/plans/remaining.ts";
import { computeFigureWithHoles, parseHoles } from "../support/figures/figures-with-holes.ts";
import { buildSampleInputs } from "../support/sample-reports.ts";
import { computeSampleReview } from "../support/sample-review.ts";

async function computeRecords(period: string) {
  const inputs = buildSampleInputs({ period });
  const { figures } = await computeSampleReview(inputs);
  return [...listFigureRecords(figures, inputs.catalogue, "locality")];
}

const comparedKeys = [
  "actual",
  "part",
  "whole",
  "planPercent",
  "planPoints",
  "samePeriodLastYear",
  "changePercent",
  "changePoints",
  "coverage",
] as const;

test.each([
  ["q3-2022", "9m-2022"],
  ["m08-2022", "8m-2022"],
  ["q4-2021", "2021"],
])("every total to date of %s is the figure of %s, also of localities", async (period, whole) => {
  const [records, wholes] = [await computeRecords(period), await computeRecords(whole)];
  let count = 0;
  for (const record of records) {
    const ofWhole = wholes.find(({ id }) => id === record.id);
    const pairs = [
      [record, ofWhole] as const,
      ...(record.byLocality ?? []).map(
        (part) => [part, ofWhole?.byLocality?.find(({ locality }) => locality === part.locality)] as const,
      ),
    ];
    for (const [own, expected] of pairs) {
      if (!own.toDate || !expected) continue;
      count += 1;
      for (const key of comparedKeys)
        if (key in expected)
          expect([record.id, key, own.toDate[key]]).toEqual([
            record.id,
            key,
            expected[key as keyof typeof expected] ?? null,
          ]);
      expect([record.id, own.remaining]).toEqual([record.id, expected.remaining]);
    }
  }
  expect(count).toBeGreaterThan(100);
});

test("the quarter before has its own figure; the first one that of last year", async () => {
  const find = (records: Awaited<ReturnType<typeof computeRecords>>, id: string) =>
    records.find((record) => record.id === id);
  const [third, second, first, last] = [
    await computeRecords("q3-2022"),
    await computeRecords("q2-2022"),
    await computeRecords("q1-2022"),
    await computeRecords("q4-2021"),
  ];
  for (const id of ["jobs", "merit.recipients", "training.employedShare"]) {
    expect(find(third, id)?.previousPeriod?.before).toBe(find(second, id)?.actual);
    expect(find(first, id)?.previousPeriod).toEqual({
      period: "q4-2021",
      now: find(first, id)?.actual,
      before: find(last, id)?.actual,
    });
  }
});

test("by their share of the plan the localities have the ranks of their percentages", async () => {
  const jobs = (await computeRecords("9m-2022")).find(({ id }) => id === "jobs");
  const ranked = jobs?.byLocality?.toSorted((a, b) => (b.planPercent ?? 0) - (a.planPercent ?? 0));
  expect(ranked?.map(({ planRank }) => planRank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

describe("with holes", () => {
  const people = { 2022: 11, 2021: 10 };
  const compute = (id: string, period: string, holes: string) =>
    computeFigureWithHoles(id, period, people, parseHoles(holes)).figure;

  test.each([
    ["flow", "Kim Sơn 5/2022", "places"],
    ["flow", "mọi nơi 5/2022", "none"],
    ["flow", "Kim Sơn 2/2022", "whole"],
    ["stock", "mọi nơi 6/2022", "none"],
    ["stock", "mọi nơi 5/2022", "whole"],
    ["share", "", "whole"],
    ["begun", "", "whole"],
  ])("%s without %s: quarter II and III are compared (%s)", (id, holes, kind) => {
    expect(compute(id, "q3-2022", holes).comparisonWithPrevious()?.kind).toBe(kind);
  });

  test("a policy that began in July has no second quarter to compare with", () => {
    const figure = computeFigureWithHoles("begun", "q3-2021", { 2021: 10, 2020: 10 }, []).figure;
    expect(figure.comparisonWithPrevious()).toMatchObject({ kind: "none" });
  });

  test.each([
    ["9m-2022", "", "208"],
    ["q3-2022", "", "208"],
    ["q3-2022", "Kim Sơn 2/2022", undefined],
    ["q2-2022", "Kim Sơn 8/2022", "472"],
  ])("in %s without %s %s remain of 1.000", (period, holes, expected) => {
    expect(computeRemaining(compute("flow", period, holes))?.amount.toFixed()).toBe(expected);
  });
});
