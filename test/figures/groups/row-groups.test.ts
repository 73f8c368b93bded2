import { describe, expect, test } from "vitest";
import type { Row } from "../../../src/exports/row.ts";
import { collectSources } from "../../../src/figures/figure-sources.ts";
import { buildGroupIndex } from "../../../src/figures/groups/group-index.ts";
import { collectExportKeyColumns, findExportId } from "../../../src/figures/groups/key-columns.ts";
import { createRowGrouper, isInPeriod } from "../../../src/figures/groups/row-groups.ts";
import { parsePeriod } from "../../../src/period.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

function buildRow(line: number, month: number, numbers: Row["numbers"], more: Partial<Row> = {}): Row {
  return { line, month, numbers, texts: {}, ...more };
}

function foldRows(rows: readonly (readonly [file: string, row: Row])[], columns: readonly string[] = []) {
  const folding = createRowGrouper(columns);
  for (const [file, one] of rows) folding.addRow(file, one);
  return folding.listGroups();
}

describe("the texts that keep rows apart", () => {
  test.each([
    ["merit-gifts", ["occasion", "fund"]],
    ["merit-care", ["content"]],
    ["tasks", ["completed", "assigner"]],
    ["advice", ["kind"]],
    ["jobs", []],
    ["nothing", []],
  ])("of %s are those that an indicator asks for", (id, columns) => {
    expect([...collectExportKeyColumns(id, labourCatalogue)].sort()).toEqual([...columns].sort());
  });

  test("a ratio has no export of its own", () => {
    expect(findExportId({ kind: "ratio", part: "a", whole: "b" })).toBeUndefined();
    expect(findExportId({ kind: "count", export: "a", where: {} })).toBe("a");
  });
});

describe("rows fold into groups", () => {
  test("by month, locality and the texts that are asked for, and by nothing else", () => {
    const groups = foldRows(
      [
        ["a.csv", buildRow(2, 202201, { n: 1 }, { locality: "369", texts: { kind: "x", note: "1" } })],
        ["a.csv", buildRow(3, 202201, { n: 2 }, { locality: "369", texts: { kind: "x", note: "2" } })],
        ["a.csv", buildRow(4, 202201, { n: 4 }, { locality: "369", texts: { kind: "Y" } })],
        ["a.csv", buildRow(5, 202201, { n: 8 }, { locality: "370", texts: { kind: "x" } })],
        ["a.csv", buildRow(6, 202202, { n: 16 }, { locality: "369", texts: { kind: "x" } })],
        ["a.csv", buildRow(7, 202201, { n: 32 }, { texts: {} })],
      ],
      ["kind"],
    );
    const shown = groups.map(({ month, locality, texts, foldedTexts, sums, rows }) => [
      month,
      locality,
      texts,
      foldedTexts,
      sums.get("n")?.toNumber(),
      rows,
    ]);
    expect(shown).toEqual([
      [202201, "369", { kind: "x" }, { kind: "x" }, 3, 2],
      [202201, "369", { kind: "Y" }, { kind: "y" }, 4, 1],
      [202201, "370", { kind: "x" }, { kind: "x" }, 8, 1],
      [202202, "369", { kind: "x" }, { kind: "x" }, 16, 1],
      [202201, undefined, {}, {}, 32, 1],
    ]);
  });

  test("whole numbers, decimals and numbers beyond 2^53 add up exactly", () => {
    const large = createQuantity("9007199254740993");
    const [group] = foldRows([
      ["a.csv", buildRow(2, 202201, { n: 1, d: createQuantity("0.1") })],
      ["a.csv", buildRow(3, 202201, { n: large, d: createQuantity("0.2") })],
      ["a.csv", buildRow(4, 202201, { n: 2, d: 1 })],
    ]);
    expect(group?.sums.get("n")?.toFixed()).toBe("9007199254740996");
    expect(group?.sums.get("d")?.toFixed()).toBe("1.3");
  });

  test("a column that no row reported is absent", () => {
    const [group] = foldRows([["a.csv", buildRow(2, 202201, { n: 0 })]]);
    expect(group?.sums.has("n")).toBe(true);
    expect(group?.sums.has("m")).toBe(false);
  });

  test("lines are kept as ranges, file by file", () => {
    const [group] = foldRows([
      ["a.csv", buildRow(2, 202201, {})],
      ["a.csv", buildRow(3, 202201, {})],
      ["b.csv", buildRow(4, 202201, {})],
      ["a.csv", buildRow(5, 202201, {})],
      ["a.csv", buildRow(6, 202201, {})],
    ]);
    expect([...(group?.lines ?? [])].map(([file, ranges]) => [file, [...ranges]])).toEqual([
      [
        "a.csv",
        [
          [2, 3],
          [5, 6],
        ],
      ],
      ["b.csv", [[4, 4]]],
    ]);
  });

  test("a row without a month is a fault of the program, never left out in silence", () => {
    expect(() => foldRows([["a.csv", { line: 7, numbers: {}, texts: {} }]])).toThrow("a.csv:7");
  });
});

test.each([
  ["9m-2022", 202201, true],
  ["9m-2022", 202209, true],
  ["9m-2022", 202210, false],
  ["9m-2022", 202112, false],
  ["q3-2022", 202206, false],
])("%s holds %i: %s", (text, month, holds) => {
  const period = parsePeriod(text);
  const [group] = foldRows([["a.csv", buildRow(2, month, {})]]);
  expect(period && group && isInPeriod(group, period)).toBe(holds);
});

describe("sources of a figure", () => {
  const indicators = new Map(
    labourCatalogue.sectors.flatMap((sector) => sector.indicators.map((one) => [one.id, one])),
  );
  const groups = new Map([
    [
      "training",
      foldRows([
        ["b.csv", buildRow(9, 202203, { graduated: 5, employed: 4 }, { locality: "370" })],
        ["a.csv", buildRow(2, 202201, { graduated: 5, employed: 4 }, { locality: "369" })],
        ["a.csv", buildRow(4, 202201, { graduated: 5, employed: 4 }, { locality: "370" })],
        ["a.csv", buildRow(3, 202202, { graduated: 5, employed: 4 }, { locality: "369" })],
        ["a.csv", buildRow(8, 202212, { graduated: 5, employed: 4 }, { locality: "369" })],
      ]),
    ],
  ]);
  const period = { kind: "months", year: 2022, first: 1, last: 9 } as const;
  const material = buildGroupIndex(groups, [...indicators.values()]);
  const of = (id: string, locality?: string) => {
    const indicator = indicators.get(id);
    if (!indicator) throw new Error(id);
    return collectSources(indicator, { period, ...(locality ? { locality } : {}) }, material);
  };

  test("are its rows, file by file, neighbours joined", () => {
    expect(of("training.graduated")).toEqual([
      { file: "a.csv", lines: [[2, 4]] },
      { file: "b.csv", lines: [[9, 9]] },
    ]);
    expect(of("training.graduated", "369")).toEqual([{ file: "a.csv", lines: [[2, 3]] }]);
  });

  test("of a ratio are those of its two parts, each line once", () => {
    expect(of("training.employedShare")).toEqual(of("training.graduated"));
  });

  test("of what nobody reported are none", () => {
    expect(of("jobs")).toEqual([]);
  });

  test("of a file with very many ranges the span is told, and how many of its rows count", () => {
    const rows = Array.from({ length: 1200 }, (_, index): [string, Row] => [
      "a.csv",
      buildRow(
        index + 2,
        202201,
        { graduated: 1, employed: 1 },
        { locality: index % 2 === 0 ? "369" : "370" },
      ),
    ]);
    const groups = new Map([["training", foldRows(rows)]]);
    const graduated = indicators.get("training.graduated");
    if (!graduated) throw new Error("no such indicator");
    const period = { kind: "months", year: 2022, first: 1, last: 9 } as const;
    const question = { period, locality: "369" };
    expect(collectSources(graduated, question, buildGroupIndex(groups, [...indicators.values()]))).toEqual([
      { file: "a.csv", lines: [[2, 1200]], rows: 600 },
    ]);
  });
});
