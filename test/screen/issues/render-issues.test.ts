import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Issue } from "../../../src/issues/issue.ts";
import { renderIssues, renderIssuesWithoutColors } from "../../../src/screen/issues/render-issues.ts";

const originalColumns = process.stderr.columns;
beforeEach(() => {
  process.stderr.columns = 0;
});
afterEach(() => {
  process.stderr.columns = originalColumns;
});

const warning = { code: "page-empty", severity: "warning", message: "Trang trống." } as const;
const error = { code: "text-damaged", severity: "error", message: "Chữ hỏng.", file: "a.csv" } as const;

function render(issues: readonly Issue[]): string {
  return stripVTControlCharacters(renderIssues(issues));
}

test.each([
  [[warning], "1 cảnh báo."],
  [[error], "1 lỗi trong 1 tệp."],
  [[error, { ...error, file: "b.csv" }], "2 lỗi trong 2 tệp."],
  [[error, warning], "1 lỗi, 1 cảnh báo."],
] as [Issue[], string][])("%o are counted as %s", (issues, counts) => {
  expect(render(issues).split("\n").at(-1)).toBe(counts);
});

test("issues are grouped by file, with place, quote and remedy", () => {
  const second = { ...error, line: 2, column: "Tháng", quote: "a;b", remedy: "Sửa ô này." };
  expect(render([second, { ...error, line: 1, column: "3" }])).toBe(
    [
      "",
      "a.csv",
      "  lỗi  dòng 1, cột 3: Chữ hỏng.  [text-damaged]",
      '  lỗi  dòng 2, cột "Tháng": Chữ hỏng.  [text-damaged]',
      "      │ a;b",
      "      → Sửa ô này.",
      "",
      "2 lỗi trong 1 tệp.",
    ].join("\n"),
  );
});

test("an answer on stdout has no control characters, with colours or without", () => {
  const text = renderIssuesWithoutColors([{ ...error, file: "data/a\u001b.csv" }]);
  expect(text).toBe(stripVTControlCharacters(text));
  expect(text).toContain("\\u001b");
});
