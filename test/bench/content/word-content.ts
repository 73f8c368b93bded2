/** Reads the content of our report from its Word file: the content that the peers have to write too. */
import { strFromU8, unzipSync } from "fflate";

export interface Paragraph {
  readonly kind: "paragraph";
  readonly style: string;
  readonly text: string;
}

export interface Table {
  readonly kind: "table";
  /** Every row is as wide as the grid; cells covered by a merged one are empty. A cell is the texts of its paragraphs. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

export type Block = Paragraph | Table;

/** The paragraphs and tables of a Word file, in order. */
export function readBlocks(docx: Uint8Array): Block[] {
  const xml = readPart(docx, "word/document.xml");
  return findTopLevelBlocks(xml).map((part) =>
    part.startsWith("<w:tbl>") ? readTable(part) : readParagraph(part),
  );
}

/** The text of the body without spaces, because line breaks are not compared. */
export function readBodyText(docx: Uint8Array): string {
  return readBodyTextOfXml(readPart(docx, "word/document.xml"));
}

export function readBodyTextOfXml(xml: string): string {
  return readRunText(xml).replace(/\s/g, "");
}

export function readPart(docx: Uint8Array, name: string): string {
  const part = unzipSync(docx, { filter: (file) => file.name === name })[name];
  if (!part) throw new Error(`${name} is missing`);
  return strFromU8(part);
}

/** Finds tables and the paragraphs outside them. Our tables are not nested. */
function findTopLevelBlocks(xml: string): string[] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p(?:>| [^>]*[^/]>).*?<\/w:p>/gs)].map(([part]) => part);
}

function readParagraph(xml: string): Paragraph {
  return {
    kind: "paragraph",
    style: /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? "Normal",
    text: readRunText(xml),
  };
}

function readTable(xml: string): Table {
  const columns = [...xml.matchAll(/<w:gridCol\b/g)].length;
  const rows = [...xml.matchAll(/<w:tr(?:>| ).*?<\/w:tr>/gs)].map(([row]) => {
    const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].flatMap(([cell]) => {
      const coveredColumns = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1) - 1;
      const texts = findTopLevelBlocks(cell).map(readRunText);
      return [texts, ...Array.from({ length: coveredColumns }, () => [])];
    });
    return [...cells, ...Array.from({ length: Math.max(0, columns - cells.length) }, () => [])];
  });
  return { kind: "table", rows };
}

function readRunText(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?:>| [^>]*>)([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g);
  return [...pieces].map(([, text]) => unescapeXml(text ?? " ")).join("");
}

function unescapeXml(text: string): string {
  const signs: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? "");
}
