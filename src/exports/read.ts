import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import type { Issue } from "../issues/issue.ts";
import { headerIssues } from "./header-issues.ts";
import { limited } from "./issue-limit.ts";
import type { NotData } from "./not-data.ts";
import { type OpenedFile, opened } from "./opened.ts";
import type { ExportFile, Row } from "./row.ts";
import { recordsIn } from "./scan.ts";
import { surveyOf } from "./survey.ts";
import { readTable } from "./table.ts";
import { unreadable } from "./unreadable.ts";

export interface Reading {
  /** The columns of texts, dates and years that rows are to have; all where none are named. */
  readonly asked?: ReadonlySet<string>;
  row(row: Row): void;
  issue(issue: Issue): void;
  /** A line that was not taken for data; asked for by those who explain a figure. */
  leftOut?(line: number, why: NotData): void;
}

/**
 * Reads one export: encoding → dialect → records → header → cells → rows. Tells all issues and throws on none of them; memory does not
 * grow with the file. A file with an error may still give rows: whoever sees an error uses none of them.
 */
export async function readExport(
  file: ExportFile,
  declaration: ExportDeclaration,
  context: { office: Office; catalogue: Catalogue },
  into: Reading,
): Promise<void> {
  const telling = limited((found) => into.issue(found));
  let source: OpenedFile | undefined;
  try {
    source = opened(file);
    // 1. How is the file written, and where is its header?
    const survey = surveyOf(source, declaration, context.office.numbers);
    const issues = [...survey.issues, ...headerIssues(file.path, survey, declaration)];
    for (const found of issues) telling.tell(found);
    // 2. Every row below the header.
    if (survey.header && !issues.some(({ severity }) => severity === "error")) {
      const records = recordsIn(source.chunks(), survey.encoding, survey.delimiter);
      const { header, separators } = survey;
      const table = { path: file.path, declaration, header, separators, ...context };
      readTable(records, table, { ...into, issue: telling.tell });
    }
  } catch (error) {
    telling.tell(unreadable(error, file.path));
  } finally {
    source?.close();
  }
  telling.finish(file.path);
}
