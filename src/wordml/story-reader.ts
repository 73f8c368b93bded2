/** What is open while the XML of a story is walked through, and what was read so far. */

import { invisibleCharacters } from "./compare-text.ts";
import { closeTagHandlers, openTagHandlers } from "./element-handlers.ts";
import { createFieldTracker, type FieldTracker } from "./field-tracker.ts";
import { createMarkContainerTracker, type MarkContainerTracker } from "./mark-containers.ts";
import type { Drawing, Paragraph, TextPiece } from "./story.ts";
import { createTableTracker, type TableTracker } from "./table-tracker.ts";
import type { Span, XmlAttributes, XmlVisitor } from "./xml-visitor.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type OpenParagraph = Mutable<Paragraph> & { pieces: TextPiece[]; deleted: TextPiece[] };

export class StoryReader implements XmlVisitor {
  readonly paragraphs: OpenParagraph[] = [];
  readonly drawings: Drawing[] = [];
  /** A text box in a paragraph has paragraphs and runs of its own. */
  readonly openParagraphs: OpenParagraph[] = [];
  readonly runs: Mutable<Span>[] = [];
  readonly containers: MarkContainerTracker;
  readonly tables: TableTracker = createTableTracker();
  readonly fields: FieldTracker = createFieldTracker();
  /** How many of each kind are open. */
  readonly depth = { deletion: 0, insertion: 0, fallback: 0 };
  /** Names of the elements that are open. */
  readonly openElements: string[] = [];
  /** Of the drawing that was begun last. */
  drawingProperties: { readonly description: string; readonly span: Span } | undefined;
  #text: { readonly from: number; text: string } | undefined;

  constructor(xml: string) {
    this.containers = createMarkContainerTracker(xml);
  }

  open(name: string, attributes: XmlAttributes, tag: Span): void {
    openTagHandlers[name]?.(this, attributes, tag);
    this.openElements.push(name);
  }

  close(name: string, tag: Span): void {
    this.openElements.pop();
    closeTagHandlers[name]?.(this, tag);
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
  addPiece(text: string, { from, to }: Span, isText: boolean): void {
    const paragraph = this.openParagraphs.at(-1);
    if (!paragraph || this.containers.isInPlaceholder()) return;
    const isDeleted = this.depth.deletion > 0 || this.tables.isInDeletedRow();
    (isDeleted ? paragraph.deleted : paragraph.pieces).push({
      from,
      to,
      text: text.normalize("NFC").replace(invisibleCharacters, ""),
      isText,
      run: this.runs.at(-1) ?? { from, to },
      containers: this.containers.listOpen(),
      isInserted: this.depth.insertion > 0,
      field: this.fields.currentKind(),
    });
  }
}
