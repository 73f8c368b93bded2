import { isTaskAggregation } from "../../catalogue/aggregation.ts";
import { listIndicatorsOfExport } from "../../catalogue/by-export/indicators.ts";
import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Row } from "../../exports/row.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatIsoDateDayFirst } from "../../period.ts";
import { pickMainHeader } from "./issue-place.ts";

/** Shared empty list, because few exports have a date of completion. */
const noIssues: Issue[] = [];

interface DateOrderChecker {
  /** The columns that rows need for the check. */
  readonly columns: readonly string[];
  check(file: string, row: Row): Issue[];
}

/** Creates a check that no task is completed before the day it was assigned. */
export function createDateOrderChecker(
  { id, columns }: ExportDeclaration,
  catalogue: Catalogue,
): DateOrderChecker {
  const assigned = columns.find(({ type }) => type === "date");
  const completedIds = new Set(
    listIndicatorsOfExport(id, catalogue).flatMap(({ aggregation }) =>
      isTaskAggregation(aggregation) ? [aggregation.completed] : [],
    ),
  );
  const completedColumns = columns.filter((column) => completedIds.has(column.id) && column !== assigned);
  if (!assigned || completedColumns.length === 0) return { columns: [], check: () => noIssues };
  return {
    columns: [assigned.id],
    check(file, { line, texts }) {
      const start = texts[assigned.id];
      // ISO dates compare as texts.
      const early = completedColumns.find((column) => (texts[column.id] ?? "9999") < (start ?? ""));
      if (!early) return noIssues;
      const details = {
        assigned: pickMainHeader(assigned),
        start: formatIsoDateDayFirst(start ?? ""),
        end: formatIsoDateDayFirst(texts[early.id] ?? ""),
      };
      return [buildIssue("completed-too-early", details, { file, line, column: pickMainHeader(early) })];
    },
  };
}
