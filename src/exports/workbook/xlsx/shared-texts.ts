/** The texts that the cells of a workbook share, each with the fonts of its pieces. */
import { readXmlPart } from "../../../xml-package/walk-xml.ts";
import { type FontDecoder, findFontDecoder } from "../font-letters.ts";
import { readTextPieces, type TextPiece } from "../rich-text.ts";
import { isTrueUnlessSaid } from "./is-true.ts";

/** Collects the text of an element with `t`, and `r` for pieces with fonts of their own; phonetic hints are left out. */
export class TextCollector {
  #pieces: TextPiece[] = [];
  #font: TextPiece["font"];
  #isStruck = false;
  #isRaised = false;
  #isInText = false;
  #isInHint = false;
  #hasStruckPiece = false;
  #text = "";

  reset(): void {
    this.#pieces = [];
    this.#hasStruckPiece = false;
    this.#beginPiece();
  }

  #beginPiece(): void {
    this.#font = undefined;
    this.#isStruck = false;
    this.#isRaised = false;
  }

  /** `value` is the only attribute of the elements that describe a font. */
  open(name: string, value: string | undefined): void {
    if (name === "rPh") this.#isInHint = true;
    if (name === "r") this.#beginPiece();
    if (name === "rFont") this.#font = { decode: findFontDecoder(value ?? "") };
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
    this.#hasStruckPiece ||= this.#isStruck && text.trim() !== "";
    this.#pieces.push({ text, font: this.#font, isRaised: this.#isRaised });
  }

  /** The text, where pieces without a font have that of their cell. */
  build(): SharedText {
    return new SharedText(this.#pieces, this.#hasStruckPiece);
  }
}

export class SharedText {
  readonly #plain: string;
  /** Absent for most texts, which have one font. */
  readonly #pieces: readonly TextPiece[] | undefined;

  constructor(
    pieces: readonly TextPiece[],
    /** True where a line goes through a part of it. */
    readonly hasStruckPiece: boolean,
  ) {
    this.#plain = readTextPieces(pieces, undefined);
    this.#pieces = pieces.some(({ font, isRaised }) => font || isRaised) ? pieces : undefined;
  }

  read(decodeCellFont: FontDecoder): string {
    if (!decodeCellFont) return this.#plain;
    return this.#pieces ? readTextPieces(this.#pieces, decodeCellFont) : decodeCellFont(this.#plain);
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
