import { buildIssue, type Issue } from "../issues/issue.ts";
import { ArchiveTooLargeError } from "../xml-package/archive.ts";

/**
 * Turns an error thrown while a Word file was read (archive, XML, or the program's checks of both) into an issue. Rethrows faults of
 * the program: a TypeError that the file caused comes from Node and has a code.
 */
export function toWordFileIssueOrRethrow(error: unknown): Issue {
  const isProgramFault = error instanceof TypeError || error instanceof ReferenceError;
  if (isProgramFault && !("code" in error)) throw error;
  return buildIssue(error instanceof ArchiveTooLargeError ? "word-file-too-large" : "word-file-broken");
}
