import { findCellNote, type NotedSubject } from "../../language/cell-notes.ts";
import type { FigureCell, FigureWithoutBreakdowns } from "../../language/table-cells.ts";
import type { RegisterMention } from "../mention-registry.ts";

/** The footnotes of one table; cells with the same footnote have the same number. */
export interface CellFootnotes {
  /** Notes what a number of the figure lacks and returns the mark for its cell; undefined if it lacks nothing. */
  readonly findMark: (figure: FigureWithoutBreakdowns, subject: NotedSubject) => string | undefined;
  /** The lines below the table, in the order of their marks. */
  readonly listLines: () => string[];
}

/** Creates the footnotes of a table. Each is a mention, so that it can be verified and refreshed with the figure. */
export function createCellFootnotes(registerMention: RegisterMention): CellFootnotes {
  const notes = new Map<string, { readonly cell: FigureCell; readonly figure: FigureWithoutBreakdowns }>();
  const formatMark = (shown: string) => `(${[...notes.keys()].indexOf(shown) + 1})`;
  return {
    findMark(figure, subject) {
      const cell = findCellNote(figure, subject);
      if (!cell) return undefined;
      if (!notes.has(cell.shown)) notes.set(cell.shown, { cell, figure });
      return formatMark(cell.shown);
    },
    listLines: () =>
      [...notes.values()].map(
        ({ cell, figure }) => `${formatMark(cell.shown)} ${registerMention(cell, figure)}`,
      ),
  };
}
