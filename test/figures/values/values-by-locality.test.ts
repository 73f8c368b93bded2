/** The values of all places at once are those that each place has by itself. */
import { beforeAll, expect, test } from "vitest";
import type { ExportData } from "../../../src/figures/export-data/export-data.ts";
import { readAllExports } from "../../../src/figures/export-data/read-all-exports.ts";
import { buildGroupIndex } from "../../../src/figures/groups/group-index.ts";
import { computeIndicatorValue } from "../../../src/figures/values/indicator-value.ts";
import { computeValuesByLocality } from "../../../src/figures/values/values-by-locality.ts";
import { listExportFiles } from "../../../src/workspace/list-exports.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";

const indicators = labourCatalogue.sectors.flatMap((sector) => sector.indicators);
const codes = ninhBinhOffice.localities.map(({ code }) => code);

let groups: ExportData["groups"];
beforeAll(async () => {
  const { exports } = listExportFiles({ root: "fixtures/ninh-binh", foundBy: "option" });
  ({ groups } = await readAllExports(exports, labourCatalogue, ninhBinhOffice));
});

test.each(["9m-2022", "q3-2022", "2021"])("of every indicator of the sample in %s", (id) => {
  const groupIndex = buildGroupIndex(groups, indicators);
  const period = requirePeriod(id);
  let reported = 0;
  for (const indicator of indicators) {
    const values = computeValuesByLocality(indicator, { period, codes }, groupIndex);
    const ofEach = codes.map((locality) =>
      computeIndicatorValue(indicator, { period, locality }, groupIndex),
    );
    reported += values.size;
    expect(codes.map((code) => values.get(code) ?? null)).toEqual(ofEach);
  }
  expect(reported).toBeGreaterThan(100);
});
