/** Which periods a list offers for the months that exports have reported. */
import { expect, test } from "vitest";
import type { Catalogue } from "../../../src/catalogue/declaration.ts";
import { listReportedPeriods } from "../../../src/figures/coverage/reported-periods.ts";
import type { RowGroup } from "../../../src/figures/groups/row-groups.ts";
import { formatPeriodId } from "../../../src/period.ts";

const monthly = { columns: [{ type: "month" }] };
const catalogue = {
  sectors: [
    {
      exports: [
        { id: "jobs", ...monthly },
        { id: "loans", optional: true, ...monthly },
      ],
    },
  ],
} as unknown as Catalogue;

function listIds(months: Readonly<Record<string, readonly number[]>>): string[] {
  const groups = new Map(
    Object.entries(months).map(([id, each]) => [id, each.map((month) => ({ month }) as RowGroup)]),
  );
  return listReportedPeriods(catalogue, groups).map(formatPeriodId);
}

test.each([
  [{}, []],
  [{ jobs: [202203] }, ["3m-2022", "q1-2022", "m03-2022"]],
  [{ jobs: [202208, 202207] }, ["8m-2022", "m08-2022", "6m-2022", "q2-2022", "q1-2022"]],
  [{ jobs: [202209, 202112] }, ["9m-2022", "q3-2022", "m09-2022", "6m-2022", "q2-2022", "q1-2022", "2021"]],
  [
    { jobs: [202212] },
    ["2022", "q4-2022", "m12-2022", "9m-2022", "q3-2022", "6m-2022", "q2-2022", "q1-2022"],
  ],
  // An optional export alone ends no period.
  [{ jobs: [202203], loans: [202209] }, ["3m-2022", "q1-2022", "m03-2022"]],
])("%j", (months, ids) => {
  expect(listIds(months)).toEqual(ids);
});
