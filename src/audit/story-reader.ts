/** What is open while the XML of a story is walked through, and what was read so far. */
import { closing, opening } from "./elements.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { type Holders, holdersOf } from "./holders.ts";
import { invisible } from "./plainly.ts";
import type { Drawing, Paragraph, Piece } from "./story.ts";
import { type Tables, tablesOf } from "./tables.ts";
import type { Attributes, Span, Visitor } from "./visitor.ts";

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
export type OpenParagraph = Open<Paragraph> & { pieces: Piece[]; deleted: Piece[] };

export class StoryReader implements Visitor {
  readonly paragraphs: OpenParagraph[] = [];
  readonly drawings: Drawing[] = [];
  /** A text box in a paragraph has paragraphs and runs of its own. */
  readonly openParagraphs: OpenParagraph[] = [];
  readonly runs: Open<Span>[] = [];
  readonly holders: Holders;
  readonly tables: Tables = tablesOf();
  readonly fields: Fields = fieldsOf();
  /** How many of each kind are open. */
  readonly depth = { deletion: 0, insertion: 0, fallback: 0 };
  /** Names of the elements that are open. */
  readonly path: string[] = [];
  /** Of the drawing that was begun last. */
  properties: { readonly description: string; readonly span: Span } | undefined;
  #text: { readonly from: number; text: string } | undefined;

  constructor(xml: string) {
    this.holders = holdersOf(xml);
  }

  open(name: string, attributes: Attributes, tag: Span): void {
    opening[name]?.(this, attributes, tag);
    this.path.push(name);
  }

  close(name: string, tag: Span): void {
    this.path.pop();
    closing[name]?.(this, tag);
  }

  text(text: string): void {
    if (this.#text) this.#text.text += text;
  }

  startText({ to }: Span): void {
    this.#text = { from: to, text: "" };
  }

  /** The text since `startText`, and its span; an element that closes itself has none. */
  endText({ from: end }: Span): { text: string; span: Span } | undefined {
    const found = this.#text;
    this.#text = undefined;
    return found && found.from <= end ? { text: found.text, span: { from: found.from, to: end } } : undefined;
  }

  /** Enters what stands for characters. */
  piece(text: string, { from, to }: Span, isText: boolean): void {
    const paragraph = this.openParagraphs.at(-1);
    if (!paragraph || this.holders.isPlaceholder()) return;
    const isDeleted = this.depth.deletion > 0 || this.tables.isInDeletedRow();
    (isDeleted ? paragraph.deleted : paragraph.pieces).push({
      from,
      to,
      text: text.normalize("NFC").replace(invisible, ""),
      isText,
      run: this.runs.at(-1) ?? { from, to },
      holders: this.holders.current(),
      isInserted: this.depth.insertion > 0,
      field: this.fields.current(),
    });
  }
}
