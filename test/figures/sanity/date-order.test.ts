import { describe, expect, test } from "vitest";
import { createDateOrderChecker } from "../../../src/figures/sanity/date-order.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

function findExport(id: string) {
  const declaration = labourCatalogue.sectors
    .flatMap(({ exports }) => exports)
    .find((each) => each.id === id);
  if (!declaration) throw new Error(`no export ${id}`);
  return declaration;
}

describe("tasks completed before the day they were assigned", () => {
  const checker = createDateOrderChecker(findExport("tasks"), labourCatalogue);
  test.each([
    ["later", { assigned: "2022-03-01", completed: "2022-04-01" }, []],
    ["on the same day", { assigned: "2022-03-01", completed: "2022-03-01" }, []],
    ["earlier", { assigned: "2022-03-02", completed: "2022-03-01" }, ["completed-too-early"]],
    ["not yet completed", { assigned: "2022-03-02" }, []],
  ])("%s", (_, texts, codes) => {
    const issues = checker.check("tasks.csv", { line: 4, numbers: {}, texts });
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  test("an export without completed tasks needs no column", () => {
    expect(createDateOrderChecker(findExport("advice"), labourCatalogue).columns).toEqual([]);
    expect(checker.columns).toEqual(["assigned"]);
  });
});
