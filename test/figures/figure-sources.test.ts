import { describe, expect, test } from "vitest";
import type { Row } from "../../src/exports/row.ts";
import { collectSourceLines } from "../../src/figures/figure-sources.ts";
import { buildGroupIndex } from "../../src/figures/groups/group-index.ts";
import { labourCatalogue } from "../support/labour-pack.ts";
import { buildRow, groupRows } from "../support/row-groups.ts";

describe("collectSourceLines", () => {
  const indicators = new Map(
    labourCatalogue.sectors.flatMap((sector) =>
      sector.indicators.map((indicator) => [indicator.id, indicator]),
    ),
  );
  const groups = new Map([
    [
      "training",
      groupRows([
        ["b.csv", buildRow(9, 202203, { graduated: 5, employed: 4 }, { locality: "370" })],
        ["a.csv", buildRow(2, 202201, { graduated: 5, employed: 4 }, { locality: "369" })],
        ["a.csv", buildRow(4, 202201, { graduated: 5, employed: 4 }, { locality: "370" })],
        ["a.csv", buildRow(3, 202202, { graduated: 5, employed: 4 }, { locality: "369" })],
        ["a.csv", buildRow(8, 202212, { graduated: 5, employed: 4 }, { locality: "369" })],
      ]),
    ],
  ]);
  const period = { kind: "months", year: 2022, first: 1, last: 9 } as const;
  const groupIndex = buildGroupIndex(groups, [...indicators.values()]);
  const collectSourcesOf = (id: string, locality?: string) => {
    const indicator = indicators.get(id);
    if (!indicator) throw new Error(id);
    return collectSourceLines(indicator, { period, ...(locality ? { locality } : {}) }, groupIndex);
  };

  test("gives the lines file by file, with neighbours joined", () => {
    expect(collectSourcesOf("training.graduated")).toEqual([
      { file: "a.csv", lines: [[2, 4]] },
      { file: "b.csv", lines: [[9, 9]] },
    ]);
    expect(collectSourcesOf("training.graduated", "369")).toEqual([{ file: "a.csv", lines: [[2, 3]] }]);
  });

  test("gives each line of a ratio's part and whole once", () => {
    expect(collectSourcesOf("training.employedShare")).toEqual(collectSourcesOf("training.graduated"));
  });

  test("collects once the lines of numbers that count the same rows", () => {
    const graduated = collectSourcesOf("training.graduated", "369");
    expect(collectSourcesOf("training.employed", "369")).toBe(graduated);
    expect(collectSourcesOf("training.employed")).not.toEqual(graduated);
    expect(collectSourcesOf("training.employed", "370")).not.toEqual(graduated);
  });

  test("gives nothing for an indicator that nobody reported", () => {
    expect(collectSourcesOf("jobs")).toEqual([]);
  });

  test.each([
    ["near each other", 1, 40],
    ["at the limit", 1, 999],
    ["far from each other", 300, 40],
  ])("joins the lines of groups that alternate, %s", (_, distance, count) => {
    const lines = Array.from(
      { length: count },
      (_, index) => (index + 2 + (index % 7 < 2 ? 0 : 1)) * distance,
    );
    const unique = [...new Set(lines)];
    const rows = unique.map((line, index): [string, Row] => [
      "a.csv",
      buildRow(line, 202201, { graduated: 1, employed: 1 }, { locality: index % 3 ? "369" : "370" }),
    ]);
    const graduated = indicators.get("training.graduated");
    if (!graduated) throw new Error("no such indicator");
    const index = buildGroupIndex(new Map([["training", groupRows(rows)]]), [...indicators.values()]);
    const expected: [number, number][] = [];
    for (const line of unique) {
      const last = expected.at(-1);
      if (last && last[1] === line - 1) last[1] = line;
      else expected.push([line, line]);
    }
    expect(collectSourceLines(graduated, { period }, index)).toEqual([{ file: "a.csv", lines: expected }]);
  });

  test("gives the span and the row count of a file with too many ranges", () => {
    const rows = Array.from({ length: 1200 }, (_, index): [string, Row] => [
      "a.csv",
      buildRow(
        index + 2,
        202201,
        { graduated: 1, employed: 1 },
        { locality: index % 2 === 0 ? "369" : "370" },
      ),
    ]);
    const groups = new Map([["training", groupRows(rows)]]);
    const graduated = indicators.get("training.graduated");
    if (!graduated) throw new Error("no such indicator");
    const period = { kind: "months", year: 2022, first: 1, last: 9 } as const;
    const query = { period, locality: "369" };
    expect(collectSourceLines(graduated, query, buildGroupIndex(groups, [...indicators.values()]))).toEqual([
      { file: "a.csv", lines: [[2, 1200]], rows: 600 },
    ]);
  });
});
