/** Finds the table of a file, in the standard shape or made of another one, with all that is wrong before its first row. */
import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import type { NumberConvention } from "../catalogue/office/office.ts";
import { buildIssue, hasErrors, type Issue } from "../issues/issue.ts";
import { findBetterFittingExport } from "./meaning/other-export.ts";
import { checkTitleAndFileNameYears, listTextsThatMayNameYear } from "./meaning/times/file-year.ts";
import { openSourceOfExport } from "./open-source.ts";
import { findOnlyDeclarationMatchingHeader } from "./recognise-export.ts";
import { listShapeIssues, mayHaveOtherShape } from "./shapes/apply-shape.ts";
import { chooseShape } from "./shapes/choice/choose-shape.ts";
import type { UndeclaredShape } from "./shapes/choice/shape-choice.ts";
import { checkSaidColumns } from "./shapes/columns/said-columns.ts";
import type { NearText } from "./shapes/head/near-text-heads.ts";
import type { ShapedTable } from "./shapes/shaped-table.ts";
import { parseTimeKey, type ShapeContext } from "./shapes/variables.ts";
import type { ExportFile, ExportSource } from "./source.ts";
import { type Survey, surveyBestFittingTable } from "./survey.ts";
import { buildNoHeaderRowIssue, checkHeader } from "./table/header/check-header.ts";
import { findSeenHead } from "./table/header/seen-head.ts";

export interface TableRequest extends ShapeContext {
  readonly declaredForm: NumberConvention | undefined;
}

interface FoundTable {
  readonly survey: Survey;
  readonly issues: Issue[];
  /** The shape of the file's own table, where the surveyed one was made of it. */
  readonly shaped?: ShapedTable;
  /** The shape that the table would have, if the office declared it. */
  readonly undeclared?: UndeclaredShape;
  /** The same shape with each column of numbers that may be meant, where the table names none. */
  readonly measures?: readonly UndeclaredShape[];
  /** The texts that keep the file from a shape, with those that they may mean. */
  readonly nearTexts?: readonly NearText[];
}

/** Finds the table of a file in the standard shape: its own, or one made of a table of another shape. */
export function findReadableTable(file: ExportFile, source: ExportSource, request: TableRequest): FoundTable {
  const { path, declaration, declaredForm } = request;
  const survey = surveyBestFittingTable(source, declaration, declaredForm);
  const issues = [
    ...checkFileBeforeRows(path, source, survey, request),
    ...checkSaidColumns(survey.table?.header, request),
  ];
  if (!mayHaveOtherShape(survey, issues, request)) return { survey, issues };
  const choice = chooseShape({ ...request, survey, openSource: () => openSourceOfExport(file, declaration) });
  switch (choice.kind) {
    case "standard":
      return { survey, issues };
    case "refused":
      // The name of one month as a column explains more than that no shape fits.
      if (!choice.undeclared && !choice.measures && issues.some(({ code }) => code === "column-of-time"))
        return { survey, issues };
      return {
        survey,
        issues: [...choice.issues],
        ...(choice.undeclared && { undeclared: choice.undeclared }),
        ...(choice.measures && { measures: choice.measures }),
        ...(choice.nearTexts && { nearTexts: choice.nearTexts }),
      };
    case "shaped": {
      const shapedSource = { ...source, listTables: () => [choice.table] };
      const plainSurvey = surveyBestFittingTable(shapedSource, declaration, declaredForm);
      const shapedSurvey = choice.shaped ? noteSumsSinceJanuary(plainSurvey, choice.shaped) : plainSurvey;
      const shapedIssues = checkFileBeforeRows(path, shapedSource, shapedSurvey, request);
      const { shaped } = choice;
      return {
        survey: shapedSurvey,
        issues: [...shapedIssues, ...(shaped ? listShapeIssues(shaped, request) : [])],
        ...(shaped && { shaped }),
      };
    }
  }
}

/** Notes that all times of a shaped table begin in January, so that a title "LŨY KẾ" says nothing else than they. */
function noteSumsSinceJanuary(survey: Survey, { observations }: ShapedTable): Survey {
  const times = observations.flatMap(({ coordinates }) => coordinates.get("time") ?? []);
  const areSums = times.every((time) => {
    const [, first, last] = parseTimeKey(time);
    return first === 1 && last > 1;
  });
  if (!survey.table || times.length < observations.length || !areSums) return survey;
  const header = { ...survey.table.header, isOfSumsSinceJanuary: true as const };
  return { ...survey, table: { ...survey.table, header } };
}

/** The issues found before the first row is read. */
function checkFileBeforeRows(
  file: string,
  source: ExportSource,
  { issues, isEmpty, table }: Survey,
  { declaration, catalogue }: { readonly declaration: ExportDeclaration; readonly catalogue: Catalogue },
): Issue[] {
  if (hasErrors(issues)) return [...issues];
  if (isEmpty) return [...issues, buildIssue("export-empty", {}, { file })];
  const other = table
    ? findBetterFittingExport(table.header, declaration, catalogue)
    : findOnlyDeclarationMatchingHeader(source, catalogue);
  if (other) {
    const details = { name: declaration.name, other: other.name, file: other.files[0] ?? "" };
    return [...issues, buildIssue("export-other", details, { file, line: table?.header.line ?? 1 })];
  }
  if (!table) return [...issues, buildNoHeaderRowIssue(file, declaration, findSeenHead(source, declaration))];
  const { line } = table.header;
  const yearIssues = checkTitleAndFileNameYears(listTextsThatMayNameYear(table.header), file, line);
  return [...issues, ...yearIssues, ...checkHeader(file, table.header, declaration)];
}
