import { expect, test } from "vitest";
import { computeBoldWidth, splitIntoBalancedLines } from "../../../src/document/text/text-width.ts";
import { measureLineWidth } from "../../support/line-width.ts";

/** In twips: the text of an upright page. */
const column = 9355;

test.each([
  ["a short title stays on its line", "Báo cáo công tác quý I năm 2022", ["Báo cáo công tác quý I năm 2022"]],
  [
    "a long one is broken after a comma",
    "Sơ kết công tác Lao động, Người có công và Xã hội 9 tháng đầu năm 2022, nhiệm vụ trọng tâm 3 tháng cuối năm 2022",
    [
      "Sơ kết công tác Lao động, Người có công và Xã hội 9 tháng đầu năm 2022,",
      "nhiệm vụ trọng tâm 3 tháng cuối năm 2022",
    ],
  ],
  [
    "without a comma in the middle",
    "Kết quả thực hiện các chính sách hỗ trợ người lao động gặp khó khăn do đại dịch trên địa bàn tỉnh",
    ["Kết quả thực hiện các chính sách hỗ trợ người lao", "động gặp khó khăn do đại dịch trên địa bàn tỉnh"],
  ],
])("%s", (_, title, lines) => {
  expect(splitIntoBalancedLines(title, 14, column)).toEqual(lines);
});

test("a title for three lines is left to Word", () => {
  const title = "Kết quả thực hiện ".repeat(15).trim();
  expect(splitIntoBalancedLines(title, 14, column)).toEqual([title]);
});

test.each([
  "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
  "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
  "Sơ kết công tác Lao động, Người có công và Xã hội 9 tháng đầu năm 2022",
  "199.120.000.000",
])("the estimated width of %s is within a tenth of the font's own", (text) => {
  const estimate = (computeBoldWidth(text, 13) / 1440) * 25.4;
  const exact = measureLineWidth(text, 13, { bold: true });
  expect(Math.abs(estimate / exact - 1)).toBeLessThan(0.1);
});
