/** Rules of Decree 30/2020/NĐ-CP, Annex I; rules.test.ts explains their numbers. */
import { describe, expect, test } from "vitest";
import { buildSampleContent, sampleLetterhead } from "../../support/sample-document.ts";
import {
  findParagraph,
  findStyle,
  readXmlText,
  writeAndReadWordFile,
} from "../../support/word/word-file-reader.ts";
import { isCentred, measureRuleAfter, readBoldItalic } from "./read-format.ts";

const report = await writeAndReadWordFile(buildSampleContent());
const reportToSuperiors = await writeAndReadWordFile({
  ...buildSampleContent("Nội dung (Phụ lục kèm theo)./.\n@signature\n@annex Biểu số liệu\n@indicators"),
  letterhead: {
    ...sampleLetterhead,
    addressees: ["Bộ Lao động - Thương binh và Xã hội", "Ủy ban nhân dân tỉnh."],
  },
});

describe("annexes", () => {
  test("PL-1: two annexes have Roman numbers, a single one has none", () => {
    findParagraph(report, "Phụ lục I");
    findParagraph(report, "Phụ lục II");
    findParagraph(reportToSuperiors, "Phụ lục");
  });

  test("PL-2: Phụ lục is lower case, bold, 14 points, centred; its title in capitals", () => {
    expect(findParagraph(report, "Phụ lục II").style).toBe("AnnexTitle");
    expect(findParagraph(report, "KẾT QUẢ MỘT SỐ CHỈ TIÊU CHỦ YẾU THEO HUYỆN, THÀNH PHỐ").style).toBe(
      "AnnexTitle",
    );
    const title = findStyle(report, "AnnexTitle");
    expect([readBoldItalic(title), isCentred(title)]).toEqual([{ bold: true, italic: false }, true]);
  });

  test("PL-3, PL-4: the reference line is italic and centred, its number left blank, with a short rule below", () => {
    const text =
      "(Kèm theo Báo cáo số ……/BC-SLĐTBXH ngày 07 tháng 10 năm 2022 của Sở Lao động - Thương binh và Xã hội)";
    const reference = findParagraph(report, text);
    expect(readBoldItalic(findStyle(report, reference.style ?? "")).italic).toBe(true);
    expect(measureRuleAfter(report, text, 252)).toBeGreaterThan(20);
  });

  test("PL-5: each annex restarts its page numbers", () => {
    expect(report.sections.map((section) => section.includes('<w:pgNumType w:start="1"/>'))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("PL-6: a wide table is in a landscape section", () => {
    expect(report.sections.at(-1)).toContain('w:orient="landscape"');
  });
});

test("CAP: a locality at the start of a cell begins with a capital", () => {
  expect(readXmlText(report.tables.at(-1) ?? "")).toContain("Thành phố Ninh Bình");
  expect(readXmlText(report.tables.at(-1) ?? "")).toContain("Huyện Nho Quan");
});
