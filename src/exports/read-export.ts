import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import type { Issue } from "../issues/issue.ts";
import { toUnreadableIssue } from "../issues/system-error.ts";
import { type OpenedFile, openExportFile } from "./csv/opened-file.ts";
import { readRecords } from "./csv/read-records.ts";
import { detectFileFormat } from "./file-format.ts";
import { checkHeader } from "./header-check.ts";
import { createLimitedReporter } from "./issue-limit.ts";
import type { Row } from "./row.ts";
import type { ExportFile } from "./source.ts";
import type { NonDataKind } from "./table/non-data-lines.ts";
import { readTable } from "./table/read-table.ts";

export interface ExportReadHandlers {
  /** The columns of texts, dates and years that rows are to have; all where none are named. */
  readonly requestedColumns?: ReadonlySet<string>;
  row(row: Row): void;
  issue(issue: Issue): void;
  /** A line that was not taken for data; asked for by those who explain a figure. */
  onSkippedLine?(line: number, why: NonDataKind): void;
}

/**
 * Reads one export: encoding → dialect → records → header → cells → rows. Tells all issues and throws on none of them; memory does not
 * grow with the file. A file with an error may still give rows: whoever sees an error uses none of them.
 */
export async function readExport(
  file: ExportFile,
  declaration: ExportDeclaration,
  context: { office: Office; catalogue: Catalogue },
  handlers: ExportReadHandlers,
): Promise<void> {
  const reporter = createLimitedReporter((foundIssue) => handlers.issue(foundIssue));
  let openedFile: OpenedFile | undefined;
  try {
    openedFile = openExportFile(file);
    // 1. How is the file written, and where is its header?
    const format = detectFileFormat(openedFile, declaration, context.office.numbers);
    const issues = [...format.issues, ...checkHeader(file.path, format, declaration)];
    for (const foundIssue of issues) reporter.report(foundIssue);
    // 2. Every row below the header.
    if (format.header && !issues.some(({ severity }) => severity === "error")) {
      const records = readRecords(openedFile.chunks(), format.encoding, format.delimiter);
      const { header, separators } = format;
      const table = { path: file.path, declaration, header, separators, ...context };
      readTable(records, table, { ...handlers, issue: reporter.report });
    }
  } catch (error) {
    reporter.report(toUnreadableIssue(error, file.path));
  } finally {
    openedFile?.close();
  }
  reporter.reportOverflow(file.path);
}
