/** Small stories, reports and ledger figures, built from the XML and the values that a test gives. */
import { type EditedReport, readChartsAndEmbeddedContents } from "../../../src/audit/edited-report";
import type { Ledger, LedgerFigure } from "../../../src/ledger/ledger";
import { findMarkOccurrences } from "../../../src/wordml/mark-occurrences";
import { readStory } from "../../../src/wordml/read-stories";
import type { Paragraph, Story } from "../../../src/wordml/story";
import { mainPart, renderParagraph, renderRun } from "./word-edits.ts";

/** "a" becomes a valid mark name. */
export function createMarkName(letter: string): string {
  return `_so_${letter.repeat(13)}`;
}

/** A marked figure: a bookmark around a content control around one run. */
export function renderMark(mark: string, text: string, id = 1): string {
  return (
    `<w:bookmarkStart w:name="${mark}" w:id="${id}"/>` +
    `<w:sdt><w:sdtPr><w:tag w:val="${mark}"/></w:sdtPr><w:sdtContent>${renderRun(text)}</w:sdtContent></w:sdt>` +
    `<w:bookmarkEnd w:id="${id}"/>`
  );
}

/** The prefixes that the tests use. */
export const namespaces = ["w", "wp", "c", "a", "r", "m", "o", "v", "dgm"]
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(" ");

/** The story of a body with the given paragraphs and tables. */
export function readBody(content: string): Story {
  return readStory(mainPart, `<w:document ${namespaces}><w:body>${content}</w:body></w:document>`);
}

/** The first paragraph of a body that has the given content in one paragraph. */
export function readParagraph(content: string): Paragraph {
  const [paragraph] = readBody(renderParagraph(content)).paragraphs;
  if (!paragraph) throw new Error("the body has no paragraph");
  return paragraph;
}

/** An edited report with the given body and the parts that it refers to, without properties. */
export function buildEditedReport(
  content: string,
  otherParts: Readonly<Record<string, string>> = {},
): EditedReport {
  const story = readBody(content);
  const texts = Object.entries({ [mainPart]: story.xml, ...otherParts });
  const parts = new Map(texts.map(([name, xml]) => [name, new TextEncoder().encode(xml)]));
  return {
    word: { parts, main: mainPart },
    stories: [story],
    occurrences: findMarkOccurrences(story),
    ...readChartsAndEmbeddedContents(parts, [story]),
    identity: {},
  };
}

export function buildLedgerFigure(figure: Partial<LedgerFigure> = {}): LedgerFigure {
  return {
    mark: createMarkName("a"),
    id: "jobs",
    name: "Lao động được giải quyết việc làm",
    unit: "người",
    aspect: "actual",
    value: 14274,
    shown: "14.274 người",
    format: "exact",
    place: { file: "documents/bao-cao.hbs", line: 1, in: "text" },
    before: "",
    after: "",
    ...figure,
  };
}

export function buildLedger(figures: readonly LedgerFigure[], own: Ledger["own"] = []): Ledger {
  return {
    version: 1,
    program: "0",
    run: "run-1",
    document: "bao-cao",
    period: "9m-2022",
    sha256: "",
    inputs: [],
    figures,
    own,
  };
}
