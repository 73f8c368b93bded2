/** The end of a batch: the table, failures with their reason, and issues that documents have in common. */
import { expect, test } from "vitest";
import type { BatchResult } from "../../src/batch/batch-document.ts";
import { mergeRepeatedIssues, renderBatchSummary } from "../../src/batch/batch-summary.ts";
import { buildIssue } from "../../src/issues/issue.ts";

const job = { period: "9m-2022", document: "bao-cao" };
const periodIssue = buildIssue("period-unknown", { text: "9m", accepted: "9m-2022" });

function buildResult(path: string, more: Partial<BatchResult> = {}): BatchResult {
  return { job, outcome: "written", path, figures: 12, issues: [], milliseconds: 340, ...more };
}

test("every document has its line, and the results are counted", () => {
  const results = [
    buildResult("a.docx"),
    buildResult("b.docx", { outcome: "unchanged" }),
    buildResult("c.docx", { outcome: "beside" }),
    buildResult("d.docx"),
  ];
  const text = renderBatchSummary(results, "Hội nghị sơ kết");
  expect(text).toMatch(/^Hội nghị sơ kết\n/);
  expect(text).toMatch(/^a\.docx +đã ghi +12 +0 +0,34$/m);
  expect(text).toMatch(/\n4 văn bản: 2 đã ghi, 1 không đổi, 1 ghi bên cạnh\.$/);
});

test.each([
  [undefined, false],
  [7, true],
])("with %s pages counted, the table has a column of pages: %s", (pages, hasColumn) => {
  const text = renderBatchSummary([buildResult("a.docx", pages === undefined ? {} : { pages })], "Hội nghị");
  expect(text.includes("Trang")).toBe(hasColumn);
});

test.each([
  [[periodIssue], ""],
  [[periodIssue, periodIssue, periodIssue], " (và 2 lỗi khác, xem ở trên)"],
])("a failed document is shown with its first error", (issues, more) => {
  const text = renderBatchSummary([buildResult("a.docx", { outcome: "failed", issues })], "Hội nghị");
  expect(text).toContain(`Chưa ghi a.docx: ${periodIssue.message}${more}\n`);
  expect(text).toMatch(/1 văn bản: 1 chưa ghi\.$/);
});

test("an issue of several documents is shown once, with their number", () => {
  const dateIssue = buildIssue("date-unknown", { text: "7/10" });
  const merged = mergeRepeatedIssues([periodIssue, dateIssue, periodIssue, periodIssue]);
  expect(merged.map(({ message }) => message)).toEqual([
    `${periodIssue.message} (ở 3 văn bản)`,
    dateIssue.message,
  ]);
  const elsewhere = { ...periodIssue, file: "batch.yaml" };
  expect(mergeRepeatedIssues([periodIssue, elsewhere])).toEqual([periodIssue, elsewhere]);
});
