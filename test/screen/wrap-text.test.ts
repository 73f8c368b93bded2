import { afterEach, expect, test } from "vitest";
import { wrapForStderr, wrapForStdout } from "../../src/screen/wrap-text.ts";

const originalColumns = process.stdout.columns;
const originalErrorColumns = process.stderr.columns;
afterEach(() => {
  process.stdout.columns = originalColumns;
  process.stderr.columns = originalErrorColumns;
});

test("a line is broken between words at the width of the terminal, and the rest is indented", () => {
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

test("colour codes and decomposed diacritics take no columns", () => {
  process.stdout.columns = 24;
  const decomposed = "Tiếng Việt có dấu đây".normalize("NFD");
  expect(wrapForStdout("", decomposed, 0)).toBe(decomposed);
  expect(wrapForStdout("", "\u001B[33mcảnh báo\u001B[39m dòng bảy", 0)).not.toContain("\n");
});

test.each([0, undefined])("nothing is broken in a pipe of width %s", (columns) => {
  Object.assign(process.stderr, { columns });
  const message = "chữ ".repeat(60).trim();
  expect(wrapForStderr("  ", message)).toBe(`  ${message}`);
});
