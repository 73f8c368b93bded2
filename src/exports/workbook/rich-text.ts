/** Texts in pieces, each with properties of its own: the font, and whether it stands above the line. */
import type { FontDecoder } from "./font-letters.ts";

export interface TextPiece {
  readonly text: string;
  /** Absent where the piece has the font of its cell. */
  readonly font?: { readonly decode: FontDecoder } | undefined;
  readonly isRaised: boolean;
}

/** Joins the pieces, each decoded by its font. Digits are raised last: to an old font, "¹" is another letter. */
export function readTextPieces(pieces: readonly TextPiece[], decodeCellFont: FontDecoder): string {
  return pieces
    .map(({ text, font, isRaised }) => {
      const decode = font ? font.decode : decodeCellFont;
      const letters = decode?.(text) ?? text;
      return isRaised ? raiseDigits(letters) : letters;
    })
    .join("");
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "800" with a raised "1", the mark of a footnote, is "800¹", not 8001. */
function raiseDigits(text: string): string {
  return text.replace(/\d/g, (digit) => raised[Number(digit)] ?? digit);
}
