import { expect, test } from "vitest";
import { fillAndMarkContent } from "../../../src/document/filled-content.ts";
import { standardLook } from "../../../src/document/look/standard-look.ts";
import {
  renderLetterhead,
  renderSubjectOfLetter,
  renderTitleBlock,
} from "../../../src/document/page/letterhead.ts";
import { computeTextWidthInTwips, portraitA4 } from "../../../src/document/page/paper.ts";
import { buildSampleContent, sampleLetterhead } from "../../support/sample-document.ts";
import { findParagraphs, readXmlText } from "../../support/word/word-file-reader.ts";

const space = { textWidth: computeTextWidthInTwips(portraitA4, standardLook), look: standardLook };

function readLetterhead(changes: object): string[] {
  const organisation = { ...sampleLetterhead.organisation, ...changes };
  return findParagraphs(renderLetterhead({ ...sampleLetterhead, organisation }, space)).map(
    ({ text }) => text,
  );
}

test("office and number on the left, national name, motto, place and date on the right", () => {
  expect(readLetterhead({})).toEqual([
    "UBND TỈNH NINH BÌNH",
    "SỞ LAO ĐỘNG -",
    "THƯƠNG BINH VÀ XÃ HỘI",
    "",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "",
    `Số:${"\u00A0".repeat(10)}/BC-SLĐTBXH`,
    "Ninh Bình, ngày 07 tháng 10 năm 2022",
  ]);
});

test("the short name of the superior is preferred", () => {
  expect(readLetterhead({ superiorShort: "UBND tỉnh" })[0]).toBe("UBND TỈNH");
});

test.each([
  ["Sở Y tế", ["SỞ Y TẾ"]],
  ["Sở Văn hóa - Thể thao", ["SỞ VĂN HÓA - THỂ THAO"]],
  ["Sở Lao động - Thương binh và Xã hội", ["SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"]],
  ["Sở Nông nghiệp và Phát triển nông thôn", ["SỞ NÔNG NGHIỆP VÀ", "PHÁT TRIỂN NÔNG THÔN"]],
])("the office name %s is printed as %j", (name, lines) => {
  expect(readLetterhead({ name }).slice(1, 1 + lines.length + 1)).toEqual([...lines, ""]);
});

test("dots replace a missing date", () => {
  const { date: _, ...undated } = sampleLetterhead;
  expect(readXmlText(renderLetterhead(undated, space))).toContain("Ninh Bình, ngày …… tháng …… năm ……");
});

test.each([
  ["Sơ kết quý I", "Sơ kết quý I"],
  ["Sơ kết\n quý I ", "Sơ kết\nquý I"],
])("the subject %j is printed as %j below the kind of document", (title, expected) => {
  const elements = renderTitleBlock({ ...fillAndMarkContent(buildSampleContent("./.")), title });
  expect(elements.map(readXmlText)).toEqual(["BÁO CÁO", expected, ""]);
});

test("the subject of a letter stands below its number in the same format, and no title (II.5b)", () => {
  const title = "báo cáo kết quả công tác\n9 tháng đầu năm 2022";
  const subject = renderSubjectOfLetter({ ...fillAndMarkContent(buildSampleContent("./.")), title });
  const lines = findParagraphs(renderLetterhead({ ...sampleLetterhead, symbol: "SNV-VP" }, space, subject));
  expect(lines.slice(-3).map(({ text }) => text)).toEqual([
    `Số:${"\u00A0".repeat(10)}/SNV-VP`,
    "V/v báo cáo kết quả công tác 9 tháng đầu năm 2022",
    "Ninh Bình, ngày 07 tháng 10 năm 2022",
  ]);
  expect(lines.at(-2)?.xml).toContain('<w:pStyle w:val="DocumentNumber"/>');
});
