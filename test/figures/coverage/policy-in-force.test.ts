import { expect, test } from "vitest";
import { computeExportCoverage } from "../../../src/figures/coverage/export-coverage.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";
import { buildExport } from "../../support/row-groups.ts";

test.each([
  ["q1-2021", true],
  ["6m-2021", true],
  ["9m-2021", false],
  ["q1-2022", false],
])("of a policy in force from 7/2021 on, in %s nothing can have happened: %s", (period, isEventless) => {
  const declaration = buildExport("support", [], { from: 202107 });
  const months = requirePeriod(period);
  const query = { months, report: months, isStock: false };
  const coverage = computeExportCoverage({ declaration, groups: [], office: ninhBinhOffice }, query);
  expect(coverage.isEventless ?? false).toBe(isEventless);
});
