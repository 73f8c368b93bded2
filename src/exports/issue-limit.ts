import { buildIssue, type Issue, type IssueCode } from "../issues/issue.ts";

/** Enough to see the pattern; a file that is wrong in every row must not fill the memory or the screen. */
const maxIssuesPerCode = 100;

export interface LimitedReporter {
  report(issue: Issue): void;
  /** Says how many more there were of each code that was told too often. */
  reportOverflow(file: string): void;
}

export function createLimitedReporter(report: (issue: Issue) => void): LimitedReporter {
  const counts = new Map<IssueCode, number>();
  const examples = new Map<IssueCode, string>();
  return {
    report(found) {
      const count = (counts.get(found.code) ?? 0) + 1;
      counts.set(found.code, count);
      if (count <= maxIssuesPerCode) report(found);
      else if (!examples.has(found.code)) examples.set(found.code, found.message);
    },
    reportOverflow(file) {
      for (const [code, example] of examples) {
        report(
          buildIssue("issues-more", { count: (counts.get(code) ?? 0) - maxIssuesPerCode, example }, { file }),
        );
      }
    },
  };
}
