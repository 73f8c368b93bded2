/** Other words into a mark of the text: in the lettering that is there, or as a tracked change for somebody to accept. */
import type { Occurrence } from "./occurrences.ts";
import { type Edit, escaped, freeId } from "./splice.ts";
import type { Piece, Span, Story } from "./story.ts";

/** What bears the words that are to change. */
export type Place = Pick<Occurrence, "story" | "paragraph" | "pieces">;

/** The edits of the story's XML; undefined where the words cannot be written. */
export type Rewriter = (place: Place, words: string) => Edit[] | undefined;

/** The first text takes the words, so that it keeps its lettering, and the others are emptied. */
export const rewritten: Rewriter = ({ pieces }, words) => {
  const first = pieces.find(({ isText }) => isText);
  return (
    first &&
    pieces.map((piece) => ({ from: piece.from, to: piece.to, text: piece === first ? escaped(words) : "" }))
  );
};

/** The old runs as deleted, one new run as inserted. Runs that hold more than the mark cannot be told apart. */
export function tracker(time: string): Rewriter {
  const nextIds = new Map<Story, number>();
  return ({ story, paragraph, pieces }, words) => {
    const runs = [...new Set(pieces.map(({ run }) => run))];
    const [first, last] = [runs[0], runs.at(-1)];
    if (!first || !last || !areWholeRuns({ paragraph, pieces })) return undefined;
    let id = nextIds.get(story) ?? freeId(story.xml);
    const by = () => `w:id="${id++}" w:author="so-ket" w:date="${time}"`;
    const deletions = runs.map(({ from, to }) => {
      return { from, to, text: `<w:del ${by()}>${deletedRun(story.xml.slice(from, to))}</w:del>` };
    });
    const inserted = `<w:ins ${by()}>${newRun(words, letteringOf(first, story))}</w:ins>`;
    nextIds.set(story, id);
    return [...deletions, { from: last.to, to: last.to, text: inserted }];
  };
}

/** Whether no run of the pieces bears anything else; what does stands between them or next to them. */
function areWholeRuns({ paragraph, pieces }: Pick<Place, "paragraph" | "pieces">): boolean {
  const [own, runs] = [new Set(pieces), new Set(pieces.map(({ run }) => run))];
  const all = paragraph.pieces;
  const from = all.indexOf(pieces[0] as Piece) - 1;
  const to = all.indexOf(pieces.at(-1) as Piece, from + 1) + 2;
  return all.slice(Math.max(0, from), to).every((piece) => own.has(piece) || !runs.has(piece.run));
}

function letteringOf({ from, to }: Span, { xml }: Story): string {
  return /<w:rPr>.*?<\/w:rPr>/s.exec(xml.slice(from, to))?.[0] ?? "";
}

function newRun(words: string, lettering: string): string {
  return `<w:r>${lettering}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
}

function deletedRun(run: string): string {
  return run.replace(/<(\/?)w:t(?=[\s>/])/g, "<$1w:delText");
}
