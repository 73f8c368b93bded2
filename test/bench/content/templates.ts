/**
 * The peers' templates and data for a given content, as somebody would draw them in Word: neighbouring paragraphs of one style
 * are a loop, and so are the rows of every table. Styles, numbering and page headers come from our own document.
 * The peers need not write: headings that merge cells, repeated header rows, bold words inside a sentence, landscape annexes,
 * marks on figures, checks of any kind.
 */
import { strToU8, unzipSync, zipSync } from "fflate";
import { type Block, type Paragraph, readPart, type Table } from "./word-content.ts";

type Group = { readonly style: string; readonly paragraphs: readonly Paragraph[] } | Table;

/** Writes a loop over `list`, whose items have `fields`, in a template language. */
interface TemplateLanguage {
  paragraphs(list: string, paragraph: (tag: string) => string): string;
  rows(list: string, cells: readonly string[][], row: (cells: readonly string[][]) => string): string;
}

/** A first and a second item, from which carbone infers the repeated part. */
const carbone: TemplateLanguage = {
  paragraphs: (list, paragraph) => ["i", "i+1"].map((at) => paragraph(`{d.${list}[${at}].text}`)).join(""),
  rows: (list, cells, row) =>
    ["i", "i+1"]
      .map((at) => row(cells.map((texts) => texts.map((field) => `{d.${list}[${at}].${field}}`))))
      .join(""),
};

const docxtemplater: TemplateLanguage = {
  paragraphs: (list, paragraph) => paragraph(`{#${list}}`) + paragraph("{text}") + paragraph(`{/${list}}`),
  rows: (list, cells, row) => {
    const tags = cells.map((texts) => texts.map((field) => `{${field}}`));
    const last = tags.length - 1;
    return row(
      tags.map((texts, column) => {
        const opened = column === 0 ? [`{#${list}}${texts[0]}`, ...texts.slice(1)] : texts;
        return column === last ? [...opened.slice(0, -1), `${opened.at(-1)}{/${list}}`] : opened;
      }),
    );
  },
};

/** Paragraphs and rows that hold a statement are taken out with it. */
const docxtpl: TemplateLanguage = {
  paragraphs: (list, paragraph) =>
    paragraph(`{%p for item in ${list} %}`) + paragraph("{{ item.text }}") + paragraph("{%p endfor %}"),
  rows: (list, cells, row) =>
    row([[`{%tr for item in ${list} %}`]]) +
    row(cells.map((texts) => texts.map((field) => `{{ item.${field} }}`))) +
    row([["{%tr endfor %}"]]),
};

const languages = { carbone, docxtemplater, docxtpl };

/** Builds a template file from our document's styles and settings. */
export function buildTemplateFile(
  language: keyof typeof languages,
  blocks: readonly Block[],
  skeleton: Uint8Array,
): Uint8Array {
  const body = groupBlocks(blocks).map((group, index) =>
    renderGroup(group, formatListName(index), languages[language]),
  );
  const xml = readPart(skeleton, "word/document.xml");
  const head = xml.slice(0, xml.indexOf("<w:body>") + "<w:body>".length);
  const end = xml.slice(xml.lastIndexOf("<w:sectPr"));
  return zipSync({ ...unzipSync(skeleton), "word/document.xml": strToU8(head + body.join("") + end) });
}

/** The lists that the templates loop over. */
export function buildTemplateData(
  blocks: readonly Block[],
): Record<string, readonly Record<string, string>[]> {
  return Object.fromEntries(
    groupBlocks(blocks).map((group, index) => [
      formatListName(index),
      "rows" in group ? buildTemplateRows(group) : group.paragraphs.map(({ text }) => ({ text })),
    ]),
  );
}

function groupBlocks(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === "table") groups.push(block);
    else if (last && "style" in last && last.style === block.style)
      groups.splice(-1, 1, { ...last, paragraphs: [...last.paragraphs, block] });
    else groups.push({ style: block.style, paragraphs: [block] });
  }
  return groups;
}

function formatListName(index: number): string {
  return `list${index}`;
}

function buildTemplateRows(table: Table): Record<string, string>[] {
  const fields = listColumnFields(table);
  return table.rows.map((row) =>
    Object.fromEntries(
      fields.flatMap((names, column) => names.map((name, at) => [name, row[column]?.[at] ?? ""])),
    ),
  );
}

/** The fields of every column: one for each paragraph that any of its cells has. */
function listColumnFields({ rows }: Table): string[][] {
  return (rows[0] ?? []).map((_, column) => {
    const most = Math.max(1, ...rows.map((row) => row[column]?.length ?? 0));
    return Array.from({ length: most }, (_, at) => `c${column}p${at}`);
  });
}

function renderGroup(group: Group, list: string, language: TemplateLanguage): string {
  if ("style" in group) return language.paragraphs(list, (tag) => renderParagraph(tag, group.style));
  const fields = listColumnFields(group);
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const lines = borders.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${lines.join("")}</w:tblBorders></w:tblPr>`,
    `<w:tblGrid>${fields.map(() => '<w:gridCol w:w="1500"/>').join("")}</w:tblGrid>`,
    language.rows(list, fields, renderRow),
    "</w:tbl>",
  ].join("");
}

function renderRow(cells: readonly string[][]): string {
  const drawnCells = cells.map((tags) => {
    return `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>${tags.map((tag) => renderParagraph(tag, "TableText")).join("")}</w:tc>`;
  });
  return `<w:tr>${drawnCells.join("")}</w:tr>`;
}

function renderParagraph(tag: string, style: string): string {
  const named = style === "Normal" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${named}<w:r><w:t xml:space="preserve">${tag}</w:t></w:r></w:p>`;
}
