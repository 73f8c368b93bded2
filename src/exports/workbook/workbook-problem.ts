/** The reasons why a workbook cannot be read, as codes of issues. */
import type { IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import { ArchiveTooLargeError } from "../../xml-package/archive.ts";

export interface WorkbookProblem {
  readonly code: IssueCode;
  readonly details: IssueDetails;
}

/** Thrown for a sheet with more cells than any table has. */
export class WorkbookTooLargeError extends Error {}

/**
 * Turns an error thrown while a workbook was read (archive, XML, or the checks of both) into a problem. Rethrows faults of the program: a
 * TypeError that the file caused comes from Node and has a code.
 */
export function toWorkbookProblemOrRethrow(error: unknown): WorkbookProblem {
  const isProgramFault = error instanceof TypeError || error instanceof ReferenceError;
  if (isProgramFault && !("code" in error)) throw error;
  const isTooLarge = error instanceof ArchiveTooLargeError || error instanceof WorkbookTooLargeError;
  return { code: isTooLarge ? "workbook-too-large" : "workbook-broken", details: {} };
}
