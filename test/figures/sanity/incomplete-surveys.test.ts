import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../../src/catalogue/declaration.ts";
import { checkIncompleteSurveys } from "../../../src/figures/sanity/incomplete-surveys.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";
import { buildColumn, buildExport, buildRow, groupRows } from "../../support/row-groups.ts";
import { sampleCatalogue } from "../../support/sample-export.ts";

const poverty = buildExport("poverty", [buildColumn("month", "month"), buildColumn("poor", "count")], {
  optional: true,
});

function buildCatalogue(kind: "stock" | "sum"): Catalogue {
  const [sector] = sampleCatalogue.sectors;
  const [indicator] = sector?.indicators ?? [];
  if (!sector || !indicator) throw new Error("no indicator");
  const aggregation = { kind, export: "poverty", column: "poor", where: {} };
  return {
    ...sampleCatalogue,
    sectors: [{ ...sector, exports: [poverty], indicators: [{ ...indicator, aggregation }] }],
  };
}

function listLacking(reports: readonly string[], kind: "stock" | "sum" = "stock") {
  const groups = groupRows(
    reports.map((report, index) => {
      const [month = "", locality] = report.split(" ");
      return ["a.csv", buildRow(index + 2, Number(month), {}, locality === undefined ? {} : { locality })];
    }),
  );
  const context = {
    office: ninhBinhOffice,
    catalogue: buildCatalogue(kind),
    period: requirePeriod("9m-2022"),
  };
  return checkIncompleteSurveys(poverty, groups, context).map(({ code, message }) => ({ code, message }));
}

const all = ninhBinhOffice.localities.map(({ code }) => code);

describe("a survey of a moment", () => {
  test("names the places that lack, of the only month and of the start of the year", () => {
    for (const month of [202209, 202112])
      expect(listLacking([`${month} 372`, `${month} 373`])).toEqual([
        { code: "month-missing-locality", message: expect.stringContaining("huyện Hoa Lư, huyện Yên Khánh") },
      ]);
  });

  test.each([
    ["of every place", all.map((code) => `202209 ${code}`)],
    ["of the whole province", ["202209"]],
    ["of another year", ["202009 372"]],
    ["of the places that report it at all", ["202112 372", "202209 372"]],
  ])("%s is silent", (_, reports) => expect(listLacking(reports)).toEqual([]));

  test("flows of few places are silent", () => expect(listLacking(["202209 372"], "sum")).toEqual([]));
});
