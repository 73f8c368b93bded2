import { buildIssue, type Issue } from "../issues/issue.ts";

/** The issue for what goes wrong while bytes are fetched (EACCES, EISDIR, EIO); throws again what is a fault of the program. */
export function toUnreadableIssue(error: unknown, file: string): Issue {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code !== "string" || !/^E[A-Z]+$/.test(code)) throw error;
  return buildIssue("export-unreadable", { reason: code }, { file });
}
