/** Columns of dates and texts that report.yaml says once of all rows of a file: `files: { "qua-tet.csv": { columns: { Dịp: Tết } } }`. */
import { findColumnByName } from "../../../catalogue/checks/check-office-references.ts";
import type { Column, ExportDeclaration } from "../../../catalogue/declaration.ts";
import { buildIssue, type Issue } from "../../../issues/issue.ts";
import { parseDateOrProblem } from "../../cells/dates.ts";
import { parseTime } from "../../cells/time-spans.ts";
import { findConfirmedFile } from "../../meaning/times/file-time.ts";
import type { Header } from "../../table/header/header.ts";
import type { ShapeContext } from "../variables.ts";

type SaidContext = Pick<ShapeContext, "path" | "office" | "declaration">;

/** Reads the cell of a column of dates or texts that report.yaml says once of all rows; undefined where it says none. */
export function readSaidCell(
  column: Column,
  { path, office, declaration }: SaidContext,
): { readonly cell: string } | { readonly issue: Issue } | undefined {
  const said = findConfirmedFile(office.files, path)?.columns ?? {};
  const name = Object.keys(said).find((key) => findColumnByName(declaration, key) === column);
  const answer = name === undefined ? undefined : said[name];
  if (name === undefined || answer === undefined) return undefined;
  if (column.type === "text" && answer.trim() !== "") return { cell: answer };
  const cell = column.type === "date" ? readSaidDate(answer, declaration) : undefined;
  if (cell !== undefined) return { cell };
  const details = { key: name, answer, file: path };
  return { issue: buildIssue("file-answer-unread", details, { file: "report.yaml" }) };
}

/** Where no other date tells days from each other, the month is enough: figures are those of months. */
function readSaidDate(answer: string, { columns }: ExportDeclaration): string | undefined {
  if (!("problem" in parseDateOrProblem(answer))) return answer;
  const { year, first, last } = parseTime(answer) ?? {};
  const isOnlyDate = columns.filter(({ type }) => type === "date").length === 1;
  return isOnlyDate && year !== undefined && first !== undefined && first === last
    ? `1/${first}/${year}`
    : undefined;
}

export function listSaidColumns(context: SaidContext): Column[] {
  return context.declaration.columns.filter((column) => readSaidCell(column, context) !== undefined);
}

/** Finds words of report.yaml on a column that the file has itself, or the export does not: nobody would know that they are not used. */
export function checkSaidColumns(header: Header | undefined, context: SaidContext): Issue[] {
  const { path, office, declaration } = context;
  const said = findConfirmedFile(office.files, path)?.columns ?? {};
  return Object.entries(said).flatMap(([name, answer]) => {
    const column = findColumnByName(declaration, name);
    if (!column || (column.type !== "date" && column.type !== "text")) {
      const usable = declaration.columns.filter(({ type }) => type === "date" || type === "text");
      const known = usable.map(({ id, headers }) => `${id} (${headers[0] ?? id})`).join(", ");
      const details = { section: `files.${path}.columns`, reference: name, kind: "date or text" };
      return [
        buildIssue(
          "words-column-unknown",
          { ...details, name: declaration.name, known },
          { file: "report.yaml" },
        ),
      ];
    }
    const found = header?.columns.find((matched) => matched.column === column);
    return found
      ? [
          buildIssue(
            "column-said-twice",
            { name, answer, found: found.header },
            { file: path, line: header?.line ?? 1 },
          ),
        ]
      : [];
  });
}
