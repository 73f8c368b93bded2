/** Reads a Word file back, as an outsider would: its parts, paragraphs, tables and sections. */
import { strFromU8, unzipSync } from "fflate";
import type { DocumentContent } from "../../src/document/document-content.ts";
import { fillAndMarkContent } from "../../src/document/filled-content.ts";
import { buildWordFile } from "../../src/document/word-file.ts";

export interface ParagraphXml {
  readonly text: string;
  readonly xml: string;
  readonly style: string | undefined;
}

export interface WordFileContent {
  part(name: string): string;
  readonly names: readonly string[];
  /** word/document.xml */
  readonly body: string;
  readonly paragraphs: readonly ParagraphXml[];
  /** The XML of each table. */
  readonly tables: readonly string[];
  /** The sectPr of each section. */
  readonly sections: readonly string[];
}

export async function writeAndReadWordFile(content: DocumentContent): Promise<WordFileContent> {
  return readWordFile((await buildWordFile(fillAndMarkContent(content))).bytes);
}

export function readWordFile(file: Uint8Array): WordFileContent {
  const parts = unzipSync(file);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const body = part("word/document.xml");
  return {
    part,
    names: Object.keys(parts),
    body,
    paragraphs: findParagraphs(body),
    tables: body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [],
    sections: body.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [],
  };
}

export function findParagraphs(xml: string): ParagraphXml[] {
  const found = xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
  return found.map((one) => ({
    text: readXmlText(one),
    xml: one,
    style: /<w:pStyle w:val="(\w+)"/.exec(one)?.[1],
  }));
}

/** A line break counts as one. */
export function readXmlText(xml: string): string {
  const pieces = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)];
  return pieces
    .map(([whole, text]) => (whole === "<w:br/>" ? "\n" : (text ?? "")))
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** The texts of a table, row by row; a cell covered from above is empty. */
export function readTableRows(table: string): string[][] {
  const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  return rows.map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(readXmlText));
}

/** The paragraph with exactly this text. */
export function findParagraph(file: WordFileContent, text: string): ParagraphXml {
  const found = file.paragraphs.find((one) => one.text === text);
  if (!found)
    throw new Error(`No paragraph "${text}" among: ${file.paragraphs.map((one) => one.text).join(" | ")}`);
  return found;
}

/** A style's definition. */
export function findStyle(file: WordFileContent, id: string): string {
  const found = file
    .part("word/styles.xml")
    .match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s"));
  if (!found) throw new Error(`No style "${id}"`);
  return found[0];
}
