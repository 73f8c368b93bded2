import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readParagraphStyles } from "../../../src/wordml/styles/read-styles.ts";
import { type StyleFormat, wordDefaultFormat } from "../../../src/wordml/styles/style-format.ts";
import { readThemeFonts } from "../../../src/wordml/styles/theme-fonts.ts";

const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
const normal =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>';
const theme =
  '<a:theme xmlns:a="a"><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:theme>';

/** Reads the style "Body" with these properties, in a file whose defaults are those of Word. */
function readBody(properties: string, more = "") {
  const styles = `<w:styles xmlns:w="w">${defaults}${normal}<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/>${properties}</w:style>${more}</w:styles>`;
  const parts = new Map([
    ["word/styles.xml", strToU8(styles)],
    ["word/theme/theme1.xml", strToU8(theme)],
  ]);
  const fonts = readThemeFonts(parts, "word/theme/theme1.xml");
  const body = readParagraphStyles(parts, "word/styles.xml", fonts).find(({ id }) => id === "Body");
  if (!body) throw new Error("no style");
  return body;
}

const inherited = { ...wordDefaultFormat, font: "Calibri", size: 28, after: 160, line: 259 };

test.each<[string, Partial<StyleFormat>]>([
  ["", {}],
  ['<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr>', { font: "Arial" }],
  ['<w:rPr><w:b/><w:i w:val="true"/></w:rPr>', { bold: true, italics: true }],
  ['<w:rPr><w:b w:val="0"/><w:u w:val="none"/></w:rPr>', {}],
  ["<w:rPr><w:caps/></w:rPr>", { capitals: "all" }],
  ['<w:rPr><w:smallCaps/><w:caps w:val="0"/></w:rPr>', { capitals: "small" }],
  ['<w:rPr><w:color w:val="1f4e79"/></w:rPr>', { color: "1F4E79" }],
  ['<w:rPr><w:color w:val="auto"/></w:rPr>', {}],
  ['<w:rPr><w:sz w:val="100000"/></w:rPr>', {}],
  ['<w:pPr><w:jc w:val="both"/></w:pPr>', { align: "both" }],
  ['<w:pPr><w:spacing w:before="120" w:after="0"/></w:pPr>', { before: 120, after: 0 }],
  ['<w:pPr><w:spacing w:line="360" w:lineRule="exact"/></w:pPr>', { line: 360, lineRule: "exact" }],
  ['<w:pPr><w:ind w:firstLine="12.7mm"/></w:pPr>', { firstLine: 720 }],
  ['<w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr>', { left: 284, firstLine: -284 }],
  ['<w:pPr><w:ind w:firstLine="999999"/></w:pPr>', {}],
  ["<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>", {}],
])("a style with %j changes %j of what it is based on", (properties, changes) => {
  expect(readBody(properties).format).toEqual({ ...inherited, ...changes });
});

test("a circle of styles ends", () => {
  const circle = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="Body"/></w:style>';
  expect(readBody('<w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr>', circle).format.bold).toBe(true);
});

test("what a style has besides its format is named once", () => {
  const { otherProperties } = readBody(
    '<w:pPr><w:pBdr/><w:shd w:val="clear"/></w:pPr><w:rPr><w:spacing w:val="20"/><w:highlight w:val="none"/><w:strike w:val="0"/></w:rPr>',
  );
  expect(otherProperties).toEqual(["pBdr", "letterSpacing"]);
});
