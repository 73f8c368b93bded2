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
  ["all filled cells", ["Nho Quan", "", "9/2022"], "sure", "Nho Quan; 9/2022"],
  ["also of a shifted row", ["Nho Quan", "9/2022"], "shifted", "Nho Quan; 9/2022"],
  ["at most 120 characters", ["x".repeat(130)], "sure", `${"x".repeat(120)}…`],
] as const)("only declared columns: %s", (_, cells, order, expected) => {
  expect(createQuoter(jobsDeclaration)(cells, order)).toBe(expected);
});

test.each([
  ["the running number is quoted", ["STT"], ["1", "Nho Quan"], "sure", "1; Nho Quan"],
  ["the running number shifts no name", ["STT"], ["1", "Nho Quan"], "shifted", "1; Nho Quan"],
  ["a name is not quoted", ["Họ và tên"], ["Nguyễn Thị A", "Nho Quan"], "sure", "Nho Quan"],
  ["nothing of a shifted row", ["Họ và tên"], ["Nguyễn Thị A", "Nho Quan"], "shifted", ""],
  ["no text of a row in doubt", ["Họ và tên"], ["", "Nguyễn Thị A", "9/2022"], "doubtful", "9/2022"],
  ["a row in doubt without other columns", ["STT"], ["1", "Nho Quan"], "doubtful", "1; Nho Quan"],
  ["nothing of an unnamed column", [""], ["Nguyễn Thị A", "Nho Quan"], "sure", "Nho Quan"],
  ["nothing of a shifted row with an unnamed column", [""], ["Nguyễn Thị A", "Nho Quan"], "shifted", ""],
] as const)("undeclared columns: %s", (_, others, cells, order, expected) => {
  expect(createQuoter(jobsDeclaration, others)(cells, order)).toBe(expected);
});

test.each([
  ["only the public cells", "sure", "Nho Quan; Thương binh"],
  ["nothing of a shifted row", "shifted", ""],
] as const)("private columns: %s", (_, order, expected) => {
  const cells = ["Nguyễn Thị A", "1950", "0371", "0912", "Nho Quan", "Thương binh", ""];
  expect(createQuoter(personsDeclaration)(cells, order)).toBe(expected);
});
