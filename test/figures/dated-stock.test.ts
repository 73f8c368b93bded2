/** A stock that is reported on days: the last day of the month counts, and no two days are added up. */
import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../src/catalogue/read-catalogue.ts";
import type { ExportFile } from "../../src/exports/source.ts";
import { buildFigureTrace } from "../../src/figures/trace/figure-trace.ts";
import { createRowTrace } from "../../src/figures/trace/row-trace.ts";
import { parsePeriod } from "../../src/period.ts";
import { computeReviewOfExports } from "../../src/review.ts";
import { ninhBinhOffice } from "../support/labour-pack.ts";

const pack = `name: Thử
sectors: [trial]
targets:
  name: Kế hoạch
  files: [targets]
  columns:
    year: { header: [Năm], type: year }
    indicator: { header: [Chỉ tiêu], type: indicator }
    plan: { header: [Kế hoạch], type: decimal }
`;
const sector = `id: trial
name: Thử
exports:
  homes:
    name: Cơ sở
    files: [co-so]
    optional: true
    columns:
      date: { header: [Ngày], type: date }
      locality: { header: [Huyện], type: locality }
      home: { header: [Cơ sở], type: text, optional: true }
      residents: { header: [Số người], type: count }
indicators:
  residents: { name: Người ở cơ sở, unit: người, stock: homes.residents }
`;
const { catalogue } = readCatalogue([
  { path: "pack.yaml", text: pack },
  { path: "sectors/trial.yaml", text: sector },
]);
const period = parsePeriod("9m-2022");
if (!catalogue || !period) throw new Error("the small catalogue of this test is wrong");
const inputs = { period, catalogue, office: ninhBinhOffice };
const [indicator] = catalogue.sectors[0]?.indicators ?? [];
if (!indicator) throw new Error("no indicator");

/** Files of rows, each "day; locality; home; residents". */
function buildFiles(...files: readonly (readonly string[])[]): ExportFile[] {
  return files.map((rows, index) => ({
    path: `data/co-so-${index + 1}.csv`,
    chunks: () => [Buffer.from(["Ngày;Huyện;Cơ sở;Số người", ...rows].join("\n"))],
  }));
}

async function compute(files: readonly ExportFile[]) {
  const rowTrace = createRowTrace(indicator as NonNullable<typeof indicator>, inputs.catalogue);
  const review = await computeReviewOfExports({ ...inputs, exports: files }, rowTrace);
  const errors = review.issues.filter(({ severity }) => severity === "error");
  const trace = buildFigureTrace(
    indicator as NonNullable<typeof indicator>,
    { period: inputs.period },
    {
      ...review,
      catalogue: inputs.catalogue,
      rowTrace,
    },
  );
  return { value: review.figures.findFigure("residents")?.actual?.amount.toNumber(), errors, trace };
}

describe("in the last month", () => {
  test.each([
    ["the last day counts", [["1/9/2022;Nho Quan;A;10", "30/9/2022;Nho Quan;A;12"]], 12],
    ["in any order", [["30/9/2022;Nho Quan;A;12", "1/9/2022;Nho Quan;A;10"]], 12],
    ["in two files", [["1/9/2022;Nho Quan;A;10"], ["30/9/2022;Nho Quan;A;12"]], 12],
    ["other homes add up", [["1/9/2022;Nho Quan;A;10", "30/9/2022;Nho Quan;B;12"]], 22],
    ["other places add up", [["1/9/2022;Nho Quan;A;10", "30/9/2022;Gia Viễn;A;12"]], 22],
    ["a day without a number says nothing", [["1/9/2022;Nho Quan;A;10", "30/9/2022;Nho Quan;A;-"]], 10],
    ["another month is none", [["30/8/2022;Nho Quan;A;10", "1/9/2022;Nho Quan;A;12"]], 12],
  ])("%s", async (_, files, expected) => {
    const { value, errors, trace } = await compute(buildFiles(...files));
    expect(errors).toEqual([]);
    expect(value).toBe(expected);
    expect(trace.groups.reduce((sum, group) => sum + group.value.amount.toNumber(), 0)).toBe(expected);
  });

  test.each([
    ["in one file", [["30/9/2022;Nho Quan;A;10", "30/9/2022;H. Nho Quan;A;12"]], "data/co-so-1.csv", 3],
    ["in two files", [["30/9/2022;Nho Quan;A;10"], ["30/9/2022;Nho Quan;A;12"]], "data/co-so-2.csv", 2],
  ])("the same day twice is an error: %s", async (_, files, file, line) => {
    const { issues } = await computeReviewOfExports({ ...inputs, exports: buildFiles(...files) });
    expect(issues).toMatchObject([{ code: "row-repeated", file, line }]);
  });

  test("the earlier day is left out for its own reason", async () => {
    const { trace } = await compute(buildFiles(["1/9/2022;Nho Quan;A;10", "30/9/2022;Nho Quan;A;12"]));
    expect(trace.leftOut.map(({ lines, reason }) => [lines, reason.why])).toContainEqual([
      [[2, 2]],
      "earlier-day",
    ]);
  });
});
