/** A copy of the report with a comment of Word at each finding, for the colleague who works in Word and not at a prompt. */
import { changedParts } from "./changes.ts";
import type { EditedReport } from "./edited.ts";
import type { Finding } from "./finding.ts";
import { sentenceOf } from "./finding-record.ts";
import { type Parts, relationsOf, relationsPart, repacked, textOf } from "./package.ts";
import { type Edit, escaped, freeId } from "./splice.ts";
import type { Span, Story } from "./story.ts";

const author = "so-ket";

/** What agrees has no comment. What has no place in the text, or stands where Word takes no comments, is told at its beginning. */
export function commented(report: EditedReport, findings: readonly Finding[]): Uint8Array {
  const { parts } = report.word;
  const [main] = report.stories;
  const noted = findings.filter(({ state }) => state !== "agrees");
  const beginning = main && firstRun(main);
  if (!main || !beginning || noted.length === 0) return repacked(parts, new Map());
  const existing = commentsPart(parts, main.part);
  const first = Math.max(freeId(main.xml), freeId(existing.xml));
  const edits = noted.flatMap((finding, index) =>
    rangeEdits(anchorOf(finding, main) ?? beginning, first + index),
  );
  const comments = noted.map((finding, index) => commentOf(finding, first + index));
  const changes = { edits: new Map([[main.part, edits]]), parts: existing.with(comments.join("")) };
  return repacked(parts, changedParts(changes, report));
}

function rangeEdits({ from, to }: Span, id: number): Edit[] {
  return [
    { from, to: from, text: `<w:commentRangeStart w:id="${id}"/>` },
    { from: to, to, text: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>` },
  ];
}

function commentOf(finding: Finding, id: number): string {
  const sentence = sentenceOf(finding);
  const text = finding.figure ? `${finding.figure.name}: ${sentence}` : sentence;
  return (
    `<w:comment w:id="${id}" w:author="${author}" w:initials="SK">` +
    `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:comment>`
  );
}

/** The runs that bear the words; of a text box the run that holds it, for inside Word takes no comments. */
function anchorOf({ where }: Finding, main: Story): Span | undefined {
  if (!where || where.story.part !== main.part) return undefined;
  if (where.chart) return where.chart.drawing.run;
  if (where.paragraph?.box) return where.paragraph.box;
  const [first, last] = [where.pieces[0]?.run, where.pieces.at(-1)?.run];
  return first && last && { from: first.from, to: last.to };
}

function firstRun({ paragraphs }: Story): Span | undefined {
  const first = paragraphs.find(({ pieces, fallback }) => !fallback && pieces.length > 0);
  return first?.box ?? first?.pieces[0]?.run;
}

/** The document's own comments, or a new part with all that makes it known. */
function commentsPart(parts: Parts, main: string) {
  const encoder = new TextEncoder();
  const known = [...relationsOf(parts, main).values()].find((name) => /\/comments\.xml$/.test(name));
  const name = known ?? main.replace(/[^/]*$/, "comments.xml");
  const xml = known === undefined ? "" : textOf(parts, known);
  const base = xml === "" ? emptyComments : xml;
  const [relations, types] = [relationsPart(main), "[Content_Types].xml"];
  const around: [string, string][] =
    known === undefined
      ? [
          [relations, beforeEnd(textOf(parts, relations), relation)],
          [types, beforeEnd(textOf(parts, types), override(name))],
        ]
      : [];
  return {
    xml,
    with(comments: string): Map<string, Uint8Array> {
      const texts = [[name, beforeEnd(base, comments)] as const, ...around];
      return new Map(texts.map(([part, text]) => [part, encoder.encode(text)]));
    },
  };
}

const emptyComments =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:comments>`;
const relation =
  `<Relationship Id="rIdSoKetComments" Target="comments.xml"` +
  ` Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"/>`;

function override(part: string): string {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  return `<Override PartName="/${part}" ContentType="${type}"/>`;
}

/** Into the outermost element, which may close itself while it is empty. */
function beforeEnd(xml: string, addition: string): string {
  const end = xml.lastIndexOf("</");
  if (end >= 0) return xml.slice(0, end) + addition + xml.slice(end);
  const [, tag = "", name = ""] = /(<([\w:]+)[^<>]*)\/>\s*$/.exec(xml) ?? [];
  return `${xml.slice(0, xml.lastIndexOf(tag))}${tag}>${addition}</${name}>`;
}
