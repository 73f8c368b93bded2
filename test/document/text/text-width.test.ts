import { expect, test } from "vitest";
import { computeBoldWidthInTwips, splitIntoOneOrTwoLines } from "../../../src/document/text/text-width.ts";
import { measureLineWidth } from "../../support/line-width.ts";

/** The text width of a portrait page, in twips. */
const column = 9355;

test.each([
  ["a short title stays on its line", "Báo cáo công tác quý I năm 2022", ["Báo cáo công tác quý I năm 2022"]],
  [
    "a long title is split after a comma",
    "Sơ kết công tác Lao động, Người có công và Xã hội 9 tháng đầu năm 2022, nhiệm vụ trọng tâm 3 tháng cuối năm 2022",
    [
      "Sơ kết công tác Lao động, Người có công và Xã hội 9 tháng đầu năm 2022,",
      "nhiệm vụ trọng tâm 3 tháng cuối năm 2022",
    ],
  ],
  [
    "a long title without a comma is split in the middle",
    "Kết quả thực hiện các chính sách hỗ trợ người lao động gặp khó khăn do đại dịch trên địa bàn tỉnh",
    ["Kết quả thực hiện các chính sách hỗ trợ người lao", "động gặp khó khăn do đại dịch trên địa bàn tỉnh"],
  ],
])("%s", (_, title, lines) => {
  expect(splitIntoOneOrTwoLines(title, 14, column)).toEqual(lines);
});

test("a title that needs three lines is not split", () => {
  const title = "Kết quả thực hiện ".repeat(15).trim();
  expect(splitIntoOneOrTwoLines(title, 14, column)).toEqual([title]);
});

test.each([
  "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
  "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
  "Sơ kết công tác Lao động, Người có công và Xã hội 9 tháng đầu năm 2022",
  "199.120.000.000",
])("the estimated width of %s is within a tenth of the exact width", (text) => {
  const estimate = (computeBoldWidthInTwips(text, 13) / 1440) * 25.4;
  const exact = measureLineWidth(text, 13, { bold: true });
  expect(Math.abs(estimate / exact - 1)).toBeLessThan(0.1);
});
