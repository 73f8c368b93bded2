/** Sums of another year beside texts across: "Năm 2021" beside "Quà của Chủ tịch nước" and "Ngân sách tỉnh". They are of none of the texts. */
import { buildIssue, type Issue } from "../../../issues/issue.ts";
import { formatQuotedList } from "../../../issues/quoted-list.ts";
import type { ShapeHead } from "../head/head.ts";

/** A sum of the file's own year, or of a year that may be its own, is not understood. */
export function refuseColumnsOfOwnYear(head: ShapeHead, fileYear: number | undefined): ShapeHead {
  const columns = head.columns.map((column) => {
    const { role } = column;
    if (role.kind !== "last-year" || role.year === undefined) return column;
    const isOther = fileYear !== undefined && role.year !== fileYear;
    return isOther ? column : { ...column, role: { kind: "undeclared" } as const };
  });
  return { ...head, columns };
}

/** Tells which columns were left out, since the comparison with last year then needs another file. */
export function checkLastYearColumns({ columns }: ShapeHead, path: string, line: number): Issue[] {
  const heads = columns.flatMap(({ role }) => (role.kind === "last-year" ? [role.text] : []));
  if (heads.length === 0) return [];
  const details = { heads: formatQuotedList([...new Set(heads)]) };
  return [buildIssue("last-year-columns", details, { file: path, line })];
}
