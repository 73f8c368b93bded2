/** The wordings of all issues. The built program has them in a file of their own, loaded once an issue is told. */
import { catalogueIssues } from "./wordings/catalogue.ts";
import { cellIssues } from "./wordings/cells.ts";
import { documentIssues } from "./wordings/document.ts";
import { editedIssues } from "./wordings/edited-reports.ts";
import { editIssues } from "./wordings/edits.ts";
import { exportRowIssues } from "./wordings/export-rows.ts";
import { exportIssues } from "./wordings/exports.ts";
import { figureIssues } from "./wordings/figures.ts";
import { localityIssues } from "./wordings/localities.ts";
import { missingExportIssues } from "./wordings/missing-exports.ts";
import { officeDocumentIssues } from "./wordings/office-documents.ts";
import { openingIssues } from "./wordings/opening.ts";
import { packFileIssues } from "./wordings/pack-files.ts";
import { referenceIssues } from "./wordings/reference.ts";
import { shapeIssues } from "./wordings/shapes.ts";
import { templateIssues } from "./wordings/templates.ts";
import { textIssues } from "./wordings/texts.ts";
import { timeAndPlaceIssues } from "./wordings/time-and-place.ts";
import { typedFigureIssues } from "./wordings/typed-figures.ts";
import { unitIssues } from "./wordings/units.ts";
import type { IssueWording } from "./wordings/wording.ts";
import { workbookIssues } from "./wordings/workbooks.ts";
import { workspaceIssues } from "./wordings/workspace.ts";
import { writtenFileIssues } from "./wordings/written-files.ts";

/** Every issue that the program can raise: one code, one wording, one remedy. */
export const issueWordings = {
  ...workspaceIssues,
  ...writtenFileIssues,
  ...catalogueIssues,
  ...localityIssues,
  ...officeDocumentIssues,
  ...openingIssues,
  ...packFileIssues,
  ...exportIssues,
  ...exportRowIssues,
  ...workbookIssues,
  ...cellIssues,
  ...timeAndPlaceIssues,
  ...unitIssues,
  ...referenceIssues,
  ...shapeIssues,
  ...textIssues,
  ...figureIssues,
  ...missingExportIssues,
  ...editIssues,
  ...templateIssues,
  ...documentIssues,
  ...editedIssues,
  ...typedFigureIssues,
} as const satisfies Record<string, IssueWording>;

export type IssueCode = keyof typeof issueWordings;

/** Finds the wording of a code; undefined for any other text. */
export function findIssueWording(code: IssueCode): IssueWording;
export function findIssueWording(code: string): IssueWording | undefined;
export function findIssueWording(code: string): IssueWording | undefined {
  return (issueWordings as Readonly<Record<string, IssueWording>>)[code];
}
