/** Which files are estimates, by their names, and how their columns may be headed. */
import { describe, expect, test } from "vitest";
import { isAmountType } from "../../../src/catalogue/column-types.ts";
import { addEstimateHeaders, isEstimateFile } from "../../../src/exports/meaning/estimate-file.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

const declaration = labourCatalogue.sectors.flatMap(({ exports }) => exports).find(({ id }) => id === "jobs");
if (!declaration) throw new Error("the labour pack has no jobs");

describe("a file of estimates", () => {
  test.each([
    "data/viec-lam-uoc-2022.csv",
    "data/viec-lam-uoc-thang-9.csv",
    "data/Việc làm (ƯTH) 2022.csv",
    "data/viec-lam-2022.xlsx#Ước tháng 9",
    "data/uoc-viec-lam.csv",
  ])("%s", (path) => expect(isEstimateFile(path, declaration, labourCatalogue)).toBe(true));

  test.each([
    "data/viec-lam-2022.csv",
    "data/thoa-uoc-lao-dong-2022.csv",
    "data/khe-uoc-vay-von.csv",
    "data/nuoc-ngoai-2022.csv",
    "data/uoc/viec-lam-2022.csv",
  ])("not %s", (path) => expect(isEstimateFile(path, declaration, labourCatalogue)).toBe(false));

  test("is never one of plans", () => {
    const { targets } = labourCatalogue;
    expect(isEstimateFile("data/targets-uoc-2022.csv", targets, labourCatalogue)).toBe(false);
  });
});

test("only amounts may be headed as estimates", () => {
  const { columns } = addEstimateHeaders(declaration);
  for (const { type, headers } of columns)
    expect(headers.some((header) => header.startsWith("Ước thực hiện"))).toBe(isAmountType(type));
});
