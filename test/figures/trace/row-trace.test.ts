import { expect, test } from "vitest";
import type { Indicator } from "../../../src/catalogue/declaration.ts";
import { collectIndicatorOrOperands, createRowTrace } from "../../../src/figures/trace/row-trace.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";
import { buildRow } from "../../support/row-groups.ts";

function requireIndicator(id: string): Indicator {
  const indicators = labourCatalogue.sectors.flatMap((sector) => sector.indicators);
  const indicator = indicators.find((candidate) => candidate.id === id);
  if (!indicator) throw new Error(`${id} is not in the catalogue`);
  return indicator;
}

test.each([
  ["jobs", ["jobs"]],
  ["poverty.poorShare", ["poverty.poor", "poverty.households"]],
])("%s is traced by %j", (id, ids) => {
  const indicators = collectIndicatorOrOperands(requireIndicator(id), labourCatalogue);
  expect(indicators.map((indicator) => indicator.id)).toEqual(ids);
});

test("rows are grouped by file, and rows without a number are kept apart", () => {
  const jobs = requireIndicator("jobs");
  const trace = createRowTrace(jobs, labourCatalogue);
  trace.recordRow("jobs", "a.csv", buildRow(2, 202201, { placed: 1 }, { locality: "369" }));
  trace.recordRow("jobs", "a.csv", buildRow(3, 202201, {}, { locality: "369" }));
  trace.recordRow("jobs", "b.csv", buildRow(2, 202201, { placed: 2 }, { locality: "369" }));
  trace.recordRow("loans", "c.csv", buildRow(2, 202201, { placed: 4 }, { locality: "369" }));
  const groups = trace
    .listGroups(jobs)
    .map(({ lines, sums }) => [
      [...lines].map(([file, ranges]) => `${file} ${[...ranges]}`).join(),
      sums.get("placed")?.toNumber(),
    ]);
  expect(groups).toEqual([
    ["a.csv 2,2", 1],
    ["a.csv 3,3", undefined],
    ["b.csv 2,2", 2],
  ]);
});

test("unread lines of the traced export are listed by kind and file", () => {
  const trace = createRowTrace(requireIndicator("jobs"), labourCatalogue);
  for (const line of [1, 2, 9]) trace.recordUnreadLine("jobs", "a.csv", line, "title");
  trace.recordUnreadLine("jobs", "a.csv", 12, "total");
  trace.recordUnreadLine("loans", "b.csv", 1, "title");
  expect(trace.listUnreadLines("jobs")).toEqual([
    {
      file: "a.csv",
      lines: [
        [1, 2],
        [9, 9],
      ],
      why: "title",
    },
    { file: "a.csv", lines: [[12, 12]], why: "total" },
  ]);
  expect(trace.listUnreadLines("loans")).toEqual([]);
});
