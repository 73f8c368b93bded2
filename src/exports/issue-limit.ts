import { buildIssue, type Issue, type IssueCode } from "../issues/issue.ts";

/** Enough issues to see the pattern; a file that is wrong in every row must not fill the memory or the screen. */
const maxIssuesPerCode = 100;

interface LimitedReporter {
  report(issue: Issue): void;
  /** Reports the number of further issues over the limit: of the same words as a reported one, and others of each code. */
  reportOverflow(file: string): void;
}

interface IssuesOfCode {
  count: number;
  /** The reported issues by their words, with the number of further ones. */
  readonly reported: Map<string, { readonly issue: Issue; further: number }>;
  /** The number of issues with other words, and the words of the first. */
  others: number;
  example?: string;
}

export function createLimitedIssueReporter(report: (issue: Issue) => void): LimitedReporter {
  const codes = new Map<IssueCode, IssuesOfCode>();
  return {
    report(issue) {
      const ofCode: IssuesOfCode = codes.get(issue.code) ?? { count: 0, reported: new Map(), others: 0 };
      codes.set(issue.code, ofCode);
      const known = ofCode.reported.get(issue.message);
      if (++ofCode.count <= maxIssuesPerCode) {
        report(issue);
        if (!known) ofCode.reported.set(issue.message, { issue, further: 0 });
      } else if (known) {
        known.further++;
      } else {
        ofCode.others++;
        ofCode.example ??= issue.message;
      }
    },
    reportOverflow(file) {
      for (const { reported, others, example } of codes.values()) {
        for (const { issue, further } of reported.values())
          if (further > 0) report({ ...issue, count: further });
        if (example !== undefined) report(buildIssue("issues-more", { count: others, example }, { file }));
      }
    },
  };
}
