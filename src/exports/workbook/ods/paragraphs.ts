/** The text of a cell of LibreOffice: paragraphs, in pieces with styles of their own. */
import type { TextPiece } from "../rich-text.ts";
import type { TextStyle } from "./text-style.ts";

export interface CellParagraphs {
  readonly paragraphs: readonly (readonly TextPiece[])[];
  /** True where a line goes through a part of the text. */
  readonly hasStruckPart: boolean;
}

export class ParagraphCollector {
  #paragraphs: TextPiece[][] = [];
  #hasStruckPart = false;
  #isInParagraph = false;
  /** The styles of the parts of the text, the outer ones first. */
  #spans: (TextStyle | undefined)[] = [];

  reset(): void {
    this.#paragraphs = [];
    this.#hasStruckPart = false;
    this.#isInParagraph = false;
    this.#spans = [];
  }

  openParagraph(): void {
    this.#isInParagraph = true;
    this.#paragraphs.push([]);
  }

  closeParagraph(): void {
    this.#isInParagraph = false;
  }

  openSpan(style: TextStyle | undefined): void {
    this.#spans.push(style);
  }

  closeSpan(): void {
    this.#spans.pop();
  }

  addText(text: string): void {
    const pieces = this.#paragraphs.at(-1);
    if (!this.#isInParagraph || !pieces) return;
    const font = this.#spans.findLast((style) => style?.font)?.font;
    const isRaised = this.#spans.some((style) => style?.isRaised);
    this.#hasStruckPart ||= text.trim() !== "" && this.#spans.some((style) => style?.isStruck);
    // Spaces are elements of their own; the words around them are of one piece, by which a font is recognised.
    const last = pieces.at(-1);
    if (last && last.font === font && last.isRaised === isRaised)
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ text, font, isRaised });
  }

  build(): CellParagraphs {
    return { paragraphs: this.#paragraphs, hasStruckPart: this.#hasStruckPart };
  }
}
