/** Asks for what a file may say once of all its rows, in the place of a column. */
import { isTimeType } from "../../../catalogue/column-types.ts";
import type { Catalogue, Column, ExportDeclaration } from "../../../catalogue/declaration.ts";
import type { Office } from "../../../catalogue/office/office.ts";
import { findFileYear } from "../../../exports/meaning/times/file-year.ts";
import type { Period } from "../../../period.ts";
import { formatNameInReportYaml, type Proposal } from "../proposal.ts";
import type { OpenedFile, Sheet } from "../sheet.ts";
import { buildOnceProposal, listMonthsOfFile } from "./ask-names.ts";
import { buildSaidProposal, mayBeSaidOnce } from "./ask-said.ts";

/** True for a column of which a file may say the value once, in the place of a column. */
export function isSaidOnce(column: Column): boolean {
  return (
    column.type === "locality" || column.type === "year" || isTimeType(column.type) || mayBeSaidOnce(column)
  );
}

export function askOnce(
  { file }: OpenedFile,
  sheet: Sheet,
  column: Column,
  declaration: ExportDeclaration,
  {
    office,
    catalogue,
    period,
  }: { readonly office: Office; readonly catalogue: Catalogue; readonly period: Period },
): Proposal[] {
  const fileYear = findFileYear(sheet.titles, file.path)?.value;
  if (!mayBeSaidOnce(column))
    return [
      buildOnceProposal(formatNameInReportYaml(file), column, declaration.id, {
        office,
        period,
        fileYear,
        titles: sheet.titles,
      }),
    ];
  const months = listMonthsOfFile(period, fileYear);
  const said = { path: file.path, titles: sheet.titles, months };
  return [buildSaidProposal(said, column, declaration, catalogue)];
}
