import { buildIssue, type Issue } from "../issues/issue.ts";
import { ArchiveTooLargeError } from "./archive.ts";

/**
 * The issue for what was thrown while a Word file was taken apart, by the archive, the XML or our own checks of both. Throws again
 * what is a fault of the program: a TypeError for which the file is to blame comes from Node, and bears a code.
 */
export function toWordFileIssue(error: unknown): Issue {
  const isProgramFault = error instanceof TypeError || error instanceof ReferenceError;
  if (isProgramFault && !("code" in error)) throw error;
  return buildIssue(error instanceof ArchiveTooLargeError ? "word-file-too-large" : "word-file-broken");
}
