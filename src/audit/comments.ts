/** Writes a copy of the report with a Word comment at each finding, for colleagues who do not work in a terminal. */

import { decodePartText, readRelationshipTargets, toRelationshipsPartName } from "../wordml/package.ts";
import { repackArchive } from "../wordml/repack-archive.ts";
import type { Story } from "../wordml/story.ts";
import { computeFreeId, type XmlEdit } from "../wordml/xml-edits.ts";
import { escapeXml } from "../wordml/xml-text.ts";
import type { PackageParts } from "../xml-package/archive.ts";
import type { Span } from "../xml-package/walk-xml.ts";
import type { EditedReport } from "./edited-report.ts";
import type { Finding } from "./finding.ts";
import { describeAuditFinding } from "./finding-record.ts";
import { buildChangedParts } from "./package-changes.ts";

const author = "so-ket";

/** Comments on every finding that does not agree. One without a place where Word accepts comments is at the beginning of the text. */
export function buildCopyWithComments(report: EditedReport, findings: readonly Finding[]): Uint8Array {
  const { parts } = report.word;
  const [main] = report.stories;
  const findingsToComment = findings.filter(({ state }) => state !== "agrees");
  const documentStart = main && findFirstRunSpan(main);
  if (!main || !documentStart || findingsToComment.length === 0) return repackArchive(parts, new Map());
  const commentsPart = createCommentsPartEditor(parts, main.part);
  const first = Math.max(computeFreeId(main.xml), computeFreeId(commentsPart.xml));
  const edits = findingsToComment.flatMap((finding, index) =>
    buildCommentRangeEdits(findCommentAnchor(finding, main) ?? documentStart, first + index),
  );
  const comments = findingsToComment.map((finding, index) => renderComment(finding, first + index));
  const changes = {
    edits: new Map([[main.part, edits]]),
    parts: commentsPart.addComments(comments.join("")),
  };
  return repackArchive(parts, buildChangedParts(changes, report));
}

function buildCommentRangeEdits({ from, to }: Span, id: number): XmlEdit[] {
  return [
    { from, to: from, text: `<w:commentRangeStart w:id="${id}"/>` },
    { from: to, to, text: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>` },
  ];
}

function renderComment(finding: Finding, id: number): string {
  const sentence = describeAuditFinding(finding);
  const text = finding.figure ? `${finding.figure.name}: ${sentence}` : sentence;
  return (
    `<w:comment w:id="${id}" w:author="${author}" w:initials="SK">` +
    `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:comment>`
  );
}

/** The runs of the finding; for a text box the run that holds it, since Word accepts no comments inside. */
function findCommentAnchor({ where }: Finding, mainStory: Story): Span | undefined {
  if (!where || where.story.part !== mainStory.part) return undefined;
  if (where.chart) return where.chart.drawing.run;
  if (where.paragraph?.textBoxRun) return where.paragraph.textBoxRun;
  const [first, last] = [where.pieces[0]?.run, where.pieces.at(-1)?.run];
  return first && last && { from: first.from, to: last.to };
}

function findFirstRunSpan({ paragraphs }: Story): Span | undefined {
  const first = paragraphs.find(({ pieces, isFallback }) => !isFallback && pieces.length > 0);
  return first?.textBoxRun ?? first?.pieces[0]?.run;
}

/** The comments part of the document, or a new one with its relationship and content type. */
function createCommentsPartEditor(parts: PackageParts, mainPartName: string) {
  const encoder = new TextEncoder();
  const existingPart = [...readRelationshipTargets(parts, mainPartName).values()].find((name) =>
    /\/comments\.xml$/.test(name),
  );
  const name = existingPart ?? mainPartName.replace(/[^/]*$/, "comments.xml");
  const xml = existingPart === undefined ? "" : decodePartText(parts, existingPart);
  const base = xml === "" ? emptyCommentsXml : xml;
  const [relationships, types] = [toRelationshipsPartName(mainPartName), "[Content_Types].xml"];
  const supportingParts: [string, string][] =
    existingPart === undefined
      ? [
          [relationships, insertBeforeEndTag(decodePartText(parts, relationships), commentsRelationship)],
          [types, insertBeforeEndTag(decodePartText(parts, types), renderContentTypeOverride(name))],
        ]
      : [];
  return {
    xml,
    addComments(comments: string): Map<string, Uint8Array> {
      const texts = [[name, insertBeforeEndTag(base, comments)] as const, ...supportingParts];
      return new Map(texts.map(([part, text]) => [part, encoder.encode(text)]));
    },
  };
}

const emptyCommentsXml =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:comments>`;
const commentsRelationship =
  `<Relationship Id="rIdSoKetComments" Target="comments.xml"` +
  ` Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"/>`;

function renderContentTypeOverride(part: string): string {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  return `<Override PartName="/${part}" ContentType="${type}"/>`;
}

/** Inserts before the end tag of the root element, which may be self-closing while it is empty. */
function insertBeforeEndTag(xml: string, addition: string): string {
  const end = xml.lastIndexOf("</");
  if (end >= 0) return xml.slice(0, end) + addition + xml.slice(end);
  const [, tag = "", name = ""] = /(<([\w:]+)[^<>]*)\/>\s*$/.exec(xml) ?? [];
  return `${xml.slice(0, xml.lastIndexOf(tag))}${tag}>${addition}</${name}>`;
}
