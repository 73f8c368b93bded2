/** Estimates fill what no actual number says, are replaced by it, and are never added to it. */
import { describe, expect, test } from "vitest";
import {
  fillWithEstimates,
  listUnusedEstimates,
} from "../../../src/figures/estimates/fill-with-estimates.ts";
import { createGrouperByMonthPlaceAndTexts, type RowGroup } from "../../../src/figures/groups/row-groups.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

type GivenRow = readonly [month: number, locality: string | undefined, people: number, firstMonth?: number];

function buildGroups(rows: readonly GivenRow[]): RowGroup[] {
  const grouper = createGrouperByMonthPlaceAndTexts([]);
  for (const [index, [month, locality, people, firstMonth]] of rows.entries())
    grouper.addRow("a.csv", {
      line: index + 2,
      month,
      texts: {},
      numbers: { people },
      ...(locality !== undefined && { locality }),
      ...(firstMonth !== undefined && { firstMonth }),
    });
  return grouper.listGroups();
}

function fill(actual: readonly GivenRow[], estimates: readonly GivenRow[], exportId = "jobs") {
  const data = {
    groups: new Map([[exportId, buildGroups(actual)]]),
    estimates: new Map([
      [exportId, buildGroups(estimates).map((group) => ({ ...group, isEstimate: true as const }))],
    ]),
  };
  const period = requirePeriod("9m-2022");
  const { groups, issues } = fillWithEstimates(data, labourCatalogue, period);
  return {
    used: (groups.get(exportId) ?? []).filter(({ isEstimate }) => isEstimate).map(({ month }) => month),
    unused: listUnusedEstimates(data, labourCatalogue, period).map(({ use }) =>
      use.use === "leftOut" ? use.why : use.use,
    ),
    codes: issues.map(({ code }) => code),
  };
}

describe("an estimate", () => {
  test.each<[string, readonly GivenRow[], readonly GivenRow[], object]>([
    ["of a month without a number is used", [[202208, "369", 1]], [[202209, "369", 2]], { used: [202209] }],
    [
      "is replaced by the number of its month",
      [[202209, "369", 1]],
      [[202209, "369", 2]],
      { unused: ["estimate-replaced"] },
    ],
    [
      "of a place is not replaced by another place's number",
      [[202209, "372", 1]],
      [[202209, "369", 2]],
      { used: [202209] },
    ],
    [
      "of a month after the report is left for another one",
      [[202209, "369", 1]],
      [[202210, "369", 2]],
      { unused: ["otherPeriods"] },
    ],
    [
      "of the whole year is named by itself and not added",
      [[202209, "369", 1]],
      [[202212, "369", 2, 202201]],
      { unused: ["thisPeriod"] },
    ],
    [
      "of last year is left for another one",
      [[202209, "369", 1]],
      [[202109, "369", 2]],
      { unused: ["otherPeriods"] },
    ],
    [
      "of nine months is used until the last of them has come in",
      [[202208, "369", 1]],
      [[202209, "369", 2, 202201]],
      { used: [202209] },
    ],
    [
      "of the whole beside numbers of its places is refused",
      [[202208, "369", 1]],
      [[202209, undefined, 2]],
      { unused: ["estimate-unusable"], codes: ["estimate-unusable"] },
    ],
  ])("%s", (_, actual, estimates, expected) => {
    expect(fill(actual, estimates)).toEqual({ used: [], unused: [], codes: [], ...expected });
  });

  test("of events is refused, because they have no month of their own", () => {
    expect(fill([[202208, "369", 1]], [[202209, "369", 2]], "merit-gifts")).toMatchObject({
      used: [],
      codes: ["estimate-unusable"],
    });
  });
});
