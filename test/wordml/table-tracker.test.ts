import { describe, expect, test } from "vitest";
import { createTableTracker, type TableTracker } from "../../src/wordml/table-tracker.ts";

type Step = Exclude<keyof TableTracker, "currentCell" | "isInDeletedRow">;

function track(...steps: readonly Step[]): TableTracker {
  const tracker = createTableTracker();
  for (const step of steps) tracker[step]();
  return tracker;
}

const firstCell = ["startTable", "startRow", "startCell"] as const;

describe("currentCell", () => {
  test.each<[title: string, steps: Step[], cell: readonly number[] | undefined]>([
    ["outside of tables", [], undefined],
    ["the first cell", [...firstCell], [1, 1, 1]],
    ["the next cell", [...firstCell, "startCell"], [1, 1, 2]],
    ["the next row", [...firstCell, "startCell", "startRow", "startCell"], [1, 2, 1]],
    ["after the table", [...firstCell, "endTable"], undefined],
    ["the second table", [...firstCell, "endTable", ...firstCell], [2, 1, 1]],
    ["a table in a cell", [...firstCell, "startCell", ...firstCell], [2, 1, 1]],
    ["after a table in a cell", [...firstCell, "startCell", ...firstCell, "endTable"], [1, 1, 2]],
    ["a row without its table", ["startRow", "startCell"], undefined],
    ["an end without its table", ["endTable", ...firstCell], [1, 1, 1]],
  ])("%s", (_, steps, cell) => {
    const [table, row, column] = cell ?? [];
    expect(track(...steps).currentCell()).toEqual(cell && { table, row, column });
  });
});

describe("isInDeletedRow", () => {
  test.each<[title: string, steps: Step[], isDeleted: boolean]>([
    ["outside of tables", [], false],
    ["a row", [...firstCell], false],
    ["a deleted row", [...firstCell, "markRowDeleted"], true],
    ["the row after a deleted one", [...firstCell, "markRowDeleted", "startRow"], false],
    ["a table in a deleted row", [...firstCell, "markRowDeleted", ...firstCell], true],
    ["after a table with a deleted row", [...firstCell, ...firstCell, "markRowDeleted", "endTable"], false],
    ["a mark without a table", ["markRowDeleted", ...firstCell], false],
  ])("%s", (_, steps, isDeleted) => {
    expect(track(...steps).isInDeletedRow()).toBe(isDeleted);
  });
});
