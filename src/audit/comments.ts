/** Writes a copy of the report with a Word comment at each finding, for colleagues who do not work in a terminal. */

import { repackArchive } from "../wordml/repack-archive.ts";
import type { Story } from "../wordml/story.ts";
import { computeFreeId, type XmlEdit } from "../wordml/xml-edits.ts";
import { escapeXml, sanitizeTextForXml } from "../wordml/xml-text.ts";
import type { Span } from "../xml-package/walk-xml.ts";
import { openCommentsPart } from "./comments-part.ts";
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
  const commentsPart = openCommentsPart(parts, main.part);
  const first = Math.max(computeFreeId(main.xml), computeFreeId(commentsPart.xml));
  const edits = findingsToComment.flatMap((finding, index) =>
    buildCommentRangeEdits(findCommentAnchor(finding, main) ?? documentStart, first + index),
  );
  const comments = findingsToComment.map((finding, index) => renderComment(finding, first + index));
  const changes = {
    edits: new Map([[main.part, edits]]),
    parts: commentsPart.buildPartsWith(comments.join("")),
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
    `<w:p><w:r><w:t xml:space="preserve">${escapeXml(sanitizeTextForXml(text))}</w:t></w:r></w:p></w:comment>`
  );
}

/** The runs of the finding; for a text box the run that holds it, since Word accepts no comments inside. */
function findCommentAnchor({ where }: Finding, mainStory: Story): Span | undefined {
  if (!where || where.story.part !== mainStory.part) return undefined;
  if (where.chart) return where.chart.drawing.run;
  if (where.anchor?.run) return where.anchor.run;
  if (where.paragraph?.textBoxRun) return where.paragraph.textBoxRun;
  const [first, last] = [where.pieces[0]?.run, where.pieces.at(-1)?.run];
  return first && last && { from: first.from, to: last.to };
}

function findFirstRunSpan({ paragraphs }: Story): Span | undefined {
  const first = paragraphs.find(({ pieces, isFallback }) => !isFallback && pieces.length > 0);
  return first?.textBoxRun ?? first?.pieces[0]?.run;
}
