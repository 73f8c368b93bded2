import { stripVTControlCharacters } from "node:util";
import { afterEach, expect, test } from "vitest";
import { renderIssues } from "../../src/screen/render-issues.ts";
import { wrapForStdout } from "../../src/screen/wrap-text.ts";

const originalColumns = process.stdout.columns;
const originalErrorColumns = process.stderr.columns;
afterEach(() => {
  process.stdout.columns = originalColumns;
  process.stderr.columns = originalErrorColumns;
});

test("a line is broken between words at the edge of the screen, the rest set in", () => {
  process.stdout.columns = 30;
  expect(wrapForStdout("  tên  ", "một hai ba bốn năm sáu bảy tám chín", 4)).toBe(
    "  tên  một hai ba bốn năm sáu\n    bảy tám chín",
  );
});

test("a word longer than the line stays whole", () => {
  process.stdout.columns = 30;
  const path = "data/2022/viec-lam/viec-lam-thang-9.csv";
  expect(wrapForStdout("", `tệp ${path} này`, 2)).toBe(`tệp\n  ${path}\n  này`);
});

test("colours take no room, nor do marks of letters typed apart", () => {
  process.stdout.columns = 24;
  const typedApart = "Tiếng Việt có dấu đây".normalize("NFD");
  expect(wrapForStdout("", typedApart, 0)).toBe(typedApart);
  expect(wrapForStdout("", "\u001B[33mcảnh báo\u001B[39m dòng bảy", 0)).not.toContain("\n");
});

test("in a pipe nothing is broken", () => {
  process.stderr.columns = 0;
  const message = "chữ ".repeat(60).trim();
  const issue = { code: "page-empty", severity: "warning", message } as const;
  expect(stripVTControlCharacters(renderIssues([issue]))).toContain(message);
});
