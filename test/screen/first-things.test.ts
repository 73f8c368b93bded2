import { expect, test } from "vitest";
import { buildIssue } from "../../src/issues/issue.ts";
import { renderRemediesToDoFirst } from "../../src/screen/first-things.ts";

const silent = (name: string, file: string) =>
  buildIssue("export-silent", { name, period: "quý III năm 2022", files: file });
const empty = (line: number) => buildIssue("cell-needed", {}, { file: "data/a.csv", line, column: "Huyện" });

test("a remedy that ends only its own message says so", () => {
  const issues = [silent("Vay vốn", "vay-von"), silent("Đào tạo", "dao-tao"), silent("Hộ nghèo", "ho-ngheo")];
  const text = renderRemediesToDoFirst([...issues, empty(2), empty(3)])?.replace(/\s+/g, " ");
  expect(text).toContain("Làm tương tự theo từng thông báo còn lại. (hết 3 thông báo [export-silent])");
  expect(text).toContain("bỏ gộp và điền đủ từng dòng. (hết 2 thông báo [cell-needed]; data/a.csv)");
});
