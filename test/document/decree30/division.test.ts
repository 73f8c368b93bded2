/** Rules of Decree 30/2020/NĐ-CP, Annex I; rules.test.ts explains their numbers. */
import { describe, expect, test } from "vitest";
import { buildSampleContent } from "../../support/sample-document.ts";
import { findParagraph, findStyle, writeAndReadWordFile } from "../../support/word/word-file-reader.ts";
import { isCentred, listFormatXml, readBoldItalic, readPoints } from "./read-format.ts";

const report = await writeAndReadWordFile(buildSampleContent());

describe("division of the text", () => {
  const numbering = report.part("word/numbering.xml");

  test("D-1: Phần has a Roman number on its own line in lower case, its title below in capitals, bold, centred", () => {
    const part = findParagraph(report, "\nKẾT QUẢ THỰC HIỆN NHIỆM VỤ 9 THÁNG ĐẦU NĂM 2022");
    expect(part.style).toBe("Heading1");
    expect(numbering).toContain(
      '<w:numFmt w:val="upperRoman"/><w:pStyle w:val="Heading1"/><w:suff w:val="nothing"/><w:lvlText w:val="Phần %1"/>',
    );
    const heading = listFormatXml(report, { xml: "", style: "Heading1" });
    expect([readPoints(heading), readBoldItalic(heading).bold, isCentred(heading)]).toEqual([14, true, true]);
  });

  test("D-2: mục and tiểu mục of the law style do not occur in a report", () => {
    expect(numbering).not.toMatch(/lvlText w:val="(Mục|Tiểu mục|Chương)/);
  });

  test("D-3: mục is numbered I., in capitals, bold, upright", () => {
    expect(findParagraph(report, "CÔNG TÁC THAM MƯU, CHỈ ĐẠO, ĐIỀU HÀNH").style).toBe("Heading2");
    expect(numbering).toContain(
      '<w:numFmt w:val="upperRoman"/><w:pStyle w:val="Heading2"/><w:suff w:val="space"/><w:lvlText w:val="%2."/>',
    );
    expect(readBoldItalic(findStyle(report, "Heading2"))).toEqual({ bold: true, italic: false });
  });

  test("D-4: khoản is numbered 1., in lower case, bold", () => {
    expect(findParagraph(report, "Lĩnh vực lao động, việc làm").style).toBe("Heading3");
    expect(numbering).toContain(
      '<w:numFmt w:val="decimal"/><w:pStyle w:val="Heading3"/><w:suff w:val="space"/><w:lvlText w:val="%3."/>',
    );
    expect(readBoldItalic(findStyle(report, "Heading3"))).toEqual({ bold: true, italic: false });
  });

  test("D-3, D-4: without Phần each level is one higher", async () => {
    const file = await writeAndReadWordFile(buildSampleContent("# Mục\n## Khoản\n### Điểm\n### Điểm sau"));
    expect(["MỤC", "Khoản", "a) Điểm"].map((text) => findParagraph(file, text).style)).toEqual([
      "Heading1",
      "Heading2",
      "Heading3",
    ]);
    expect(file.part("word/numbering.xml")).toContain(
      '<w:pStyle w:val="Heading1"/><w:suff w:val="space"/><w:lvlText w:val="%1."/>',
    );
  });

  test("D-5: a paragraph without a title is neither bold nor italic", () => {
    expect(readBoldItalic(findStyle(report, "BodyText"))).toEqual({ bold: false, italic: false });
  });

  test("D-6: điểm are lettered in the order of the Vietnamese alphabet, lower case, not bold, restarted under each khoản", async () => {
    const points = Array.from({ length: 23 }, () => "### Điểm").join("\n");
    const file = await writeAndReadWordFile(
      buildSampleContent(`## Một\n${points}\n## Hai\n### Điểm\n### Điểm`),
    );
    const letters = file.paragraphs
      .map(({ text }) => /^(.)\) Điểm$/.exec(text)?.[1])
      .filter((letter) => letter);
    expect(letters.join("")).toBe("abcdđeghiklmnopqrstuvxyab");
    expect(readBoldItalic(findStyle(file, "Heading3"))).toEqual({ bold: false, italic: false });
  });

  test("D-7: citations are printed as the template spells them", async () => {
    const cited = "Luật Việc làm; Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ";
    findParagraph(await writeAndReadWordFile(buildSampleContent(cited)), cited);
  });
});
