/** Rules of Decree 30/2020/NĐ-CP, Annex I; rules.test.ts explains their numbers. */
import { describe, expect, test } from "vitest";
import { measureLineWidth } from "../../support/line-width.ts";
import { buildSampleContent, sampleLetterhead } from "../../support/sample-document.ts";
import {
  findParagraph,
  findParagraphs,
  findStyle,
  readTableRows,
  writeAndReadWordFile,
} from "../../support/word/word-file-reader.ts";
import { isCentred, listFormatXml, readBoldItalic, readMillimetres, readPoints } from "./read-format.ts";

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

const [, , signTable = ""] = report.tables;

describe("addressees, body, signature and recipients", () => {
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
    const titles = expected.map((text) => listFormatXml(file, findParagraph(file, text)));
    for (const xml of titles)
      expect([readPoints(xml), readBoldItalic(xml).bold, isCentred(xml)]).toEqual([14, true, true]);
    expect(readTableRows(file.tables[1] ?? "")[0]?.[1]).toBe([...expected, "Nguyễn Văn An"].join(""));
  });

  test("E-15: the name is bold, 14 points, centred below the title, with space for the signature", () => {
    const xml = listFormatXml(report, findParagraph(report, "Nguyễn Văn An"));
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
    const xml = listFormatXml(report, findParagraph(report, "Nơi nhận:"));
    expect([readPoints(xml), readBoldItalic(xml), isCentred(xml)]).toEqual([
      12,
      { bold: true, italic: true },
      false,
    ]);
    expect(readMillimetres(xml, "before")).toBe(
      readMillimetres(listFormatXml(report, findParagraph(report, "KT. GIÁM ĐỐC")), "before"),
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
    for (const xml of texts.slice(1).map((text) => listFormatXml(report, text)))
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

function readRowCells(table: string): string[] {
  return table.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
}
