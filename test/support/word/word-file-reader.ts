/** Reads the parts, paragraphs, tables and sections of a Word file, independently of the program's own reader. */
import { strFromU8, unzipSync } from "fflate";
import type { DocumentContent } from "../../../src/document/document-content";
import { fillAndMarkContent } from "../../../src/document/filled-content";
import { buildWordFile } from "../../../src/document/word-file";

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
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
  return paragraphs.map((paragraph) => ({
    text: readXmlText(paragraph),
    xml: paragraph,
    style: /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1],
  }));
}

/** Reads a line break as "\n". */
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

/** Reads the texts of a table by row. A cell covered from above is empty. */
export function readTableRows(table: string): string[][] {
  const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  return rows.map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(readXmlText));
}

/** Finds the paragraph with exactly this text, or throws. */
export function findParagraph(file: WordFileContent, text: string): ParagraphXml {
  const paragraph = file.paragraphs.find((candidate) => candidate.text === text);
  if (!paragraph)
    throw new Error(
      `No paragraph "${text}" among: ${file.paragraphs.map((candidate) => candidate.text).join(" | ")}`,
    );
  return paragraph;
}

/** Finds the definition of a style, or throws. */
export function findStyle(file: WordFileContent, id: string): string {
  const style = file
    .part("word/styles.xml")
    .match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s"));
  if (!style) throw new Error(`No style "${id}"`);
  return style[0];
}
