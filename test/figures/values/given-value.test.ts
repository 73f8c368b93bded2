/** Rates and averages as handed in, from the declaration to the figure: never added. */
import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../../src/catalogue/read-catalogue.ts";
import { readAllExports } from "../../../src/figures/export-data/read-all-exports.ts";
import { buildGroupIndex } from "../../../src/figures/groups/group-index.ts";
import { checkGivenValues } from "../../../src/figures/sanity/given-values.ts";
import { checkTerritoryRowsBesideLocalityRows } from "../../../src/figures/sanity/whole-and-places.ts";
import { computeIndicatorValue } from "../../../src/figures/values/indicator-value.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { buildOffice, createExportFile } from "../../support/sample-export.ts";

const packYaml = `name: Thử
sectors: [labour]
targets:
  name: Kế hoạch
  files: [targets]
  columns:
    year: { header: [Năm], type: year }
    indicator: { header: [Chỉ tiêu], type: indicator }
    plan: { header: [Kế hoạch], type: decimal }
`;

const buildSectorYaml = (weight: string) => `id: labour
name: Lao động
exports:
  labour:
    name: Thất nghiệp
    files: [that-nghiep]
    columns:
      month: { header: [Tháng], type: month }
      locality: { header: [Huyện], type: locality, optional: true }
      rate: { header: [Tỷ lệ thất nghiệp (%)], type: decimal }
      force: { header: [Lực lượng lao động], type: count, optional: true }
indicators:
  rate: { name: Tỷ lệ thất nghiệp, unit: "%", given: labour.rate${weight} }
`;

async function compute(
  rows: readonly string[],
  { period: periodId = "m09-2022", weight = "", locality = "" } = {},
) {
  const { catalogue, issues } = readCatalogue([
    { path: "pack.yaml", text: packYaml },
    { path: "sectors/labour.yaml", text: buildSectorYaml(weight) },
  ]);
  const [declaration] = catalogue?.sectors[0]?.exports ?? [];
  const [indicator] = catalogue?.sectors[0]?.indicators ?? [];
  if (!catalogue || !declaration || !indicator) throw new Error(issues.map(({ message }) => message).join());
  const lines = ["Tháng;Huyện;Tỷ lệ thất nghiệp (%);Lực lượng lao động", ...rows];
  const files = [createExportFile(lines.join("\n"), "data/that-nghiep-2022.csv")];
  const office = buildOffice();
  const data = await readAllExports(files, catalogue, office);
  const period = requirePeriod(periodId);
  const groups = data.groups.get("labour") ?? [];
  const query = { period, ...(locality !== "" && { locality }) };
  const value = computeIndicatorValue(indicator, query, buildGroupIndex(data.groups, [indicator]));
  const found = [
    ...data.issues,
    ...checkGivenValues(declaration, groups, period, catalogue),
    ...checkTerritoryRowsBesideLocalityRows(declaration, groups, { office, catalogue }),
  ];
  return {
    value: value?.amount.toNumber() ?? null,
    codes: found.map(({ code, line }) => `${line}: ${code}`),
  };
}

const places = ["9/2022;Nho Quan;2,15;1000", "9/2022;Gia Viễn;1,9;3000"];

describe("a rate as handed in", () => {
  test.each([
    ["of one place", [places[0] ?? ""], {}, 2.15, []],
    ["of the place that is asked for", places, { locality: "373" }, 1.9, ["2: rate-not-combined"]],
    ["of the whole territory, beside its places", [...places, "9/2022;Toàn tỉnh;2;4000"], {}, 2, []],
    ["of several places: by their weight", places, { weight: ", weight: labour.force" }, 1.9625, []],
    ["of several places without a weight", places, {}, null, ["2: rate-not-combined"]],
    [
      "of several places, one of which has no weight",
      [...places, "9/2022;Kim Sơn;3;"],
      { weight: ", weight: labour.force" },
      null,
      ["4: cell-none", "2: rate-not-combined"],
    ],
    [
      "of several months",
      ["8/2022;;2;", "9/2022;;3;"],
      { period: "q3-2022" },
      null,
      ["2: rate-not-combined"],
    ],
    [
      "of the whole period beside its months",
      ["8/2022;;2;", "Quý III/2022;;2,4;"],
      { period: "q3-2022" },
      2.4,
      [],
    ],
    [
      "of the territory in one month, of a place in the others",
      ["9/2022;Toàn tỉnh;2;4000", "7/2022;Nho Quan;3;1000", "8/2022;Nho Quan;3;1000"],
      { period: "q3-2022", weight: ", weight: labour.force" },
      null,
      ["2: rate-not-combined"],
    ],
    [
      "of the whole period in one place, of its months in another",
      [
        "Quý III/2022;Nho Quan;2;1000",
        "7/2022;Gia Viễn;3;1000",
        "8/2022;Gia Viễn;3;1000",
        "9/2022;Gia Viễn;3;1000",
      ],
      { period: "q3-2022", weight: ", weight: labour.force" },
      null,
      ["2: rate-not-combined"],
    ],
    [
      "of times that overlap",
      ["Quý III/2022;Nho Quan;2;1000", "6 tháng/2022;Gia Viễn;3;1000", "3/2022;Gia Viễn;1;1000"],
      { period: "9m-2022", weight: ", weight: labour.force" },
      null,
      ["2: rate-not-combined"],
    ],
    ["of no row", ["8/2022;;2;"], {}, null, []],
    [
      "below a total that is no sum",
      [...places, "Tổng cộng;;2,05;4000"],
      { locality: "373" },
      1.9,
      ["2: rate-not-combined"],
    ],
  ])("%s", async (_, rows, options, value, codes) => {
    expect(await compute(rows, options)).toEqual({ value, codes });
  });
});
