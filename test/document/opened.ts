/** Reads a Word file back, as an outsider would: its parts, paragraphs, tables and sections. */
import { strFromU8, unzipSync } from "fflate";
import type { DocumentContent } from "../../src/document/content.ts";
import { filledIn } from "../../src/document/filled-in.ts";
import { wordOf } from "../../src/document/word.ts";

export interface ReadParagraph {
  readonly text: string;
  readonly xml: string;
  readonly style: string | undefined;
}

export interface OpenedFile {
  part(name: string): string;
  readonly names: readonly string[];
  /** word/document.xml */
  readonly body: string;
  readonly paragraphs: readonly ReadParagraph[];
  /** The XML of each table. */
  readonly tables: readonly string[];
  /** The sectPr of each section. */
  readonly sections: readonly string[];
}

export async function written(content: DocumentContent): Promise<OpenedFile> {
  return opened((await wordOf(filledIn(content))).file);
}

export function opened(file: Uint8Array): OpenedFile {
  const parts = unzipSync(file);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const body = part("word/document.xml");
  return {
    part,
    names: Object.keys(parts),
    body,
    paragraphs: paragraphsIn(body),
    tables: body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [],
    sections: body.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [],
  };
}

export function paragraphsIn(xml: string): ReadParagraph[] {
  const found = xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
  return found.map((one) => ({
    text: textIn(one),
    xml: one,
    style: /<w:pStyle w:val="(\w+)"/.exec(one)?.[1],
  }));
}

/** A line break counts as one. */
export function textIn(xml: string): string {
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
export function rowsOf(table: string): string[][] {
  const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  return rows.map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(textIn));
}

/** The paragraph with exactly this text. */
export function paragraph(file: OpenedFile, text: string): ReadParagraph {
  const found = file.paragraphs.find((one) => one.text === text);
  if (!found)
    throw new Error(`No paragraph "${text}" among: ${file.paragraphs.map((one) => one.text).join(" | ")}`);
  return found;
}

/** A style's definition. */
export function style(file: OpenedFile, id: string): string {
  const found = file
    .part("word/styles.xml")
    .match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s"));
  if (!found) throw new Error(`No style "${id}"`);
  return found[0];
}
