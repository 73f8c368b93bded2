import { expect, test } from "vitest";
import { createRowQuoter } from "../../../src/exports/table/row-quote.ts";
import { jobsDeclaration, personsDeclaration } from "../../support/sample-export.ts";

/** The header of a file: the columns of a declaration, and before them others. */
function createQuoter({ columns }: typeof jobsDeclaration, others: readonly string[] = []) {
  const names = [...others, ...columns.map(({ headers: [name = ""] }) => name)];
  return createRowQuoter({
    names,
    columns: columns.map((column, index) => ({
      column,
      index: others.length + index,
      header: names[others.length + index] ?? "",
    })),
  });
}

test.each([
  ["all filled cells", ["Nho Quan", "", "9/2022"], false, "Nho Quan; 9/2022"],
  ["also of a shifted row", ["Nho Quan", "9/2022"], true, "Nho Quan; 9/2022"],
  ["at most 120 characters", ["x".repeat(130)], false, `${"x".repeat(120)}…`],
])("only declared columns: %s", (_, cells, isShifted, expected) => {
  expect(createQuoter(jobsDeclaration)(cells, isShifted)).toBe(expected);
});

test.each([
  ["the running number is quoted", ["STT"], ["1", "Nho Quan"], false, "1; Nho Quan"],
  ["the running number shifts no name", ["STT"], ["1", "Nho Quan"], true, "1; Nho Quan"],
  ["a name is not quoted", ["Họ và tên"], ["Nguyễn Thị A", "Nho Quan"], false, "Nho Quan"],
  ["nothing of a shifted row", ["Họ và tên"], ["Nguyễn Thị A", "Nho Quan"], true, ""],
  ["nothing of an unnamed column", [""], ["Nguyễn Thị A", "Nho Quan"], false, "Nho Quan"],
  ["nothing of a shifted row with an unnamed column", [""], ["Nguyễn Thị A", "Nho Quan"], true, ""],
])("undeclared columns: %s", (_, others, cells, isShifted, expected) => {
  expect(createQuoter(jobsDeclaration, others)(cells, isShifted)).toBe(expected);
});

test.each([
  ["only the public cells", false, "Nho Quan; Thương binh"],
  ["nothing of a shifted row", true, ""],
])("private columns: %s", (_, isShifted, expected) => {
  const cells = ["Nguyễn Thị A", "1950", "0371", "0912", "Nho Quan", "Thương binh", ""];
  expect(createQuoter(personsDeclaration)(cells, isShifted)).toBe(expected);
});
