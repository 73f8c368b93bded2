/** The texts that the cells of a workbook share, each with the fonts of its pieces. */
import { readXmlPart } from "../../../xml-package/walk-xml.ts";
import { type FontDecoder, findFontDecoder } from "../font-letters.ts";
import { raiseDigits } from "../raised-digits.ts";
import { isTrueUnlessSaid } from "./is-true.ts";

/** A piece of a text; a piece with a font of its own is decoded already. */
interface TextPiece {
  readonly text: string;
  readonly hasOwnFont: boolean;
  /** True where a line goes through it. */
  readonly isStruck: boolean;
}

/** Collects the text of an element with `t`, and `r` for pieces with fonts of their own; phonetic hints are left out. */
export class TextCollector {
  #pieces: TextPiece[] = [];
  #decode: FontDecoder;
  #hasOwnFont = false;
  #isStruck = false;
  #isRaised = false;
  #isInText = false;
  #isInHint = false;
  #text = "";

  reset(): void {
    this.#pieces = [];
    this.#beginPiece();
  }

  #beginPiece(): void {
    this.#hasOwnFont = false;
    this.#decode = undefined;
    this.#isStruck = false;
    this.#isRaised = false;
  }

  /** `value` is the only attribute of the elements that describe a font. */
  open(name: string, value: string | undefined): void {
    if (name === "rPh") this.#isInHint = true;
    if (name === "r") this.#beginPiece();
    if (name === "rFont") {
      this.#hasOwnFont = true;
      this.#decode = findFontDecoder(value ?? "");
    }
    if (name === "strike") this.#isStruck = isTrueUnlessSaid(value);
    if (name === "vertAlign") this.#isRaised = value === "superscript";
    if (name !== "t") return;
    this.#isInText = !this.#isInHint;
    this.#text = "";
  }

  add(text: string): void {
    if (this.#isInText) this.#text += text;
  }

  close(name: string): void {
    if (name === "rPh") this.#isInHint = false;
    if (name !== "t" || !this.#isInText) return;
    this.#isInText = false;
    const text = decodeEscapes(this.#text);
    this.#pieces.push({
      text: this.#decode?.(text) ?? (this.#isRaised ? raiseDigits(text) : text),
      hasOwnFont: this.#hasOwnFont,
      isStruck: this.#isStruck && text.trim() !== "",
    });
  }

  /** The text, where pieces without a font have that of their cell. */
  build(): SharedText {
    return new SharedText(this.#pieces);
  }
}

export class SharedText {
  readonly #pieces: readonly TextPiece[];
  readonly #plain: string;
  readonly hasStruckPiece: boolean;

  constructor(pieces: readonly TextPiece[]) {
    this.hasStruckPiece = pieces.some(({ isStruck }) => isStruck);
    this.#pieces = pieces.length > 1 || pieces[0]?.hasOwnFont ? pieces : [];
    this.#plain = pieces.map(({ text }) => text).join("");
  }

  read(decodeCellFont: FontDecoder): string {
    if (!decodeCellFont) return this.#plain;
    if (this.#pieces.length === 0) return decodeCellFont(this.#plain);
    return this.#pieces.map(({ text, hasOwnFont }) => (hasOwnFont ? text : decodeCellFont(text))).join("");
  }
}

export function readSharedTexts(bytes: Uint8Array | undefined): readonly SharedText[] {
  const texts: SharedText[] = [];
  if (!bytes) return texts;
  const collector = new TextCollector();
  readXmlPart(bytes, {
    open(name, { val }) {
      if (name === "si") collector.reset();
      collector.open(name, val);
    },
    text: (text) => collector.add(text),
    close(name) {
      collector.close(name);
      if (name === "si") texts.push(collector.build());
    },
  });
  return texts;
}

/** Excel writes characters that XML does not have as "_x000D_". */
function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
