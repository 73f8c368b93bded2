import { describe, expect, test } from "vitest";
import {
  createSummableColumnTest,
  createTotalsChecker,
} from "../../../../src/exports/table/totals/totals.ts";
import { buildColumn, jobsDeclaration, sampleCatalogue } from "../../../support/sample-export.ts";

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
    ["of groups, above their rows", [[30], 10, 20, [5], 5], []],
    ["of all and of groups, above their rows", [[35], [30], 10, 20, [5], 5], []],
    ["of groups of groups", [10, [10], 5, [5], [15], 7, [7], [22]], []],
    ["of all, between its rows", [10, [30], 20], []],
    ["of a group, above it and below another", [10, [20], 20], []],
    ["of a group, wrong above its rows", [[31], 10, 20, [5], 5], ["1: 31 for 35"]],
    ["of two groups, wrong above the first", [[30], 10, 20, [6], 5], ["4: 6 for 30"]],
    ["zero at the top", [[0], 10], ["1: 0 for 10"]],
    ["zero above another total", [[0], [30], 10, 20], ["1: 0 for 30"]],
    ["wrong above a right one", [[99], [30], 10, 20, [5], 5], ["1: 99 for 35"]],
    ["one wrong, the next ones right", [10, [11], 20, [20], 30, [30]], ["2: 11 for 10"]],
  ] as const)("%s", (_, lines, expected) => expect(checkTotals(lines)).toEqual(expected));
});

describe("a wrong total row that names a place and a month", () => {
  const labelled = (total: number) => ({ total });
  test.each([
    ["between rows", [10, labelled(7), 20], [false]],
    ["below all rows", [10, 20, labelled(7)], [false]],
    ["above all rows", [labelled(7), 10, 20], [false]],
    ["between the rows and the total of all", [10, 20, labelled(7), [30]], [false]],
    ["between two totals", [10, [10], labelled(7), [10], 20], [true]],
    ["after the last total", [10, [10], labelled(7)], [true]],
    ["before the first total", [labelled(7), [10], 10], [true]],
    ["after a total, before rows", [10, [10], labelled(7), 20, [20]], [false]],
    ["twice after a total", [10, [10], labelled(7), labelled(8)], [true, true]],
    ["between a total and later rows and totals", [10, [10], labelled(7), 20, [20], 5, [5]], [false]],
    ["that names none", [10, [10], [7]], [false]],
  ] as const)("%s stands alone: %o", (_, lines, expected) => {
    const checker = createTotalsChecker();
    for (const [index, line] of lines.entries()) {
      if (typeof line === "number") checker.addRow({ people: line });
      else if ("total" in line)
        checker.addTotal(index + 1, { people: line.total }, { hasLabels: true, scope: {} });
      else checker.addTotal(index + 1, { people: line[0] });
    }
    expect(checker.findDifferences().map(({ isAlone }) => isAlone)).toEqual(expected);
  });
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

  test("the stock of another export is no stock of this one", () => {
    const { export: _, ...other } = stock;
    const ofOther = indicators.map((indicator) => ({ ...indicator, aggregation: { ...other, export: "x" } }));
    const otherCatalogue = { ...catalogue, sectors: sector ? [{ ...sector, indicators: ofOther }] : [] };
    expect(createSummableColumnTest(declaration, otherCatalogue)("stock", 9)).toBe(true);
  });

  test("a column that is summed is no stock", () => {
    expect(createSummableColumnTest(jobsDeclaration, sampleCatalogue)("people", 9)).toBe(true);
  });

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
