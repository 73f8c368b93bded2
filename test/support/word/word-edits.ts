/** Edits that a clerk makes in a report, as Word writes them into the XML. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A Word file while it is edited. */
interface EditableWordFile {
  readPart(part: string): string;
  writePart(part: string, xml: string): void;
  /** All parts, for edits of nested archives. */
  readonly parts: Record<string, Uint8Array>;
}

export type WordEdit = (word: EditableWordFile) => void;

export const mainPart = "word/document.xml";

export function applyEdits(file: Uint8Array, ...edits: readonly WordEdit[]): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(file);
  const wordFile: EditableWordFile = {
    parts,
    readPart(part) {
      const bytes = parts[part];
      if (!bytes) throw new Error(`no part ${part}`);
      return strFromU8(bytes);
    },
    writePart(part, xml) {
      parts[part] = strToU8(xml);
    },
  };
  for (const edit of edits) edit(wordFile);
  return zipSync(parts);
}

/** The XML of a mark: bookmark, control, run. */
interface MarkXml {
  readonly whole: string;
  readonly start: string;
  readonly control: string;
  readonly run: string;
  readonly end: string;
  readonly text: string;
  readonly id: string;
}

export function findMarkXml(xml: string, mark: string): MarkXml {
  const found = new RegExp(
    `(<w:bookmarkStart w:name="${mark}" w:id="(\\d+)"/>)(<w:sdt>.*?<w:sdtContent>(<w:r>.*?<w:t[^>]*>([^<]*)</w:t></w:r>)</w:sdtContent></w:sdt>)(<w:bookmarkEnd w:id="\\2"/>)`,
    "s",
  ).exec(xml);
  if (!found) throw new Error(`no mark ${mark}`);
  const [whole, start = "", id = "", control = "", run = "", text = "", end = ""] = found;
  return { whole, start, control, run, end, text, id };
}

/** Replaces the XML of a mark. */
export function replaceMark(mark: string, change: (marked: MarkXml) => string): WordEdit {
  return (word) => {
    const xml = word.readPart(mainPart);
    const marked = findMarkXml(xml, mark);
    word.writePart(
      mainPart,
      xml.replace(marked.whole, () => change(marked)),
    );
  };
}

export function renderRun(words: string): string {
  return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

function replaceRun({ control, run }: MarkXml, content: string): string {
  return control.replace(run, () => content);
}

/** Replaces the runs inside the control. */
export function replaceMarkContent(mark: string, content: (marked: MarkXml) => string): WordEdit {
  return replaceMark(
    mark,
    (marked) => marked.start + replaceRun(marked, content(marked)).toString() + marked.end,
  );
}

export const replaceMarkText = (mark: string, words: string) =>
  replaceMarkContent(mark, () => renderRun(words));
export const changeMarkText = (mark: string, change: (words: string) => string) =>
  replaceMarkContent(mark, (marked) => renderRun(change(marked.text)));
/** As plain runs right before and after, outside bookmark and control. */
export const insertBeforeMark = (mark: string, words: string) =>
  replaceMark(mark, ({ whole }) => renderRun(words) + whole);
export const insertAfterMark = (mark: string, words: string) =>
  replaceMark(mark, ({ whole }) => whole + renderRun(words));
/** After the control, but inside the bookmark. */
export const insertAfterControl = (mark: string, words: string) =>
  replaceMark(mark, ({ start, control, end }) => start + control + renderRun(words) + end);

/** Word splits a run at spelling errors, revisions and the cursor, which a reader does not see. */
export const splitMarkRuns = (mark: string) =>
  replaceMarkContent(mark, ({ text: words }) =>
    [
      `<w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t xml:space="preserve">${words.slice(0, 3)}</w:t></w:r>`,
      `<w:bookmarkStart w:id="9001" w:name="_GoBack"/><w:bookmarkEnd w:id="9001"/><w:proofErr w:type="spellEnd"/>`,
      `<w:r w:rsidRPr="00B2"><w:rPr><w:lang w:val="vi-VN"/></w:rPr><w:lastRenderedPageBreak/><w:t xml:space="preserve">${words.slice(3)}</w:t></w:r>`,
    ].join(""),
  );
export const boldenMarkEnd = (mark: string) =>
  replaceMarkContent(
    mark,
    ({ text: words }) =>
      `${renderRun(words.slice(0, 4))}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${words.slice(4)}</w:t></w:r>`,
  );

const revisionAttributes = 'w:author="Lan" w:date="2022-10-06T08:00:00Z"';
export const renderInsertion = (xml: string, id = 9101) =>
  `<w:ins w:id="${id}" ${revisionAttributes}>${xml}</w:ins>`;
export const renderDeletion = (xml: string, id = 9201) =>
  `<w:del w:id="${id}" ${revisionAttributes}>${xml.replace(/<(\/?)w:t(?=[ >])/g, "<$1w:delText")}</w:del>`;
export const trackChangeInsideControl = (mark: string, words: string) =>
  replaceMarkContent(mark, ({ run }) => renderDeletion(run) + renderInsertion(renderRun(words)));
/** Word removes the control and puts the change in its place. */
export const trackChangeAroundControl = (mark: string, words: string) =>
  replaceMark(
    mark,
    (marked) => marked.start + renderDeletion(marked.run) + renderInsertion(renderRun(words)) + marked.end,
  );

/** The paragraph that contains the text or XML. */
function findParagraph(xml: string, within: string): string {
  const at = xml.indexOf(within);
  if (at < 0) throw new Error(`not found: ${within}`);
  const from = xml.lastIndexOf("<w:p>", at);
  return xml.slice(from, xml.indexOf("</w:p>", at) + "</w:p>".length);
}

function findRow(xml: string, within: string): string {
  const at = xml.indexOf(within);
  if (at < 0) throw new Error(`not found: ${within}`);
  return xml.slice(xml.lastIndexOf("<w:tr>", at), xml.indexOf("</w:tr>", at) + "</w:tr>".length);
}

export function changeDocument(change: (xml: string) => string): WordEdit {
  return (word) => word.writePart(mainPart, change(word.readPart(mainPart)));
}

export function changeParagraph(within: string, change: (paragraph: string) => string): WordEdit {
  return changeDocument((xml) => {
    const paragraph = findParagraph(xml, within);
    return xml.replace(paragraph, () => change(paragraph));
  });
}

export function changeRow(within: string, change: (row: string) => string): WordEdit {
  return changeDocument((xml) => {
    const row = findRow(xml, within);
    return xml.replace(row, () => change(row));
  });
}

/** Runs and marks of a paragraph, without its properties. */
export function pickParagraphContent(paragraph: string): string {
  return paragraph.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s, "").replace(/<\/w:p>$/, "");
}

export function renderParagraph(content: string): string {
  return `<w:p>${content}</w:p>`;
}

/** Word copies a sentence with new ids of its controls and without its bookmarks. */
export function copyWithoutBookmarks(xml: string): string {
  let id = 700_000;
  return xml
    .replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, "")
    .replace(/<w:id w:val="\d+"\/>/g, () => `<w:id w:val="${++id}"/>`);
}

/** As pasted with "keep text only". */
export function removeMarks(xml: string): string {
  return xml
    .replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, "")
    .replace(/<w:sdt>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs, "$1");
}

/** As LibreOffice saves it: the bookmark begins inside the control and ends outside, and the control has no name any more. */
export function crossMarkTags(mark: string): WordEdit {
  return replaceMark(
    mark,
    ({ start, run, end }) =>
      `<w:sdt><w:sdtPr></w:sdtPr><w:sdtContent>${start}${run}</w:sdtContent></w:sdt>${end}`,
  );
}

/** A text box around content, as Word writes it: once for itself and once for programs that know none. */
export function renderTextBox(content: string): string {
  const box = `<w:txbxContent>${content}</w:txbxContent>`;
  return (
    `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${box}</wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
}

/** Moves a mark to another part of the document, such as a header. */
export function moveMarkToPart(part: string, mark: string, before: string, after: string): WordEdit {
  return (word) => {
    const xml = word.readPart(mainPart);
    const { whole } = findMarkXml(xml, mark);
    word.writePart(
      mainPart,
      xml.replace(whole, () => ""),
    );
    const other = word.readPart(part);
    const end = other.lastIndexOf("</w:p>");
    if (end < 0) throw new Error(`no paragraph in ${part}`);
    word.writePart(
      part,
      `${other.slice(0, end)}${renderRun(before)}${whole}${renderRun(after)}${other.slice(end)}`,
    );
  };
}

/** Changes one part of an archive within the archive, such as the sheet of a chart's workbook. */
export function changeInnerArchive(archive: string, part: string, change: (xml: string) => string): WordEdit {
  return ({ parts }) => {
    const inner = unzipSync(parts[archive] ?? new Uint8Array());
    inner[part] = strToU8(change(strFromU8(inner[part] ?? new Uint8Array())));
    parts[archive] = zipSync(inner);
  };
}

export function changePart(part: string, change: (xml: string) => string): WordEdit {
  return (word) => word.writePart(part, change(word.readPart(part)));
}
