/** Rules of Decree 30/2020/NĐ-CP, Annex I; rules.test.ts explains their numbers. */
import { describe, expect, test } from "vitest";
import { buildSampleContent } from "../../support/sample-document.ts";
import { writeAndReadWordFile } from "../../support/word/word-file-reader.ts";
import { isCentred, listFormatXml, readBoldItalic, readMillimetres, readPoints } from "./read-format.ts";

const report = await writeAndReadWordFile(buildSampleContent());

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
    const format = listFormatXml(report, { xml: header, style: "Header" });
    expect(isCentred(format)).toBe(true);
    expect(readPoints(format)).toBe(14);
    expect(readBoldItalic(format)).toEqual({ bold: false, italic: false });
  });
});
