import { type Issue, type IssueCode, issue } from "../issues/issue.ts";

/** Enough to see the pattern; a file that is wrong in every row must not fill the memory or the screen. */
const mostOfOneCode = 100;

export interface Telling {
  tell(issue: Issue): void;
  /** Says how many more there were of each code that was told too often. */
  finish(file: string): void;
}

export function limited(tell: (issue: Issue) => void): Telling {
  const counts = new Map<IssueCode, number>();
  const examples = new Map<IssueCode, string>();
  return {
    tell(next) {
      const count = (counts.get(next.code) ?? 0) + 1;
      counts.set(next.code, count);
      if (count <= mostOfOneCode) tell(next);
      else if (!examples.has(next.code)) examples.set(next.code, next.message);
    },
    finish(file) {
      for (const [code, example] of examples) {
        tell(issue("issues-more", { count: (counts.get(code) ?? 0) - mostOfOneCode, example }, { file }));
      }
    },
  };
}
