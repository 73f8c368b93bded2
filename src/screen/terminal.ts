import type { Issue } from "../issues/issue.ts";
import { renderIssues } from "./issues/render-issues.ts";
import { printToStderr, printToStdout } from "./print.ts";

/** The output of a command. The requested answer goes to stdout, all else to stderr. */
export interface Terminal {
  /** Prints the requested answer: a table, JSON, a path; a long one in pieces. */
  data(text: string | Iterable<string>): void;
  /** Prints progress; silent with --quiet. */
  note(text: string): void;
  /** Prints issues; only errors with --quiet. */
  issues(issues: readonly Issue[]): void;
}

export function createTerminal({ quiet }: { quiet: boolean }): Terminal {
  return {
    data: printToStdout,
    note: (text) => quiet || printToStderr(text),
    issues(issues) {
      const shown = quiet ? issues.filter(({ severity }) => severity === "error") : issues;
      if (shown.length > 0) process.stderr.write(`${renderIssues(shown)}\n`);
    },
  };
}
