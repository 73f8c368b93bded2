/** A part of the sample's report, and what `verify` says about the places of its figures after an edit. */
import { findContextChanges } from "../../../src/audit/context/context-changes.ts";
import { buildRecordedText } from "../../../src/ledger/build-recorded-text.ts";
import { readGeneratedParagraphs } from "../../../src/ledger/generated-text.ts";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import { findMarkOccurrences } from "../../../src/wordml/mark-occurrences.ts";
import { readStory } from "../../../src/wordml/read-stories.ts";
import { generateSampleReport } from "../../support/sample-reports.ts";
import { applyEdits, findMarkXml, mainPart } from "../../support/word/word-edits.ts";

const report = await generateSampleReport();
let wholeXml = "";
applyEdits(report.file, (word) => {
  wholeXml = word.readPart(mainPart);
});

/** The report with few rows of its first annex, so that each edit is read quickly. */
export const documentXmlWithLists = removeFormatting(removeRowsBehind(wholeXml, ">Người tốt nghiệp<"));
const documentXml = removeLists(documentXmlWithLists);

function removeRowsBehind(xml: string, text: string): string {
  const at = xml.indexOf("</w:tr>", xml.indexOf(text)) + "</w:tr>".length;
  return xml.slice(0, at) + xml.slice(xml.indexOf("</w:tbl>", at));
}

function removeFormatting(xml: string): string {
  return xml.replace(/<w:rPr>.*?<\/w:rPr>|<w:tcW [^>]*\/>|<w:alias [^>]*\/>|<w15:[^>]*\/>/gs, "");
}

function removeLists(xml: string): string {
  const at = xml.lastIndexOf("<w:p>", xml.indexOf("DANH MỤC VĂN BẢN"));
  return `${xml.slice(0, at)}</w:body></w:document>`;
}

export function recordText(xml: string, ledgerOfReport: Ledger = report.ledger): Ledger {
  return { ...ledgerOfReport, text: buildRecordedText(readGeneratedParagraphs([xml])) };
}

const ledger = recordText(documentXml);

export type ChangeXml = (xml: string) => string;

/** "time: 14.274 lao động": each kind of change with its first figure; changes of style only where asked for. */
export function findChanges(change: ChangeXml, isStyleWanted = false): string[] {
  const changed = change(documentXml);
  if (changed === documentXml) throw new Error("the edit changes nothing");
  const story = readStory(mainPart, changed);
  const byKind = new Map<string, string>();
  for (const [occurrence, { kind }] of findContextChanges([story], findMarkOccurrences(story), ledger))
    if ((isStyleWanted || kind !== "style") && !byKind.has(kind)) byKind.set(kind, occurrence.text);
  return [...byKind].map(([kind, text]) => `${kind}: ${text.replace(/\s+/g, " ")}`);
}

/** The change of the first figure that has one, as a clerk reads it. */
export function findFirstChange(change: ChangeXml) {
  const story = readStory(mainPart, change(documentXml));
  const [first] = findContextChanges([story], findMarkOccurrences(story), ledger).values();
  return first;
}

/** The mark of a figure; `order` from 0 among those of the same place. */
export function findMark(id: string, aspect: string, place = "text", order = 0): string {
  const figures = ledger.figures.filter(
    (figure) => figure.id === id && figure.aspect === aspect && figure.place.in === place,
  );
  const figure = figures[order];
  if (!figure) throw new Error(`no figure ${id} ${aspect}`);
  return figure.mark;
}

export function exchangeMarks(mark: string, otherMark: string): ChangeXml {
  return (xml) => exchange(xml, findMarkXml(xml, mark).whole, findMarkXml(xml, otherMark).whole);
}

export function exchangeTexts(text: string, otherText: string): ChangeXml {
  return (xml) =>
    xml
      .split(text)
      .map((piece) => piece.replaceAll(otherText, text))
      .join(otherText);
}

function exchange(xml: string, part: string, otherPart: string): string {
  return xml
    .replace(part, () => "<other/>")
    .replace(otherPart, () => part)
    .replace("<other/>", () => otherPart);
}

export function exchangeRows(within: string, withinOther: string): ChangeXml {
  return (xml) => exchange(xml, findElement(xml, within, "w:tr"), findElement(xml, withinOther, "w:tr"));
}

export function moveParagraphBehind(within: string, withinOther: string): ChangeXml {
  return (xml) => {
    const paragraph = findElement(xml, within, "w:p");
    const other = findElement(xml, withinOther, "w:p");
    return xml.replace(paragraph, () => "").replace(other, () => other + paragraph);
  };
}

export function removeRows(...within: string[]): ChangeXml {
  return (xml) => within.reduce((rest, text) => rest.replace(findElement(rest, text, "w:tr"), () => ""), xml);
}

/** Begins another table at a row, as "Split table" does. */
export function splitTableBefore(within: string): ChangeXml {
  return (xml) => {
    const row = findElement(xml, within, "w:tr");
    const at = xml.lastIndexOf("<w:tbl>", xml.indexOf(row));
    const head = xml.slice(at, xml.indexOf("<w:tr", at + "<w:tbl>".length));
    return xml.replace(row, () => `</w:tbl><w:p/>${head}${row}`);
  };
}

/** Appends the sentences of a paragraph to another one. */
export function joinParagraphs(within: string, withinOther: string): ChangeXml {
  return (xml) => {
    const paragraph = findElement(xml, within, "w:p");
    const other = findElement(xml, withinOther, "w:p");
    const runs = paragraph.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s, "").replace(/<\/w:p>$/, "");
    const space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>';
    return xml
      .replace(paragraph, () => "")
      .replace(other, () => other.replace(/<\/w:p>$/, () => `${space}${runs}</w:p>`));
  };
}

/** Adds a copy of the paragraph, without its bookmarks as Word copies it, with other words. */
export function copyParagraph(within: string, from: string, to: string): ChangeXml {
  return (xml) => {
    const paragraph = findElement(xml, within, "w:p");
    const copy = paragraph.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, "").replace(from, () => to);
    return xml.replace(paragraph, () => paragraph + copy);
  };
}

export function changeRow(within: string, change: ChangeXml): ChangeXml {
  return changeElement(within, "w:tr", change);
}

export function changeParagraphXml(within: string, change: ChangeXml): ChangeXml {
  return changeElement(within, "w:p", change);
}

function changeElement(within: string, name: "w:p" | "w:tr", change: ChangeXml): ChangeXml {
  return (xml) => {
    const element = findElement(xml, within, name);
    return xml.replace(element, () => change(element));
  };
}

/** The first text is replaced, as a clerk does it; a plain space stands for a fixed one as well. */
export function replaceFirst(from: string, to: string): ChangeXml {
  const pattern = new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ \\u00A0]"), "u");
  return (xml) => xml.replace(pattern, () => to);
}

export function applyAll(...changes: readonly ChangeXml[]): ChangeXml {
  return (xml) => changes.reduce((changed, change) => change(changed), xml);
}

export function addParagraphBehind(within: string, text: string): ChangeXml {
  return changeParagraphXml(
    within,
    (paragraph) => `${paragraph}<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
  );
}

function findElement(xml: string, within: string, name: "w:p" | "w:tr"): string {
  const at = xml.indexOf(within);
  if (at < 0) throw new Error(`not found: ${within}`);
  const end = `</${name}>`;
  return xml.slice(xml.lastIndexOf(`<${name}>`, at), xml.indexOf(end, at) + end.length);
}
