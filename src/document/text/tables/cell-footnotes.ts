import { findCellNote } from "../../../language/tables/cell-notes.ts";
import { formatNoteCall, type NotedSubject } from "../../../language/tables/note-call.ts";
import type { FigureCell, FigureWithoutBreakdowns } from "../../../language/tables/table-cells.ts";
import type { RegisterMention } from "../../mention-registry.ts";

/** The footnotes of one table; cells with the same footnote have the same number. */
export interface CellFootnotes {
  /** Notes what a number of the figure lacks and returns the mark for its cell; undefined if it lacks nothing. */
  readonly findMark: (figure: FigureWithoutBreakdowns, subject: NotedSubject) => string | undefined;
  /** The lines below the table, in the order of their marks. */
  readonly listLines: () => string[];
}

interface SharedNote {
  readonly cell: FigureCell;
  readonly subject: NotedSubject;
  /** The figures whose cells have the mark, by their names: the search for the marks may come twice. */
  readonly figures: Map<string, FigureWithoutBreakdowns>;
}

/** Creates the footnotes of a table. Each is a mention, so that it can be verified and refreshed with its figures. */
export function createCellFootnotes(registerMention: RegisterMention): CellFootnotes {
  const notes = new Map<string, SharedNote>();
  const formatMark = (shown: string) => `[${[...notes.keys()].indexOf(shown) + 1}]`;
  return {
    findMark(figure, subject) {
      const cell = findCellNote(figure, subject);
      if (!cell) return undefined;
      const note = notes.get(cell.shown) ?? { cell, subject, figures: new Map() };
      note.figures.set(`${figure.indicator.id}@${figure.locality ?? ""}`, figure);
      notes.set(cell.shown, note);
      return formatMark(cell.shown);
    },
    listLines: () =>
      [...notes.values()].map(
        (note) => `${formatMark(note.cell.shown)} ${registerNote(note, registerMention)}`,
      ),
  };
}

function registerNote({ cell, subject, figures }: SharedNote, registerMention: RegisterMention): string {
  const [first, ...others] = figures.values();
  if (!first) return cell.shown;
  const sharers = others.map(({ indicator, locality }) => ({ indicator: indicator.id, locality }));
  return registerMention({ ...cell, format: formatNoteCall({ subject, sharers }) }, first);
}
