/**
 * The rules of Decree 30/2020/NĐ-CP, Annex I, checked in the Word file or in its layout. Rules are numbered by group:
 * PG page, E elements (thể thức), D division of the text, PL annexes, CAP capitals.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatDateInWords } from "../../src/language/letterhead-words.ts";
import type { CalendarDate } from "../../src/period.ts";
import { measureLineWidth } from "../support/line-width.ts";
import { buildSampleContent, sampleLetterhead } from "../support/sample-document.ts";
import {
  findParagraph,
  findParagraphs,
  findStyle,
  readTableRows,
  readXmlText,
  type WordFileContent,
  writeAndReadWordFile,
} from "../support/word-file-reader.ts";

const report = await writeAndReadWordFile(buildSampleContent());
const reportToSuperiors = await writeAndReadWordFile({
  ...buildSampleContent("Nội dung (Phụ lục kèm theo)./.\n@signature\n@annex Biểu số liệu\n@indicators"),
  letterhead: {
    ...sampleLetterhead,
    addressees: ["Bộ Lao động - Thương binh và Xã hội", "Ủy ban nhân dân tỉnh."],
  },
});
const reportToOneAddressee = await writeAndReadWordFile({
  ...buildSampleContent("./."),
  letterhead: { ...sampleLetterhead, addressees: ["Ủy ban nhân dân tỉnh"] },
});

/** Reads a length attribute of the XML, in millimetres. */
function readMillimetres(xml: string, attribute: string): number {
  const twips = new RegExp(`w:${attribute}="(-?\\d+)"`).exec(xml)?.[1];
  if (twips === undefined) throw new Error(`No ${attribute} in ${xml}`);
  return (Number(twips) / 1440) * 25.4;
}

function readPoints(xml: string): number {
  return Number(/<w:sz w:val="(\d+)"/.exec(xml)?.[1]) / 2;
}

function readBoldItalic(xml: string): { bold: boolean; italic: boolean } {
  return { bold: xml.includes("<w:b/>"), italic: xml.includes("<w:i/>") };
}

function isCentred(xml: string): boolean {
  return xml.includes('<w:jc w:val="center"/>');
}

/** Measures the rule in the next paragraph. All lengths are in millimetres. */
function measureRuleAfter(file: WordFileContent, text: string, column: number): number {
  const next = file.paragraphs[file.paragraphs.findIndex((paragraph) => paragraph.text === text) + 1];
  if (!next?.xml.includes('<w:pBdr><w:top w:val="single"')) throw new Error(`No rule under "${text}"`);
  return column - readMillimetres(next.xml, "left") - readMillimetres(next.xml, "right");
}

const nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const nationalMotto = "Độc lập - Tự do - Hạnh phúc";
const [headTable = "", , signTable = ""] = report.tables;
const leftColumn = readMillimetres(headTable.match(/<w:gridCol [^>]*>/g)?.[0] ?? "", "w");
const rightColumn = readMillimetres(headTable.match(/<w:gridCol [^>]*>/g)?.[1] ?? "", "w");

/** The number of rules in each group. Every rule must occur in the title of a test below. */
const ruleGroups = { PG: 5, E: 19, D: 7, PL: 6 };
const rules = Object.entries(ruleGroups).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}-${index + 1}`),
);

test.each(rules)("%s has a test", (rule) => {
  expect(readFileSync(import.meta.filename, "utf8")).toMatch(new RegExp(`"${rule}\\b|"[^"]*, ${rule}\\b`));
});

describe("page", () => {
  test("PG-1: A4, portrait; landscape only for an annex that requests it", () => {
    const sizes = report.sections.map((section) =>
      /w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"/.exec(section)?.slice(1),
    );
    expect(sizes).toEqual([
      ["11906", "16838", "portrait"],
      ["11906", "16838", "portrait"],
      ["16838", "11906", "landscape"],
    ]);
  });

  test.each([
    ["top", 20, 25],
    ["bottom", 20, 25],
    ["left", 30, 35],
    ["right", 15, 20],
  ])("PG-2, PG-5: the %s margin is within %d and %d mm", (side, from, to) => {
    for (const section of report.sections) {
      const margin = readMillimetres(/<w:pgMar [^>]*>/.exec(section)?.[0] ?? "", side);
      expect(margin).toBeGreaterThanOrEqual(from - 0.02);
      expect(margin).toBeLessThanOrEqual(to + 0.02);
    }
  });

  test("PG-3: Times New Roman in every font slot, black, Vietnamese", () => {
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(report.part("word/styles.xml"))?.[0] ?? "";
    for (const slot of ["ascii", "hAnsi", "cs", "eastAsia"])
      expect(defaults).toContain(`w:${slot}="Times New Roman"`);
    expect(defaults).toContain('<w:color w:val="000000"/>');
    expect(defaults).toContain('<w:lang w:val="vi-VN"');
    expect(report.body).not.toMatch(/<w:rFonts|<w:color w:val="(?!000000)/);
  });

  test("PG-4: the page number is Arabic, 13–14 points, upright, centred in the top margin, not on page 1", () => {
    for (const section of report.sections) {
      expect(section).toContain("<w:titlePg/>");
      expect(section).toContain('<w:headerReference w:type="default"');
      expect(section).not.toContain('w:type="first"');
      expect(section).not.toContain("w:fmt=");
    }
    const header = report.part("word/header1.xml");
    expect(header).toContain("PAGE");
    expect(isCentred(header)).toBe(true);
    expect(readPoints(header)).toBe(14);
    expect(readBoldItalic(header)).toEqual({ bold: false, italic: false });
  });
});

describe("elements", () => {
  test.each([
    ["E-1", nationalName, 13, { bold: true, italic: false }],
    ["E-2", nationalMotto, 14, { bold: true, italic: false }],
    ["E-3", "UBND TỈNH NINH BÌNH", 13, { bold: false, italic: false }],
    ["E-4", "SỞ LAO ĐỘNG -", 13, { bold: true, italic: false }],
    ["E-4", "THƯƠNG BINH VÀ XÃ HỘI", 13, { bold: true, italic: false }],
    ["E-5", `Số:${"\u00A0".repeat(10)}/BC-SLĐTBXH`, 13, { bold: false, italic: false }],
    ["E-6", "Ninh Bình, ngày 07 tháng 10 năm 2022", 14, { bold: false, italic: true }],
  ])("%s: %s in %d points, centred in its column", (_, text, points, expected) => {
    const { xml } = findParagraph(report, text);
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
    const title = findStyle(report, "Title");
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

  test("E-10: a single addressee is on the line of Kính gửi", () => {
    expect(findParagraph(reportToOneAddressee, "Kính gửi: Ủy ban nhân dân tỉnh.").style).toBe("Salutation");
  });

  test("E-10: several addressees are listed below, their dashes under the colon, the last with a full stop", () => {
    const word = findParagraph(reportToSuperiors, "Kính gửi:");
    const first = findParagraph(reportToSuperiors, "- Bộ Lao động - Thương binh và Xã hội;");
    findParagraph(reportToSuperiors, "- Ủy ban nhân dân tỉnh.");
    const dash = readMillimetres(first.xml, "left") - readMillimetres(first.xml, "hanging");
    const colon = readMillimetres(word.xml, "left") + measureLineWidth("Kính gửi", 14);
    expect(Math.abs(dash - colon)).toBeLessThan(1.5);
  });

  test("E-10: a report to no superior has no Kính gửi", () => {
    expect(report.body).not.toContain("Kính gửi");
  });

  test("E-11: a line of Căn cứ is italic if the template marks it", async () => {
    const file = await writeAndReadWordFile(
      buildSampleContent("_Căn cứ Luật Việc làm ngày 16 tháng 11 năm 2013;_"),
    );
    expect(
      readBoldItalic(findParagraph(file, "Căn cứ Luật Việc làm ngày 16 tháng 11 năm 2013;").xml).italic,
    ).toBe(true);
  });

  test("E-12: the body is upright, 14 points, justified, indented by 12,7 mm, 6 points apart, single to 1,5 line spacing", () => {
    const body = findStyle(report, "BodyText");
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(readMillimetres(body, "firstLine")).toBeCloseTo(12.7, 1);
    expect(Number(/w:before="(\d+)"/.exec(body)?.[1]) / 20).toBeGreaterThanOrEqual(6);
    const lines = Number(/w:line="(\d+)" w:lineRule="auto"/.exec(body)?.[1]) / 240;
    expect(lines).toBeGreaterThanOrEqual(1);
    expect(lines).toBeLessThanOrEqual(1.5);
    expect(report.part("word/styles.xml")).toMatch(/<w:rPrDefault>.*?<w:sz w:val="28"\/>/s);
  });

  test("E-13: the end mark ./. of the template closes the body", () => {
    const end = report.paragraphs.filter(({ style }) => style === "BodyText").at(-1);
    expect(end?.text.endsWith("./.")).toBe(true);
  });

  test.each([
    [{ form: "KT.", head: "Giám đốc", title: "Phó Giám đốc" }, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]],
    [{ form: "TL.", head: "Giám đốc", title: "Chánh Văn phòng" }, ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"]],
    [{ form: "TUQ.", head: "Giám đốc", title: "Trưởng phòng" }, ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"]],
    [{ form: "Q.", head: "Giám đốc" }, ["Q. GIÁM ĐỐC"]],
    [{ head: "Giám đốc" }, ["GIÁM ĐỐC"]],
  ] as const)("E-14: %o is printed as %o, in capitals, bold, 14 points", async (signatory, expected) => {
    const file = await writeAndReadWordFile({
      ...buildSampleContent("./.\n@signature"),
      letterhead: { ...sampleLetterhead, signatory: { ...signatory, name: "Nguyễn Văn An" } },
    });
    const titles = expected.map((text) => findParagraph(file, text));
    for (const { xml } of titles)
      expect([readPoints(xml), readBoldItalic(xml).bold, isCentred(xml)]).toEqual([14, true, true]);
    expect(readTableRows(file.tables[1] ?? "")[0]?.[1]).toBe([...expected, "Nguyễn Văn An"].join(""));
  });

  test("E-15: the name is bold, 14 points, centred below the title, with space for the signature", () => {
    const { xml } = findParagraph(report, "Nguyễn Văn An");
    expect([readPoints(xml), readBoldItalic(xml).bold, isCentred(xml)]).toEqual([14, true, true]);
    expect(readMillimetres(xml, "before")).toBeGreaterThan(20);
  });

  test("E-15: without a name the space for the signature is kept, without an empty paragraph", async () => {
    const file = await writeAndReadWordFile({
      ...buildSampleContent("./.\n@signature"),
      letterhead: { ...sampleLetterhead, signatory: { head: "Giám đốc" } },
    });
    const { xml } = findParagraph(file, "GIÁM ĐỐC");
    expect(readMillimetres(xml, "after")).toBeGreaterThan(20);
  });

  test("E-16: Nơi nhận is 12 points, bold italic, left-aligned, level with the signer's title", () => {
    const { xml } = findParagraph(report, "Nơi nhận:");
    expect([readPoints(xml), readBoldItalic(xml), isCentred(xml)]).toEqual([
      12,
      { bold: true, italic: true },
      false,
    ]);
    expect(readMillimetres(xml, "before")).toBe(
      readMillimetres(findParagraph(report, "KT. GIÁM ĐỐC").xml, "before"),
    );
  });

  test("E-17: recipients are 11 points, with dash and semicolon, the last the archive with a full stop", () => {
    const texts = findParagraphs(readRowCells(signTable)[0] ?? "");
    expect(texts.map(({ text }) => text)).toEqual([
      "Nơi nhận:",
      "- Bộ Lao động - Thương binh và Xã hội;",
      "- UBND tỉnh;",
      "- Lãnh đạo Sở;",
      "- Các phòng, đơn vị thuộc Sở;",
      "- Lưu: VT, VP.",
    ]);
    for (const { xml } of texts.slice(1))
      expect([readPoints(xml), readBoldItalic(xml).italic]).toEqual([11, false]);
  });

  test("E-17: a report to a superior begins the recipients with Như trên", () => {
    const names = reportToSuperiors.paragraphs.map(({ text }) => text);
    expect(names[names.indexOf("Nơi nhận:") + 1]).toBe("- Như trên;");
  });

  test("E-18, E-19: the drafter's mark and the address are optional and left out", () => {
    expect(report.names.filter((name) => name.includes("footer"))).toEqual([]);
  });
});

describe("division of the text", () => {
  const numbering = report.part("word/numbering.xml");

  test("D-1: Phần has a Roman number on its own line in lower case, its title below in capitals, bold, centred", () => {
    const part = findParagraph(report, "\nKẾT QUẢ THỰC HIỆN NHIỆM VỤ 9 THÁNG ĐẦU NĂM 2022");
    expect(part.style).toBe("Heading1");
    expect(numbering).toContain(
      '<w:numFmt w:val="upperRoman"/><w:pStyle w:val="Heading1"/><w:suff w:val="nothing"/><w:lvlText w:val="Phần %1"/>',
    );
    const heading = findStyle(report, "Heading1");
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
    const file = await writeAndReadWordFile(buildSampleContent("# Mục\n## Khoản\n### Điểm"));
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
    const file = await writeAndReadWordFile(buildSampleContent(`## Một\n${points}\n## Hai\n### Điểm`));
    const letters = file.paragraphs
      .map(({ text }) => /^(.)\) Điểm$/.exec(text)?.[1])
      .filter((letter) => letter);
    expect(letters.join("")).toBe("abcdđeghiklmnopqrstuvxya");
    expect(readBoldItalic(findStyle(file, "Heading3"))).toEqual({ bold: false, italic: false });
  });

  test("D-7: citations are printed as the template spells them", async () => {
    const cited = "Luật Việc làm; Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ";
    findParagraph(await writeAndReadWordFile(buildSampleContent(cited)), cited);
  });
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

function readRowCells(table: string): string[] {
  return table.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
}
