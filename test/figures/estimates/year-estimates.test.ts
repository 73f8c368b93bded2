/** The estimate of a year is the sum of all places that report, or one number of the whole. */
import { expect, test } from "vitest";
import { checkYearEstimates, pickYearEstimates } from "../../../src/figures/estimates/year-estimates.ts";
import { createGrouperByMonthPlaceAndTexts } from "../../../src/figures/groups/row-groups.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";
import { buildOffice } from "../../support/sample-export.ts";

function buildGroups(places: readonly (string | undefined)[], firstMonth?: number) {
  const grouper = createGrouperByMonthPlaceAndTexts([]);
  for (const [index, locality] of places.entries())
    grouper.addRow("uoc.csv", {
      line: index + 2,
      month: firstMonth === undefined ? 202209 : 202212,
      texts: {},
      numbers: { people: 1 },
      ...(locality !== undefined && { locality }),
      ...(firstMonth !== undefined && { firstMonth }),
    });
  return grouper.listGroups();
}

const office = buildOffice();
const [first = "", second = ""] = office.localities.map(({ code }) => code);

test.each([
  ["of all places", [first, second], [first, second], true],
  ["of one place of two", [first, second], [first], false],
  ["of the whole", [first, second], [undefined], true],
  ["of the whole beside its places", [first, second], [first, second, undefined], false],
  ["of a place more than those that report", [first], [first, second], true],
  ["of one place of a whole that reports at once", [undefined], [first], false],
])("an estimate %s", (_, actual, estimated, isWhole) => {
  const inputs = {
    groups: new Map([["jobs", buildGroups(actual)]]),
    estimates: new Map([["jobs", buildGroups(estimated, 202201)]]),
    period: requirePeriod("9m-2022"),
    office,
  };
  expect([...pickYearEstimates(inputs).keys()]).toEqual(isWhole ? ["jobs"] : []);
  expect(checkYearEstimates(inputs, labourCatalogue).map(({ code, line }) => [code, line])).toEqual(
    isWhole ? [] : [["estimate-unusable", 2]],
  );
});
