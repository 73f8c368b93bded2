import { describe, expect, test } from "vitest";
import { createSummableColumnTest, createTotalsChecker } from "../../../src/exports/table/totals.ts";
import { buildColumn, jobsDeclaration, sampleCatalogue } from "../../support/sample-export.ts";

/** A number is a row, a number in a list a total. */
function checkTotals(lines: readonly (number | readonly [number])[]): string[] {
  const checker = createTotalsChecker();
  for (const [index, line] of lines.entries()) {
    if (typeof line === "number") checker.addRow({ people: line });
    else checker.addTotal(index + 1, { people: line[0] });
  }
  return checker.findDifferences().map(({ line, total, sum }) => `${line}: ${total} for ${sum}`);
}

describe("total rows", () => {
  test.each([
    ["at the bottom", [10, 20, [30]], []],
    ["at the top", [[30], 10, 20], []],
    ["of groups and of all", [10, 20, [30], 5, [5], [35]], []],
    ["wrong at the bottom", [10, 20, [31]], ["3: 31 for 30"]],
    ["wrong at the top", [[31], 10, 20], ["1: 31 for 30"]],
    ["wrong in a group", [10, [10], 20, [21], 5], ["4: 21 for 30"]],
    ["without rows", [[0]], []],
  ] as const)("%s", (_, lines, expected) => expect(checkTotals(lines)).toEqual(expected));
});

describe("columns whose total over months is a sum", () => {
  const declaration = {
    ...jobsDeclaration,
    columns: [buildColumn("people", "a", "count"), buildColumn("year", "b", "count", { cumulative: true })],
  };
  const stock = { kind: "stock", export: "jobs", column: "stock", where: {} } as const;
  const [sector] = sampleCatalogue.sectors;
  const indicators = sector?.indicators.map((indicator) => ({ ...indicator, aggregation: stock })) ?? [];
  const catalogue = { ...sampleCatalogue, sectors: sector ? [{ ...sector, indicators }] : [] };
  const isSummable = createSummableColumnTest(declaration, catalogue);
  test.each([
    ["people", 9, true],
    ["year", 9, false],
    ["stock", 9, false],
    ["year", 1, true],
    ["stock", 1, true],
  ])("%s over %i months: %s", (column, months, expected) =>
    expect(isSummable(column, months)).toBe(expected),
  );
});
