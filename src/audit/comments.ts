/** A copy of the report with a comment of Word at each finding, for the colleague who works in Word and not at a prompt. */
import { findingSentence } from "../prose/finding-words.ts";
import { changedParts } from "./changes.ts";
import type { EditedReport } from "./edited.ts";
import type { Finding } from "./finding.ts";
import { type Parts, relationsOf, relationsPart, repacked, textOf } from "./package.ts";
import { type Edit, escaped, freeId, spliced } from "./splice.ts";
import type { Span, Story } from "./story.ts";

const author = "so-ket";
const commentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** What agrees has no comment. Headers and notes cannot bear one in Word: theirs stand at the beginning of the text. */
export function commented(report: EditedReport, findings: readonly Finding[]): Uint8Array {
  const [main] = report.stories;
  const noted = findings.filter(({ state }) => state !== "agrees");
  if (!main || noted.length === 0) return repacked(report.word.parts, new Map());
  const existing = commentsPart(report.word.parts, main.part);
  const first = Math.max(freeId(main.xml), freeId(existing.xml));
  const edits: Edit[] = [];
  const comments: string[] = [];
  let near = firstRun(main);
  for (const [index, finding] of noted.entries()) {
    const anchor = anchorOf(finding, main) ?? near;
    if (!anchor) break;
    near = anchor;
    edits.push(...rangeEdits(anchor, first + index));
    comments.push(commentOf(finding, first + index));
  }
  const changes = { edits: new Map([[main.part, edits]]), parts: existing.with(comments.join("")) };
  return repacked(report.word.parts, changedParts(changes, report));
}

function rangeEdits({ from, to }: Span, id: number): Edit[] {
  return [
    { from, to: from, text: `<w:commentRangeStart w:id="${id}"/>` },
    { from: to, to, text: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>` },
  ];
}

function commentOf({ state, details, figure, found, today }: Finding, id: number): string {
  const sentence = findingSentence({ state, details, found, written: figure?.shown ?? null, today });
  const text = figure ? `${figure.name}: ${sentence}` : sentence;
  return (
    `<w:comment w:id="${id}" w:author="${author}" w:initials="SK">` +
    `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:comment>`
  );
}

/** The runs that bear the words. */
function anchorOf({ where }: Finding, main: Story): Span | undefined {
  if (!where || where.story !== main) return undefined;
  if (where.chart) return where.chart.drawing.run;
  const runs = where.pieces.map(({ run }) => run);
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last && { from: first.from, to: last.to };
}

function firstRun({ paragraphs }: Story): Span | undefined {
  return paragraphs.flatMap(({ pieces }) => pieces.map(({ run }) => run))[0];
}

/** The document's own comments, or a new part with all that makes it known. */
function commentsPart(parts: Parts, main: string) {
  const encoder = new TextEncoder();
  const known = [...relationsOf(parts, main).values()].find((name) => /\/comments\.xml$/.test(name));
  if (known !== undefined && parts.has(known)) {
    const xml = textOf(parts, known);
    const end = xml.lastIndexOf("</");
    const added = (comments: string) => spliced(xml, [{ from: end, to: end, text: comments }]);
    return { xml, with: (comments: string) => new Map([[known, encoder.encode(added(comments))]]) };
  }
  const name = main.replace(/[^/]*$/, "comments.xml");
  return {
    xml: "",
    with(comments: string) {
      const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${comments}</w:comments>`;
      const relation = `<Relationship Id="rIdSoKetComments" Type="${relationType}" Target="comments.xml"/>`;
      const override = `<Override PartName="/${name}" ContentType="${commentType}"/>`;
      return new Map([
        [name, encoder.encode(xml)],
        [relationsPart(main), encoder.encode(beforeEnd(textOf(parts, relationsPart(main)), relation))],
        ["[Content_Types].xml", encoder.encode(beforeEnd(textOf(parts, "[Content_Types].xml"), override))],
      ]);
    },
  };
}

function beforeEnd(xml: string, addition: string): string {
  const end = xml.lastIndexOf("</");
  return xml.slice(0, end) + addition + xml.slice(end);
}
