import { buildIssue, type Issue } from "./issue.ts";

/** The code that the operating system gave, such as "ENOSPC"; undefined for errors that are not from the system. */
export function findErrnoCode(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  // Node's own code where a folder is removed as a file.
  if (code === "ERR_FS_EISDIR") return "EISDIR";
  return typeof code === "string" && /^E[A-Z]+$/.test(code) ? code : undefined;
}

/** Builds the issue of a file that the system refuses to read (EACCES, EISDIR, EIO); rethrows every other error, which is a bug. */
export function buildUnreadableIssueOrRethrow(error: unknown, file: string): Issue {
  const reason = findErrnoCode(error);
  if (reason === undefined) throw error;
  return buildIssue("export-unreadable", { reason }, { file });
}
