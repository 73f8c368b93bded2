import { afterEach, beforeEach, expect, test } from "vitest";
import { renderSections } from "../../src/screen/render-sections.ts";
import type { SectionPart } from "../../src/screen/section.ts";

const originalColumns = process.stdout.columns;
beforeEach(() => {
  process.stdout.columns = 0;
});
afterEach(() => {
  process.stdout.columns = originalColumns;
});

test.each([
  ["a paragraph", "Đoạn văn.", "TÊN\n  Đoạn văn."],
  [
    "facts",
    {
      facts: [
        ["Mã", "jobs"],
        ["Đơn vị", "người"],
      ],
    },
    "TÊN\n  Mã      jobs\n  Đơn vị  người",
  ],
  ["a list", { heading: "a.csv", items: ["Dòng 2.", "Dòng 3."] }, "TÊN\n\n  a.csv\n    Dòng 2.\n    Dòng 3."],
  ["a table", { columns: [{ title: "Số", align: "right" }], rows: [["8"]] }, "TÊN\n\n    Số\n     8"],
] as [string, SectionPart, string][])("%s", (_, part, expected) => {
  expect(renderSections([{ title: "tên", parts: [part] }])).toBe(expected);
});

test("sections are separated by one blank line", () => {
  const facts = { facts: [["Mã", "jobs"]] } as const;
  expect(
    renderSections([
      { title: "a", parts: [facts] },
      { title: "b", parts: ["c"] },
    ]),
  ).toBe("A\n  Mã  jobs\n\nB\n  c");
});
