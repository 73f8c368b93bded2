/** Says when a file is tried in another shape, and adds what the shape has read to the result. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import { buildIssue, hasErrors, type Issue, type IssueCode } from "../../issues/issue.ts";
import { formatQuotedList } from "../../issues/quoted-list.ts";
import { describeShape } from "../../issues/shape-names.ts";
import type { MatchedColumn } from "../cells/matched-column.ts";
import type { Survey } from "../survey.ts";
import type { TableReading } from "../table/read-table.ts";
import { listDeclaredShapes } from "./choice/declared-shapes.ts";
import { listSaidColumns } from "./columns/said-columns.ts";
import type { ShapedTable } from "./shaped-table.ts";
import type { ShapeContext } from "./variables.ts";

/** The errors of a header whose columns are not those of the standard shape. */
const headerErrors: ReadonlySet<IssueCode> = new Set([
  "header-missing",
  "column-missing",
  "column-twice",
  "column-other-meaning",
  "column-of-time",
]);

/** True for a file whose header the standard shape does not explain, or whose declared shape looks like the standard one. */
export function mayHaveOtherShape(
  { isEmpty, issues: fileIssues, table }: Survey,
  issues: readonly Issue[],
  { declaration, catalogue, office, path }: ShapeContext,
): boolean {
  if (isEmpty || hasErrors(fileIssues)) return false;
  // A plan has one shape; its year may stand in the title alone.
  if (declaration === catalogue.targets && !lacksOnlyYear(declaration, table?.header.columns)) return false;
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors.every(({ code }) => headerErrors.has(code));
  return (
    listSaidColumns({ declaration, office, path }).length > 0 ||
    listDeclaredShapes({ declaration, office, path }).some(({ parts }) => parts !== undefined)
  );
}

function lacksOnlyYear({ columns }: ExportDeclaration, matched: readonly MatchedColumn[] = []): boolean {
  const found = new Set(matched.map(({ column }) => column));
  const missing = columns.filter((column) => !column.optional && !found.has(column));
  return matched.length > 0 && missing.length > 0 && missing.every(({ type }) => type === "year");
}

/** The issues of a table that was read in a shape. */
export function listShapeIssues(
  { issues, unreadRows }: ShapedTable,
  { path, declaration }: ShapeContext,
): Issue[] {
  const [first] = unreadRows;
  if (!first) return [...issues];
  const labels = formatQuotedList([...new Set(unreadRows.map(({ label }) => label))]);
  const details = { labels, first: first.label, exportId: declaration.id };
  return [...issues, buildIssue("labels-unread", details, { file: path, line: first.line })];
}

/** Adds the rows that the shape has used up to the lines of the file: totals, group rows, names of no declared column. */
export function addShapeToReading(
  { tally }: TableReading,
  shaped: ShapedTable,
  { columns }: ExportDeclaration,
): void {
  const { totals, groupRowCount, repeatedHeaderCount, unreadRows } = shaped;
  tally.readAs = describeShape(shaped.shape, columns);
  tally.lines += totals.rows + groupRowCount + repeatedHeaderCount + unreadRows.length;
  tally.skipped["group-heading"] = (tally.skipped["group-heading"] ?? 0) + groupRowCount;
  tally.skipped.note = (tally.skipped.note ?? 0) + unreadRows.length;
  tally.skipped["header-again"] = (tally.skipped["header-again"] ?? 0) + repeatedHeaderCount;
  tally.skipped.total = (tally.skipped.total ?? 0) + totals.rows;
  tally.differentTotals += totals.differing;
}
