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

test("further issues are counted by their words, others of the code together, each code by itself", () => {
  const issues: Issue[] = [];
  const reporter = createLimitedIssueReporter((issue) => issues.push(issue));
  const report = (code: "locality-unknown" | "cell-needed", text: string, count: number) => {
    for (let index = 0; index < count; index++)
      reporter.report(buildIssue(code, { text }, { file: "data/a.csv", line: index + 2 }));
  };
  report("locality-unknown", "Nho", 60);
  report("locality-unknown", "Gia", 40);
  report("locality-unknown", "Nho", 5);
  report("locality-unknown", "Hoa", 3);
  report("locality-unknown", "Kim", 2);
  report("cell-needed", "", 2);
  reporter.reportOverflow("data/a.csv");
  expect(issues.length).toBe(104);
  expect(issues.slice(102).map(({ code, message, file, count }) => [code, message, file, count])).toEqual([
    ["locality-unknown", "Không có địa phương “Nho”.", "data/a.csv", 5],
    [
      "issues-more",
      "Còn 5 chỗ nữa trong tệp có cùng vấn đề: Không có địa phương “Hoa”.",
      "data/a.csv",
      undefined,
    ],
  ]);
});
