import { expect, test } from "vitest";
import { checkTerritoryRowsBesideLocalityRows } from "../../../src/figures/sanity/whole-and-places.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";
import { buildColumn, buildExport, buildRow, groupRows } from "../../support/row-groups.ts";

const monthly = buildExport("evils", [buildColumn("month", "month")]);
const events = buildExport("gifts", [buildColumn("day", "date")]);
const place = buildRow(2, 202201, { people: 5 }, { locality: "372" });

test.each([
  ["the whole in a second file", monthly, 202201, {}, 1],
  ["the whole in another month", monthly, 202202, {}, 0],
  ["the whole in months that begin with that of the place", monthly, 202209, { firstMonth: 202201 }, 1],
  ["the whole in later months", monthly, 202209, { firstMonth: 202202 }, 0],
  ["events", events, 202201, {}, 0],
])("%s", (_, declaration, month, more, count) => {
  const groups = groupRows([
    ["a.csv", place],
    ["b.csv", buildRow(3, month, { people: 50 }, more)],
  ]);
  const issues = checkTerritoryRowsBesideLocalityRows(declaration, groups, {
    office: ninhBinhOffice,
    catalogue: labourCatalogue,
  });
  expect(issues).toHaveLength(count);
  for (const issue of issues)
    expect(issue).toMatchObject({ code: "whole-and-places", file: "b.csv", line: 3 });
});
