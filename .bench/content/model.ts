/** What our report says, taken out of its Word file: the content that the peers have to write as well. */
import { strFromU8, unzipSync } from "fflate";

export interface Paragraph {
  readonly kind: "paragraph";
  readonly style: string;
  readonly text: string;
}

export interface Table {
  readonly kind: "table";
  /** Every row as wide as the grid; what a merged cell covers is empty. A cell is the texts of its paragraphs. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

export type Block = Paragraph | Table;

/** The paragraphs and tables of a Word file, in order. */
export function blocksOf(docx: Uint8Array): Block[] {
  const xml = partOf(docx, "word/document.xml");
  return topLevel(xml).map((part) => (part.startsWith("<w:tbl>") ? tableOf(part) : paragraphOf(part)));
}

/** All that can be read in the body, without spaces: where lines break is not compared. */
export function textOf(docx: Uint8Array): string {
  return runs(partOf(docx, "word/document.xml")).replace(/\s/g, "");
}

export function partOf(docx: Uint8Array, name: string): string {
  const part = unzipSync(docx, { filter: (file) => file.name === name })[name];
  if (!part) throw new Error(`${name} is missing`);
  return strFromU8(part);
}

/** Tables and the paragraphs that stand in none. Our tables hold no tables. */
function topLevel(xml: string): string[] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p(?:>| [^>]*[^/]>).*?<\/w:p>/gs)].map(([part]) => part);
}

function paragraphOf(xml: string): Paragraph {
  return { kind: "paragraph", style: /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? "Normal", text: runs(xml) };
}

function tableOf(xml: string): Table {
  const columns = [...xml.matchAll(/<w:gridCol\b/g)].length;
  const rows = [...xml.matchAll(/<w:tr(?:>| ).*?<\/w:tr>/gs)].map(([row]) => {
    const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].flatMap(([cell]) => {
      const covered = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1) - 1;
      const texts = topLevel(cell).map(runs);
      return [texts, ...Array.from({ length: covered }, () => [])];
    });
    return [...cells, ...Array.from({ length: Math.max(0, columns - cells.length) }, () => [])];
  });
  return { kind: "table", rows };
}

function runs(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?:>| [^>]*>)([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g);
  return [...pieces].map(([, text]) => plain(text ?? " ")).join("");
}

function plain(text: string): string {
  const signs: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? "");
}
