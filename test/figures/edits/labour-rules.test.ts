/** The rules of the labour pack on the sample: silent on it, and loud on slips of the hand. */
import { beforeAll, describe, expect, test } from "vitest";
import type { Column } from "../../../src/catalogue/declaration.ts";
import { listExportsOfRule } from "../../../src/catalogue/edits/edit-rule.ts";
import { computeFigures } from "../../../src/figures/compute-figures.ts";
import { evaluateEdits } from "../../../src/figures/edits/evaluate-edits.ts";
import type { ExportData } from "../../../src/figures/export-data/export-data.ts";
import { readAllExports } from "../../../src/figures/export-data/read-all-exports.ts";
import type { FigureSet } from "../../../src/figures/figure-set.ts";
import type { RowGroup } from "../../../src/figures/groups/row-groups.ts";
import { readYearPlans } from "../../../src/figures/plans/year-plans.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { listExportFiles } from "../../../src/workspace/list-exports.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";

let data: ExportData;
beforeAll(async () => {
  const { exports } = listExportFiles({ root: "fixtures/ninh-binh", foundBy: "option" });
  data = await readAllExports(exports, labourCatalogue, ninhBinhOffice);
});

/** The figures of the sample as it is, in which a slip hardly counts. */
const cleanFigures = new Map<string, FigureSet>();

function evaluate(groups: ExportData["groups"], periodId: string, exportId?: string) {
  const { plans } = readYearPlans(data.targets, labourCatalogue, ninhBinhOffice);
  const period = requirePeriod(periodId);
  const inputs = { period, catalogue: labourCatalogue, office: ninhBinhOffice, plans };
  const findPublished = () => undefined;
  const figures =
    cleanFigures.get(periodId) ?? computeFigures({ ...inputs, groups: data.groups, findPublished });
  cleanFigures.set(periodId, figures);
  const catalogue = exportId === undefined ? labourCatalogue : keepRulesOf(exportId);
  return evaluateEdits({ ...data, ...inputs, groups, catalogue, figures });
}

function keepRulesOf(exportId: string): typeof labourCatalogue {
  const sectors = labourCatalogue.sectors.map((sector) => ({
    ...sector,
    edits: (sector.edits ?? []).filter((rule) => listExportsOfRule(rule).includes(exportId)),
  }));
  return { ...labourCatalogue, sectors };
}

describe("the sample", () => {
  test.each([
    ["9m-2022", 7909],
    ["6m-2022", 0],
    ["2021", 0],
    ["q3-2022", 0],
  ])("of %s breaks no rule", (period, atLeast) => {
    const { issues, tallies } = evaluate(data.groups, period);
    expect(issues).toEqual([]);
    expect(tallies.reduce((sum, { negligible }) => sum + negligible, 0)).toBe(0);
    expect(tallies.reduce((sum, { checked }) => sum + checked, 0)).toBeGreaterThanOrEqual(atLeast);
  });
});

/** One cell of each column in every fifteenth group of this year, changed by a slip of the hand. */
function countHits(
  exportId: string,
  columns: readonly Column[],
  factor: number,
): [hits: number, slips: number] {
  const groups = data.groups.get(exportId) ?? [];
  let [hits, slips] = [0, 0];
  const ofThisYear = groups.filter(({ month }) => month > 202200 && month <= 202209);
  for (const group of ofThisYear.filter((_, index) => index % 15 === 0)) {
    for (const { id } of columns) {
      const amount = group.sums.get(id);
      // Small numbers may be ten times each other.
      if (!amount || amount.lt(10)) continue;
      const slipped = amount.times(createQuantity(factor)).round(0);
      const changed: RowGroup = { ...group, sums: new Map([...group.sums, [id, slipped]]) };
      const all = groups.map((one) => (one === group ? changed : one));
      slips += 1;
      const { issues } = evaluate(new Map([...data.groups, [exportId, all]]), "9m-2022", exportId);
      if (issues.some(({ rule }) => rule !== undefined)) hits += 1;
    }
  }
  return [hits, slips];
}

describe("slips × 10, ÷ 10, × 1000: hits of all", () => {
  test.each<[exportId: string, tenfold: string, tenth: string, thousandfold: string]>([
    ["jobs", "18/18", "18/18", "18/18"],
    ["job-loans", "15/15", "10/15", "15/15"],
    ["covid-support", "31/54", "31/54", "37/54"],
    ["rent-support", "11/11", "11/11", "11/11"],
    ["merit-allowance", "10/10", "10/10", "10/10"],
    ["merit-files", "14/14", "14/14", "14/14"],
    ["merit-gifts", "8/8", "8/8", "8/8"],
    ["merit-care", "35/35", "31/35", "35/35"],
    ["social-allowance", "20/20", "20/20", "20/20"],
    ["children", "14/15", "13/15", "15/15"],
  ])("%s: %s, %s, %s", (exportId, ...expected) => {
    const declaration = labourCatalogue.sectors
      .flatMap(({ exports }) => exports)
      .find(({ id }) => id === exportId);
    const columns = (declaration?.columns ?? []).filter(({ type }) =>
      ["count", "money", "decimal"].includes(type),
    );
    const counts = [10, 0.1, 1000].map((factor) => countHits(exportId, columns, factor).join("/"));
    expect(counts).toEqual(expected);
  });
});
