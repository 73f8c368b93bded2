import { type Issue, issue } from "../issues/issue.ts";
import { TooLarge } from "./archive.ts";

/**
 * The issue for what was thrown while a Word file was taken apart, by the archive, the XML or our own checks of both. Throws again
 * what is a fault of the program: a TypeError for which the file is to blame comes from Node, and bears a code.
 */
export function broken(error: unknown): Issue {
  const isOurs = error instanceof TypeError || error instanceof ReferenceError;
  if (isOurs && !("code" in error)) throw error;
  return issue(error instanceof TooLarge ? "word-file-too-large" : "word-file-broken");
}
