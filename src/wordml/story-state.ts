/** The elements that are open while the XML of a story is walked through, and the paragraphs read so far. */

import type { Span } from "../xml-package/walk-xml.ts";
import { invisibleCharacters } from "./compare-text.ts";
import { createFieldTracker, type FieldTracker } from "./field-tracker.ts";
import { createMarkContainerTracker, type MarkContainerTracker } from "./mark-containers.ts";
import type { Drawing, EmbeddedContent, EmbeddedKind, Paragraph, TextPiece } from "./story.ts";
import { createTableTracker, type TableTracker } from "./table-tracker.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type MutableParagraph = Mutable<Paragraph> & { pieces: TextPiece[]; deleted: TextPiece[] };

export class StoryState {
  readonly paragraphs: MutableParagraph[] = [];
  readonly drawings: Drawing[] = [];
  readonly embedded: Mutable<EmbeddedContent>[] = [];
  /** A stack: a text box inside a paragraph has paragraphs and runs of its own. */
  readonly openParagraphs: MutableParagraph[] = [];
  readonly openRuns: Mutable<Span>[] = [];
  readonly containers: MarkContainerTracker;
  readonly tables: TableTracker = createTableTracker();
  readonly fields: FieldTracker = createFieldTracker();
  /** The number of open elements of each kind. */
  readonly depth = { deletion: 0, insertion: 0, fallback: 0 };
  readonly openElements: string[] = [];
  /** The properties of the drawing that began last. */
  drawingProperties: { readonly description: string; readonly span: Span } | undefined;
  #openText: { readonly from: number; text: string } | undefined;

  constructor(xml: string) {
    this.containers = createMarkContainerTracker(xml);
  }

  startText({ to }: Span): void {
    this.#openText = { from: to, text: "" };
  }

  addText(text: string): void {
    if (this.#openText) this.#openText.text += text;
  }

  /** The text since `startText`, and its span; a self-closing element has none. */
  endText({ from: end }: Span): { text: string; span: Span } | undefined {
    const ended = this.#openText;
    this.#openText = undefined;
    return ended && ended.from <= end ? { text: ended.text, span: { from: ended.from, to: end } } : undefined;
  }

  /** Leaves out what a tracked change deletes, and copies for programs that know no newer elements. */
  addEmbedded(kind: EmbeddedKind, content: Pick<EmbeddedContent, "at" | "text" | "relationshipId">): void {
    if (this.#isLeftOut()) return;
    const [paragraph, run] = [this.openParagraphs.at(-1), this.openRuns[0]];
    this.embedded.push({ ...content, kind, paragraph, run });
  }

  extendEmbeddedText(text: string): void {
    const last = this.embedded.at(-1);
    if (last && !this.#isLeftOut()) last.text += text;
  }

  #isLeftOut(): boolean {
    return this.depth.deletion > 0 || this.depth.fallback > 0 || this.tables.isInDeletedRow();
  }

  /** Adds text, or an element that stands for a character, to the open paragraph. */
  addPiece(text: string, { from, to }: Span, isText: boolean): void {
    const paragraph = this.openParagraphs.at(-1);
    if (!paragraph || this.containers.isInPlaceholder()) return;
    const isDeleted = this.depth.deletion > 0 || this.tables.isInDeletedRow();
    (isDeleted ? paragraph.deleted : paragraph.pieces).push({
      from,
      to,
      text: text.normalize("NFC").replace(invisibleCharacters, ""),
      isText,
      run: this.openRuns.at(-1) ?? { from, to },
      containers: this.containers.listOpen(),
      isInserted: this.depth.insertion > 0,
      field: this.fields.currentKind(),
    });
  }
}
