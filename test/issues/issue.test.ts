import { expect, test } from "vitest";
import {
  buildIssue,
  hasErrors,
  isSilenceable,
  omitSilencedIssues,
  shortenAndCleanText,
  sortIssuesByPlace,
} from "../../src/issues/issue.ts";
import { issueWordings } from "../../src/issues/issue-wordings.ts";
import type { IssueWording } from "../../src/issues/wordings/wording.ts";

const error = buildIssue("plan-twice", { name: "Suất quà", year: 2022 }, { file: "b.csv", line: 3 });
const warning = buildIssue("month-missing", { name: "Việc làm", months: "2", year: 2022 });

test("buildIssue adds severity, message, place and remedy", () => {
  expect(error).toMatchObject({ code: "plan-twice", severity: "error", file: "b.csv", line: 3 });
  expect(error.message).toContain("Suất quà");
  expect(warning).not.toHaveProperty("file");
});

test("hasErrors ignores warnings", () => {
  expect(hasErrors([warning])).toBe(false);
  expect(hasErrors([warning, error])).toBe(true);
});

test("every warning may be silenced, of errors only those marked as silenceable", () => {
  for (const [code, wording] of Object.entries<IssueWording>(issueWordings))
    expect([code, isSilenceable(code)]).toEqual([
      code,
      wording.severity === "warning" || wording.silenceable === true,
    ]);
  expect(isSilenceable("nothing")).toBe(false);
});

test("omitSilencedIssues removes issues by code", () => {
  expect(omitSilencedIssues([error, warning], [{ code: "month-missing" }])).toEqual([error]);
  expect(omitSilencedIssues([error, warning], [])).toEqual([error, warning]);
});

test("the code of a warning silences no error of it", () => {
  const ofRule = { ...warning, severity: "error" as const };
  expect(omitSilencedIssues([ofRule, warning], [{ code: "month-missing" }])).toEqual([ofRule]);
});

test("sortIssuesByPlace sorts by file and line, issues without a file first", () => {
  const places = [{ file: "b.csv", line: 3 }, { file: "a.csv", line: 10 }, {}, { file: "a.csv", line: 9 }];
  const issues = sortIssuesByPlace(places.map((place) => buildIssue("month-missing", {}, place)));
  expect(issues.map(({ file, line }) => `${file} ${line}`)).toEqual([
    "undefined undefined",
    "a.csv 9",
    "a.csv 10",
    "b.csv 3",
  ]);
});

test.each([
  ["Nho Quan", undefined, "Nho Quan"],
  ["  a\u0000\u200b\tb\n", undefined, "a b"],
  ["x".repeat(60), undefined, "x".repeat(60)],
  ["x".repeat(61), undefined, `${"x".repeat(60)}…`],
  ["abcdef", 3, "abc…"],
])("shortenAndCleanText(%j, %j) is %j", (text, length, excerpt) => {
  expect(shortenAndCleanText(text, length)).toBe(excerpt);
});
