import { expect, test } from "vitest";
import { createLimitedIssueReporter } from "../../src/exports/issue-limit.ts";
import { buildIssue, type Issue } from "../../src/issues/issue.ts";

test("further issues of the same words are counted on the first of them", () => {
  const issues: Issue[] = [];
  const reporter = createLimitedIssueReporter((issue) => issues.push(issue));
  for (let line = 1; line <= 1000; line++)
    reporter.report(buildIssue("cell-needed", {}, { file: "data/a.csv", line }));
  reporter.reportOverflow("data/a.csv");
  expect(issues.length).toBe(101);
  expect(issues.at(-1)).toMatchObject({ code: "cell-needed", line: 1, count: 900 });
});

test.each([
  [1, 1, []],
  [100, 100, []],
  [101, 100, [1]],
  [150, 100, [50]],
])("%i issues of a code: %i are reported, then the number of further ones", (count, reported, overflow) => {
  const issues: Issue[] = [];
  const reporter = createLimitedIssueReporter((issue) => issues.push(issue));
  for (let line = 1; line <= count; line++)
    reporter.report(buildIssue("locality-unknown", { text: line }, { file: "data/a.csv", line }));
  reporter.reportOverflow("data/a.csv");
  expect(issues.filter(({ code }) => code === "locality-unknown").length).toBe(reported);
  const further = issues.filter(({ code }) => code === "issues-more");
  expect(further.map(({ message }) => Number(/\d+/.exec(message)?.[0]))).toEqual(overflow);
});
