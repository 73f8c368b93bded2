import { describe, expect, test } from "vitest";
import { isGroupInPeriod } from "../../../src/figures/groups/row-groups.ts";
import { parsePeriod } from "../../../src/period.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { buildRow, groupRows } from "../../support/row-groups.ts";

describe("createRowGrouper", () => {
  test("groups rows by month, locality and key texts, and by nothing else", () => {
    const groups = groupRows(
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

  test("adds whole numbers, decimals and numbers beyond 2^53 exactly", () => {
    const large = createQuantity("9007199254740993");
    const [group] = groupRows([
      ["a.csv", buildRow(2, 202201, { n: 1, d: createQuantity("0.1") })],
      ["a.csv", buildRow(3, 202201, { n: large, d: createQuantity("0.2") })],
      ["a.csv", buildRow(4, 202201, { n: 2, d: 1 })],
    ]);
    expect(group?.sums.get("n")?.toFixed()).toBe("9007199254740996");
    expect(group?.sums.get("d")?.toFixed()).toBe("1.3");
  });

  test("omits the sum of a column that no row reported", () => {
    const [group] = groupRows([["a.csv", buildRow(2, 202201, { n: 0 })]]);
    expect(group?.sums.has("n")).toBe(true);
    expect(group?.sums.has("m")).toBe(false);
  });

  test("keeps lines as ranges, file by file", () => {
    const [group] = groupRows([
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

  test("throws for a row without a month, because omitting it silently would falsify figures", () => {
    expect(() => groupRows([["a.csv", { line: 7, numbers: {}, texts: {} }]])).toThrow("a.csv:7");
  });
});

test.each([
  ["9m-2022", 202201, true],
  ["9m-2022", 202209, true],
  ["9m-2022", 202210, false],
  ["9m-2022", 202112, false],
  ["q3-2022", 202206, false],
])("%s contains %i: %s", (text, month, isContained) => {
  const period = parsePeriod(text);
  const [group] = groupRows([["a.csv", buildRow(2, month, {})]]);
  expect(period && group && isGroupInPeriod(group, period)).toBe(isContained);
});
