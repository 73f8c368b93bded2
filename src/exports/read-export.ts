import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { buildIssue, hasErrors, type Issue } from "../issues/issue.ts";
import { buildUnreadableIssueOrRethrow } from "../issues/system-error.ts";
import { createLimitedIssueReporter } from "./issue-limit.ts";
import { checkHeaderAndTitleWords } from "./meaning/check-words.ts";
import { checkTitleAndFileNameYears, listTextsThatMayNameYear } from "./meaning/file-year.ts";
import { findDeclaredNumberForm } from "./meaning/number-forms.ts";
import { findBetterFittingExport } from "./meaning/other-export.ts";
import { resolveColumnUnits } from "./meaning/unit.ts";
import { openExportSource } from "./open-source.ts";
import { findOnlyDeclarationMatchingHeader } from "./recognise-export.ts";
import type { ExportFile, ExportSource } from "./source.ts";
import { type Survey, surveyBestFittingTable } from "./survey.ts";
import { buildNoHeaderRowIssue, checkHeader } from "./table/check-header.ts";
import { readTable, type TableReading } from "./table/read-table.ts";
import type { TableReadHandlers } from "./table/table-state.ts";

/**
 * Reads one export: source → survey → header → records → cells → rows. It reports all issues and throws none of them; its memory does
 * not grow with the file. A file with an error may still give rows, which the caller must not use. The result is undefined for a file
 * whose table was not read.
 */
export async function readExport(
  file: ExportFile,
  declaration: ExportDeclaration,
  context: { office: Office; catalogue: Catalogue },
  handlers: TableReadHandlers,
): Promise<TableReading | undefined> {
  const reporter = createLimitedIssueReporter((issue) => handlers.issue(issue));
  let source: ExportSource | undefined;
  let reading: TableReading | undefined;
  try {
    source = openExportSource(file);
    const declaredForm = findDeclaredNumberForm(context.office.numbers, {
      path: file.path,
      exportId: declaration.id,
    });
    const survey = surveyBestFittingTable(source, declaration, declaredForm?.form);
    const issues = checkFileBeforeRows(file.path, source, survey, { declaration, ...context });
    const isWrongFile = issues.some(({ code }) => code === "export-other");
    const words = survey.table && !isWrongFile && { path: file.path, declaration, ...context };
    const units =
      words && survey.table && resolveColumnUnits(survey.table.header, words, survey.table.readNotes);
    if (words && survey.table && units)
      issues.push(...checkHeaderAndTitleWords(survey.table.header, words), ...units.issues);
    for (const issue of issues) reporter.report(issue);
    if (survey.table && units && !hasErrors(issues)) {
      const { header: foundHeader, separators, readRecords } = survey.table;
      const header = { ...foundHeader, columns: units.columns };
      const table = { path: file.path, declaration, header, separators, ...context };
      reading = readTable(readRecords(), table, { ...handlers, issue: reporter.report });
      if (declaredForm?.isConfirmed === false && survey.table.hasAssumedNumbers())
        reporter.report(buildAssumedNumbersIssue(file.path, declaredForm.form));
    }
  } catch (error) {
    reporter.report(buildUnreadableIssueOrRethrow(error, file.path));
  } finally {
    source?.close();
  }
  reporter.reportOverflow(file.path);
  return reading;
}

/** The issues found before the first row is read. */
function checkFileBeforeRows(
  path: string,
  source: ExportSource,
  { issues, isEmpty, table }: Survey,
  { declaration, catalogue }: { readonly declaration: ExportDeclaration; readonly catalogue: Catalogue },
): Issue[] {
  if (hasErrors(issues)) return [...issues];
  if (isEmpty) return [...issues, buildIssue("export-empty", {}, { file: path })];
  const other = table
    ? findBetterFittingExport(table.header, declaration, catalogue)
    : findOnlyDeclarationMatchingHeader(source, catalogue);
  if (other) {
    const details = { name: declaration.name, other: other.name, file: other.files[0] ?? "" };
    return [...issues, buildIssue("export-other", details, { file: path, line: table?.header.line ?? 1 })];
  }
  if (!table) return [...issues, buildNoHeaderRowIssue(path, declaration)];
  const { line } = table.header;
  const yearIssues = checkTitleAndFileNameYears(listTextsThatMayNameYear(table.header), path, line);
  return [...issues, ...yearIssues, ...checkHeader(path, table.header, declaration)];
}

function buildAssumedNumbersIssue(path: string, form: string): Issue {
  return buildIssue("numbers-assumed", { form, path }, { file: path });
}
