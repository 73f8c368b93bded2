import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office/office.ts";
import { buildIssue, hasErrors, type Issue } from "../issues/issue.ts";
import { buildUnreadableIssueOrRethrow } from "../issues/system-error.ts";
import { findReadableTable, type TableRequest } from "./find-table.ts";
import { createLimitedIssueReporter } from "./issue-limit.ts";
import { checkHeaderAndTitleWords } from "./meaning/check-words.ts";
import { addEstimateHeaders, isEstimateFile } from "./meaning/estimate-file.ts";
import { findDeclaredNumberForm } from "./meaning/number-forms.ts";
import { resolveColumnUnits } from "./meaning/units/unit.ts";
import { openSourceOfExport } from "./open-source.ts";
import type { Row } from "./row.ts";
import { addShapeToReading } from "./shapes/apply-shape.ts";
import { narrowToMeasureOfFile } from "./shapes/columns/measure-of-file.ts";
import type { ExportFile, ExportSource } from "./source.ts";
import { type Survey, surveyBestFittingTable } from "./survey.ts";
import { readTable, type TableReading } from "./table/read-table.ts";
import type { TableReadHandlers } from "./table/table-state.ts";
import { checkReadCells, isExplainedByCell, mayHideSomething } from "./workbook/check-cells.ts";

export interface ExportReadHandlers extends TableReadHandlers {
  /** Called for each row of plans that stand beside the actual numbers; its month is the last of the plan's year. */
  plan?(row: Row): void;
}

/**
 * Reads one export: source → survey → header → records → cells → rows. It reports all issues and throws none of them; its memory does
 * not grow with the file. A file with an error may still give rows, which the caller must not use. The result is undefined for a file
 * whose table was not read.
 */
export async function readExport(
  file: ExportFile,
  declaration: ExportDeclaration,
  context: { office: Office; catalogue: Catalogue },
  handlers: ExportReadHandlers,
): Promise<TableReading | undefined> {
  const reporter = createLimitedIssueReporter((issue) => handlers.issue(issue));
  const { path } = file;
  const isEstimate = isEstimateFile(path, declaration, context.catalogue);
  const withEstimates = isEstimate ? addEstimateHeaders(declaration) : declaration;
  const tableDeclaration = narrowToMeasureOfFile(withEstimates, { path, office: context.office });
  let source: ExportSource | undefined;
  let reading: TableReading | undefined;
  try {
    source = openSourceOfExport(file, tableDeclaration);
    const declaredForm = findDeclaredNumberForm(context.office.numbers, { path, exportId: declaration.id });
    const request = {
      path,
      declaration: tableDeclaration,
      declaredForm: declaredForm?.form,
      ...context,
    };
    const { survey, issues, shaped } = findReadableTable(file, source, request);
    const dataLines =
      source.sheet && mayHideSomething(source.sheet)
        ? { sheet: source.sheet, lines: new Set<number>() }
        : undefined;
    const noteRow = (row: Row) => {
      dataLines?.lines.add(row.line);
      handlers.row(isEstimate ? { ...row, isEstimate } : row);
    };
    const reporting: ExportReadHandlers = {
      ...handlers,
      issue: (issue) => {
        if (!isExplainedByCell(issue, dataLines?.sheet)) reporter.report(issue);
      },
      row: isEstimate || dataLines ? noteRow : handlers.row,
      likeRows: isEstimate || dataLines ? undefined : handlers.likeRows,
    };
    reading = readSurveyedTable(survey, issues, request, reporting);
    if (dataLines && survey.table) {
      const { header } = survey.table;
      const { sheet, lines } = dataLines;
      const cells = { path, sheet, header, isShaped: shaped !== undefined, dataLines: lines };
      for (const issue of checkReadCells(cells)) reporter.report(issue);
    }
    if (declaredForm?.isConfirmed === false && reading && survey.table?.hasAssumedNumbers())
      reporter.report(buildAssumedNumbersIssue(path, declaredForm.form));
    if (shaped && reading) {
      addShapeToReading(reading, shaped, declaration);
      const plans = shaped.planTable;
      if (plans) {
        const planSurvey = surveyBestFittingTable(
          { ...source, listTables: () => [plans] },
          tableDeclaration,
          request.declaredForm,
        );
        readSurveyedTable(
          planSurvey,
          [],
          { ...request, isOfPlans: true },
          {
            issue: reporter.report,
            row: (row) => handlers.plan?.(row),
          },
        );
      }
    }
  } catch (error) {
    reporter.report(buildUnreadableIssueOrRethrow(error, path));
  } finally {
    source?.close();
    source?.release?.();
  }
  reporter.reportOverflow(path);
  return reading;
}

/** Reports what is wrong before the first row and, unless that is an error, reads all rows. */
function readSurveyedTable(
  { table }: Survey,
  issues: Issue[],
  request: TableRequest & { readonly isOfPlans?: true },
  handlers: TableReadHandlers,
): TableReading | undefined {
  const { path, declaration, office, catalogue, isOfPlans = false } = request;
  const isWrongFile = issues.some(({ code }) => code === "export-other");
  const units =
    table && !isWrongFile ? resolveColumnUnits(table.header, request, table.readNotes) : undefined;
  if (table && units) issues.push(...checkHeaderAndTitleWords(table.header, request), ...units.issues);
  for (const issue of issues) handlers.issue(issue);
  if (!table || !units || hasErrors(issues)) return undefined;
  const header = { ...table.header, columns: units.columns };
  const context = { path, declaration, header, separators: table.separators, office, catalogue, isOfPlans };
  return readTable(table.readRecords(), context, handlers);
}

function buildAssumedNumbersIssue(path: string, form: string): Issue {
  return buildIssue("numbers-assumed", { form, path }, { file: path });
}
