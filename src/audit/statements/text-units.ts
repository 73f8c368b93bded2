/** A document as units of text that are compared as wholes: its paragraphs, and the cells of its tables. */
import { joinComparedWords } from "../../language/meaning/compared-words.ts";
import { omitNumbering } from "../../language/meaning/head-words.ts";
import { maskCharacter } from "../../language/numbers-in-text/figure-like-numbers.ts";
import type { Paragraph, Story } from "../../wordml/story.ts";
import type { MarkedCell, MarkedParagraph } from "../context/marked-paragraphs.ts";

export interface TextUnit {
  /** Each figure is one mask character; the paragraphs of a cell are lines. */
  readonly text: string;
  /** By which equal units are known, whatever their spelling and spaces. */
  readonly key: string;
  /** The marks of its figures: two sentences with the same words can state different figures. */
  readonly marks: string;
  readonly isHeading: boolean;
  readonly cell: MarkedCell | undefined;
  /** Empty in recorded text. */
  readonly paragraphs: readonly Paragraph[];
  /** Absent in recorded text. */
  readonly story?: Story | undefined;
}

/** In reading order. */
export function collectTextUnits(paragraphs: readonly MarkedParagraph[], story?: Story): TextUnit[] {
  return groupByCell(paragraphs).map(([first, ...others]): TextUnit => {
    const all = [first, ...others];
    const text = all.map((paragraph) => paragraph.text).join("\n");
    return {
      text,
      key: formatUnitKey(text),
      marks: all.flatMap(({ figures }) => figures.map(({ mark }) => mark)).join(" "),
      isHeading: first.isHeading,
      cell: first.cell,
      paragraphs: all.flatMap(({ source }) => source ?? []),
      story,
    };
  });
}

export function hasLetters({ text }: TextUnit): boolean {
  return /\p{L}/u.test(text);
}

/** The words with the places of the figures among them; a section may get another number or letter. */
function formatUnitKey(text: string): string {
  return omitNumbering(text).split(maskCharacter).map(joinComparedWords).join("#");
}

function groupByCell(paragraphs: readonly MarkedParagraph[]): [MarkedParagraph, ...MarkedParagraph[]][] {
  const groups: [MarkedParagraph, ...MarkedParagraph[]][] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (last && isSameCell(last[0].cell, paragraph.cell)) last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

function isSameCell(cell: MarkedCell | undefined, other: MarkedCell | undefined): boolean {
  return (
    cell !== undefined &&
    cell.table === other?.table &&
    cell.row === other.row &&
    cell.firstColumn === other.firstColumn
  );
}

/** The numbers of the tables in which a figure stands. */
export function listTablesWithFigures(paragraphs: readonly MarkedParagraph[]): ReadonlySet<number> {
  return new Set(paragraphs.flatMap(({ cell, figures }) => (cell && figures.length > 0 ? [cell.table] : [])));
}
