/** Reads lengths and formats from WordprocessingML, for the tests of the decree's rules. */
import { findStyle, type ParagraphXml, type WordFileContent } from "../../support/word/word-file-reader.ts";

/** The XML of all that formats a paragraph, the nearest first: its own, that of its style, and the defaults. */
export function listFormatXml(
  file: WordFileContent,
  { xml, style = "Normal" }: Pick<ParagraphXml, "xml" | "style">,
): string {
  const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(file.part("word/styles.xml"))?.[0] ?? "";
  return xml + findStyle(file, style) + defaults;
}

/** Reads a length attribute of the XML, in millimetres. */
export function readMillimetres(xml: string, attribute: string): number {
  const twips = new RegExp(`w:${attribute}="(-?\\d+)"`).exec(xml)?.[1];
  if (twips === undefined) throw new Error(`No ${attribute} in ${xml}`);
  return (Number(twips) / 1440) * 25.4;
}

export function readPoints(xml: string): number {
  return Number(/<w:sz w:val="(\d+)"/.exec(xml)?.[1]) / 2;
}

export function readBoldItalic(xml: string): { bold: boolean; italic: boolean } {
  return { bold: xml.includes("<w:b/>"), italic: xml.includes("<w:i/>") };
}

export function isCentred(xml: string): boolean {
  return xml.includes('<w:jc w:val="center"/>');
}

/** Measures the rule in the next paragraph. All lengths are in millimetres. */
export function measureRuleAfter(file: WordFileContent, text: string, column: number): number {
  const next = file.paragraphs[file.paragraphs.findIndex((paragraph) => paragraph.text === text) + 1];
  if (!next?.xml.includes('<w:pBdr><w:top w:val="single"')) throw new Error(`No rule under "${text}"`);
  return column - readMillimetres(next.xml, "left") - readMillimetres(next.xml, "right");
}
