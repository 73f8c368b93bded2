import { describe, expect, test } from "vitest";
import { jobsFigure, listLineTexts, renderTemplate } from "../support/render-template.ts";

const figures = [
  jobsFigure,
  { id: "women", unit: "người", actual: "8", lastYear: "6" },
  { id: "poor", unit: "hộ", actual: "80", lastYear: "100", yearStart: "100", kind: "stock" as const },
];
const women = 'Có {{exact "women"}}{{compared "women"}}.';

function render(...lines: string[]): string[] {
  return listLineTexts(renderTemplate(lines.join("\n"), { figures }));
}

describe("a document names the base of its comparisons", () => {
  test("in full once, then once a paragraph, and not in three paragraphs in succession", () => {
    expect(render(women, women, women, women, women)).toEqual([
      "Có 08 người, tăng 33,3% so với cùng kỳ năm 2021.",
      "Có 08 người, tăng 33,3% so với cùng kỳ.",
      "Có 08 người (tăng 33,3%).",
      "Có 08 người, tăng 33,3% so với cùng kỳ.",
      "Có 08 người, tăng 33,3% so với cùng kỳ.",
    ]);
  });

  test("once in a paragraph with several numbers, and again after three without it", () => {
    const clause = '{{exact "women"}}{{compared "women"}}';
    expect(render(`${[clause, clause, clause, clause, clause, clause].join("; ")}.`)).toEqual([
      [
        "08 người, tăng 33,3% so với cùng kỳ năm 2021",
        "08 người (tăng 33,3%)",
        "08 người (tăng 33,3%)",
        "08 người (tăng 33,3%)",
        "08 người, tăng 33,3% so với cùng kỳ",
        "08 người (tăng 33,3%).",
      ].join("; "),
    ]);
  });

  test("whenever another base stood in between", () => {
    const poor = 'Còn {{exact "poor"}}{{compared "poor" versus="year-start"}}.';
    expect(render(`${women} ${poor} ${women}`)).toEqual([
      "Có 08 người, tăng 33,3% so với cùng kỳ năm 2021. Còn 80 hộ, giảm 20% so với cuối năm 2021. Có 08 người, tăng 33,3% so với cùng kỳ.",
    ]);
  });

  test("in each row of a table", () => {
    const row = '| Nữ | {{exact "women"}} | {{compared "women"}} |';
    const rows = render("| Nội dung | Số | So sánh |", row, row, row, row).slice(1);
    expect(rows.map((text) => text.includes("so với cùng kỳ"))).toEqual([true, true, true, true]);
  });
});

test("a share of the plan stands with a bare change in brackets", () => {
  const shares = '{{exact "jobs"}}{{planned "jobs"}}{{compared "jobs"}}';
  expect(render(`${shares}; ${shares}.`)).toEqual([
    "14.278 lao động, đạt 79,3% kế hoạch năm, tăng 5,5% so với cùng kỳ năm 2021; 14.278 lao động (đạt 79,3% kế hoạch năm, tăng 5,5%).",
  ]);
});
