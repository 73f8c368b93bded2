/** Rules of Decree 30/2020/NĐ-CP, Annex I; rules.test.ts explains their numbers. */
import { describe, expect, test } from "vitest";
import { formatDateInWords } from "../../../src/language/office/letterhead-words.ts";
import type { CalendarDate } from "../../../src/period.ts";
import { measureLineWidth } from "../../support/line-width.ts";
import { buildSampleContent, sampleLetterhead } from "../../support/sample-document.ts";
import {
  findParagraph,
  findParagraphs,
  findStyle,
  readTableRows,
  writeAndReadWordFile,
} from "../../support/word/word-file-reader.ts";
import {
  isCentred,
  listFormatXml,
  measureRuleAfter,
  readBoldItalic,
  readMillimetres,
  readPoints,
} from "./read-format.ts";

const report = await writeAndReadWordFile(buildSampleContent());

const nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const nationalMotto = "Độc lập - Tự do - Hạnh phúc";
const [headTable = ""] = report.tables;
const leftColumn = readMillimetres(headTable.match(/<w:gridCol [^>]*>/g)?.[0] ?? "", "w");
const rightColumn = readMillimetres(headTable.match(/<w:gridCol [^>]*>/g)?.[1] ?? "", "w");

describe("letterhead and title", () => {
  test.each([
    ["E-1", nationalName, 13, { bold: true, italic: false }],
    ["E-2", nationalMotto, 14, { bold: true, italic: false }],
    ["E-3", "UBND TỈNH NINH BÌNH", 13, { bold: false, italic: false }],
    ["E-4", "SỞ LAO ĐỘNG -", 13, { bold: true, italic: false }],
    ["E-4", "THƯƠNG BINH VÀ XÃ HỘI", 13, { bold: true, italic: false }],
    ["E-5", `Số:${"\u00A0".repeat(10)}/BC-SLĐTBXH`, 13, { bold: false, italic: false }],
    ["E-6", "Ninh Bình, ngày 07 tháng 10 năm 2022", 14, { bold: false, italic: true }],
  ])("%s: %s in %d points, centred in its column", (_, text, points, expected) => {
    const xml = listFormatXml(report, findParagraph(report, text));
    expect(readPoints(xml)).toBe(points);
    expect(readBoldItalic(xml)).toEqual(expected);
    expect(isCentred(xml)).toBe(true);
  });

  test("E-1: the national name fits on one line", () => {
    expect(measureLineWidth(nationalName, 13, { bold: true })).toBeLessThan(rightColumn);
  });

  test("E-2: the rule under the motto is as long as the motto", () => {
    const length = measureRuleAfter(report, nationalMotto, rightColumn);
    expect(Math.abs(length - measureLineWidth(nationalMotto, 14, { bold: true }))).toBeLessThan(1);
  });

  test.each(["Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ", "Sở Y tế", "Sở Giáo dục và Đào tạo"])(
    "E-4: the rule under the office %s is a third to half as long as its text",
    async (name) => {
      const file = await writeAndReadWordFile({
        ...buildSampleContent("./."),
        letterhead: { ...sampleLetterhead, organisation: { ...sampleLetterhead.organisation, name } },
      });
      const names = (readTableRows(file.tables[0] ?? "")[0] ?? []).slice(0, 1);
      expect(names[0]?.replaceAll(" ", "")).toBe(
        `UBND TỈNH NINH BÌNH${name.toUpperCase()}`.replaceAll(" ", ""),
      );
      const paragraphs = findParagraphs(file.tables[0] ?? "");
      const line = paragraphs.findIndex(({ xml }) => xml.includes("<w:pBdr>"));
      const widths = paragraphs.slice(1, line).map(({ text }) => measureLineWidth(text, 13, { bold: true }));
      const share =
        measureRuleAfter(file, paragraphs[line - 1]?.text ?? "", leftColumn) / Math.max(...widths);
      expect(share).toBeGreaterThan(1 / 3);
      expect(share).toBeLessThan(1 / 2);
    },
  );

  test("E-5: no space around / and -, and a blank for the number", () => {
    expect(report.body).toMatch(/Số:\u00A0+\/BC-SLĐTBXH</);
  });

  test("E-6: number and date share a row of the letterhead, which has no borders", () => {
    const [, second] = readTableRows(headTable);
    expect(second?.map((text) => text.slice(0, 3))).toEqual(["Số:", "Nin"]);
    expect(headTable).not.toMatch(
      /<w:(top|left|bottom|right|insideH|insideV) w:val="single"[^>]*\/><w:(left|bottom)/,
    );
  });

  test.each<[CalendarDate | undefined, string]>([
    [{ year: 2022, month: 10, day: 7 }, "ngày 07 tháng 10 năm 2022"],
    [{ year: 2023, month: 3, day: 5 }, "ngày 05 tháng 3 năm 2023"],
    [{ year: 2020, month: 1, day: 5 }, "ngày 05 tháng 01 năm 2020"],
    [{ year: 2020, month: 2, day: 10 }, "ngày 10 tháng 02 năm 2020"],
    [{ year: 2019, month: 6, day: 29 }, "ngày 29 tháng 6 năm 2019"],
    [undefined, "ngày …… tháng …… năm ……"],
  ])("E-7: %o is written %s", (date, words) => {
    expect(formatDateInWords(date)).toBe(words);
  });

  test("E-8: the type of document is on its own line, in capitals, bold, centred, 14 points", () => {
    expect(findParagraph(report, "BÁO CÁO").style).toBe("Title");
    const title = listFormatXml(report, { xml: "", style: "Title" });
    expect([readPoints(title), readBoldItalic(title), isCentred(title)]).toEqual([
      14,
      { bold: true, italic: false },
      true,
    ]);
  });

  test("E-9: the subject is bold and centred, with a rule a third to half as long below", () => {
    const lines = buildSampleContent().title.split("\n");
    const subject = findParagraph(report, lines.join("\n"));
    expect(readBoldItalic(findStyle(report, subject.style ?? ""))).toEqual({ bold: true, italic: false });
    const share =
      measureRuleAfter(report, subject.text, 165) /
      Math.max(...lines.map((line) => measureLineWidth(line, 14, { bold: true })));
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });
});
