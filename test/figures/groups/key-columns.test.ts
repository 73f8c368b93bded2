import { describe, expect, test } from "vitest";
import { collectExportKeyColumns, findExportId } from "../../../src/figures/groups/key-columns.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

describe("key columns", () => {
  test.each([
    ["merit-gifts", ["occasion", "fund"]],
    ["merit-care", ["content"]],
    ["tasks", ["completed", "deadline", "assigner"]],
    ["advice", ["kind", "issuer", "subject"]],
    ["jobs", []],
    ["nothing", []],
  ])("%s has the text columns that its indicators use", (id, columns) => {
    expect([...collectExportKeyColumns(id, labourCatalogue)].sort()).toEqual([...columns].sort());
  });

  test("findExportId gives nothing for a ratio and a total", () => {
    expect(findExportId({ kind: "total", of: ["a", "b"] })).toBeUndefined();
    expect(findExportId({ kind: "ratio", part: "a", whole: "b" })).toBeUndefined();
    expect(findExportId({ kind: "count", export: "a", where: {} })).toBe("a");
  });
});
