/** A document as paragraphs with marks, in one form for the text that was recorded and for the text of an edited report. */
import { maskCharacter } from "../../language/numbers-in-text/figure-like-numbers.ts";
import { isHeadingStyle, type RecordedText, splitRecordedText } from "../../ledger/recorded-text.ts";
import type { MarkOccurrence } from "../../wordml/mark-occurrences.ts";
import type { Paragraph, Story } from "../../wordml/story.ts";

export interface MarkedParagraph {
  /** Each figure is one mask character. */
  readonly text: string;
  readonly figures: readonly MarkedPosition[];
  readonly isHeading: boolean;
  readonly cell: MarkedCell | undefined;
  /** Absent in recorded text. */
  readonly source?: Paragraph;
}

interface MarkedPosition {
  readonly mark: string;
  readonly at: number;
  /** Absent in recorded text. */
  readonly occurrence?: MarkOccurrence;
}

export interface MarkedCell {
  readonly table: number;
  readonly row: number;
  /** From 1, in the columns of the grid. */
  readonly firstColumn: number;
  readonly columnCount: number;
  /** It continues the cell above. */
  readonly isContinued: boolean;
}

export function readRecordedParagraphs(text: RecordedText): MarkedParagraph[] {
  let table = 0;
  return text.flatMap((item): MarkedParagraph[] => {
    if (typeof item === "string") return [readRecordedParagraph(item, false)];
    if ("heading" in item) return [readRecordedParagraph(item.heading, true)];
    table += 1;
    const ofTable = table;
    return item.rows.flatMap((cells, rowIndex) => {
      let nextColumn = 1;
      return cells.map((cell) => {
        const {
          text: cellText,
          columns,
          isContinued = false,
        } = typeof cell === "string" ? { text: cell, columns: 1 } : cell;
        const firstColumn = nextColumn;
        nextColumn += columns;
        const place = { table: ofTable, row: rowIndex + 1, firstColumn, columnCount: columns, isContinued };
        return { ...readRecordedParagraph(cellText, false), cell: place };
      });
    });
  });
}

function readRecordedParagraph(recorded: string, isHeading: boolean): MarkedParagraph {
  const figures: MarkedPosition[] = [];
  let text = "";
  for (const [index, piece] of splitRecordedText(recorded).entries()) {
    if (index % 2 === 1) figures.push({ mark: piece, at: text.length });
    text += index % 2 === 1 ? maskCharacter : piece;
  }
  return { text, figures, isHeading, cell: undefined };
}

export function readStoryParagraphs(
  story: Story,
  occurrencesByParagraph: ReadonlyMap<Paragraph, readonly MarkOccurrence[]>,
): MarkedParagraph[] {
  return story.paragraphs
    .filter(({ isFallback }) => !isFallback)
    .map((paragraph): MarkedParagraph => {
      const { style, cell, cellExtent } = paragraph;
      return {
        ...maskOccurrences(paragraph, occurrencesByParagraph.get(paragraph) ?? []),
        isHeading: isHeadingStyle(style),
        cell: cell && cellExtent && { table: cell.table, row: cell.row, ...cellExtent },
        source: paragraph,
      };
    });
}

function maskOccurrences(
  { pieces }: Paragraph,
  occurrences: readonly MarkOccurrence[],
): Pick<MarkedParagraph, "text" | "figures"> {
  const owners = new Map(
    occurrences.flatMap((occurrence) => occurrence.pieces.map((piece) => [piece, occurrence] as const)),
  );
  const figures: MarkedPosition[] = [];
  const seen = new Set<MarkOccurrence>();
  let text = "";
  for (const piece of pieces) {
    const occurrence = owners.get(piece);
    if (!occurrence) text += piece.text;
    else if (!seen.has(occurrence)) {
      seen.add(occurrence);
      figures.push({ mark: occurrence.mark, at: text.length, occurrence });
      text += maskCharacter;
    }
  }
  return { text, figures };
}

export function groupByParagraph(
  occurrences: readonly MarkOccurrence[],
): ReadonlyMap<Paragraph, MarkOccurrence[]> {
  const byParagraph = new Map<Paragraph, MarkOccurrence[]>();
  for (const occurrence of occurrences) {
    const known = byParagraph.get(occurrence.paragraph);
    if (known) known.push(occurrence);
    else byParagraph.set(occurrence.paragraph, [occurrence]);
  }
  return byParagraph;
}
