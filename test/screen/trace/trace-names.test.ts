import { expect, test } from "vitest";
import {
  formatMonthRange,
  resolveColumnHeader,
  resolveLocalityName,
} from "../../../src/screen/trace/trace-names.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";

test.each([
  [[202110, 202112], "tháng 10/2021 đến tháng 12/2021"],
  [[202209, 202209], "tháng 9/2022"],
] as const)("%o is %s", (months, expected) => {
  expect(formatMonthRange(months)).toBe(expected);
});

test.each([
  ["372", "huyện Nho Quan"],
  ["999", "999"],
])("the locality %s is named %s", (code, expected) => {
  expect(resolveLocalityName(code, ninhBinhOffice)).toBe(expected);
});

test("a column is named by its first header, an unknown one by its id", () => {
  const [declaration] = labourCatalogue.sectors.flatMap(({ exports }) => exports);
  if (!declaration) throw new Error("the pack has no export");
  const [column] = declaration.columns;
  expect(resolveColumnHeader(column?.id ?? "", declaration)).toBe(column?.headers[0]);
  expect(resolveColumnHeader("unknown", declaration)).toBe("unknown");
});
