/** Which figures errors of the data may have made wrong. A page that shows data with errors leaves them out. */
import { findExportsOfIndicators } from "../catalogue/absent-exports.ts";
import type { Catalogue } from "../catalogue/declaration.ts";
import { listExportsOfRule, listIndicatorOperands } from "../catalogue/edits/edit-rule.ts";
import { splitSheetPath } from "../exports/file-name.ts";
import type { Issue, IssueCode } from "../issues/issue.ts";
import type { ExportData } from "./export-data/export-data.ts";

export interface ErrorReach {
  /** True for an error in a file of no known export, or in none: any figure may lack something. */
  readonly isEverywhere: boolean;
  /** The exports with an error, that of the year's plans among them. */
  readonly exports: ReadonlySet<string>;
}

export function findErrorReach(
  issues: readonly Issue[],
  { readings, incompleteExports }: Pick<ExportData, "readings" | "incompleteExports">,
  catalogue: Catalogue,
): ErrorReach {
  const exportsOfErrors = issues
    .filter(({ severity }) => severity === "error")
    .map((issue) => [...listExportsOfFile(issue, readings), ...listExportsOfBrokenRule(issue, catalogue)]);
  return {
    isEverywhere: exportsOfErrors.some((exports) => exports.length === 0),
    exports: new Set([...incompleteExports, ...exportsOfErrors.flat()]),
  };
}

/** Says of a file that it holds another export than its name says, which then lacks its rows. */
const codeOfOtherExport: IssueCode = "export-other";

/** A workbook has the exports of all of its sheets. */
function listExportsOfFile({ code, file }: Issue, readings: ExportData["readings"]): string[] {
  if (file === undefined || code === codeOfOtherExport) return [];
  return readings
    .filter((reading) => reading.file === file || splitSheetPath(reading.file).file === file)
    .flatMap(({ exportId }) => exportId ?? []);
}

/** The wrong number of two that disagree may stand in either. */
function listExportsOfBrokenRule({ rule: id }: Issue, catalogue: Catalogue): string[] {
  const rule = catalogue.sectors.flatMap(({ edits = [] }) => edits).find((each) => each.id === id);
  if (id === undefined || !rule) return [];
  return [
    ...listExportsOfRule(rule),
    ...findExportsOfIndicators(listIndicatorOperands(rule), catalogue),
    ...(rule.kind === "plan" ? [catalogue.targets.id] : []),
  ];
}

export function isReachedByErrors(
  indicatorId: string,
  { isEverywhere, exports }: ErrorReach,
  catalogue: Catalogue,
): boolean {
  if (isEverywhere) return true;
  return [...findExportsOfIndicators([indicatorId], catalogue)].some((id) => exports.has(id));
}

/** True if the year's plans may be wrong or missing. */
export function arePlansReachedByErrors(
  { isEverywhere, exports }: ErrorReach,
  { targets }: Catalogue,
): boolean {
  return isEverywhere || exports.has(targets.id);
}
