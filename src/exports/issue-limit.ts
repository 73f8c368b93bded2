import { buildIssue, type Issue, type IssueCode } from "../issues/issue.ts";

/** Enough issues to see the pattern; a file that is wrong in every row must not fill the memory or the screen. */
const maxIssuesPerCode = 100;

interface LimitedReporter {
  report(issue: Issue): void;
  /** Reports the number of further issues of each code over the limit. */
  reportOverflow(file: string): void;
}

export function createLimitedReporter(report: (issue: Issue) => void): LimitedReporter {
  const counts = new Map<IssueCode, number>();
  const examples = new Map<IssueCode, string>();
  return {
    report(issue) {
      const count = (counts.get(issue.code) ?? 0) + 1;
      counts.set(issue.code, count);
      if (count <= maxIssuesPerCode) report(issue);
      else if (!examples.has(issue.code)) examples.set(issue.code, issue.message);
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
