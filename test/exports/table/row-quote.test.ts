import { expect, test } from "vitest";
import type { ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { createRowQuoter } from "../../../src/exports/table/row-quote.ts";
import { jobsDeclaration, personsDeclaration } from "../../support/sample-export.ts";

const createQuoter = (declaration: ExportDeclaration) =>
  createRowQuoter(
    declaration,
    declaration.columns.map((column, index) => ({ column, index, header: column.id })),
  );

test.each([
  ["all filled cells", ["Nho Quan", "", "9/2022"], false, "Nho Quan; 9/2022"],
  ["also of a shifted row", ["Nho Quan", "9/2022"], true, "Nho Quan; 9/2022"],
  ["at most 120 characters", ["x".repeat(130)], false, `${"x".repeat(120)}…`],
])("without private columns: %s", (_, cells, isShifted, expected) => {
  expect(createQuoter(jobsDeclaration)(cells, isShifted)).toBe(expected);
});

test.each([
  ["only the public cells", false, "Nho Quan; Thương binh"],
  ["nothing of a shifted row", true, ""],
])("with private columns: %s", (_, isShifted, expected) => {
  const cells = ["Nguyễn Thị A", "1950", "0371", "0912", "Nho Quan", "Thương binh", ""];
  expect(createQuoter(personsDeclaration)(cells, isShifted)).toBe(expected);
});
