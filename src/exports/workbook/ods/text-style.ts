/** The style of a text of LibreOffice that changes its meaning: its font, struck out, above the line. */
import { findFontDecoder } from "../font-letters.ts";
import type { TextPiece } from "../rich-text.ts";

export interface TextStyle {
  /** Absent where the style names no font. */
  readonly font?: TextPiece["font"];
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

/** Reads the properties of a style by their names without prefixes. */
export function readTextStyle(properties: Readonly<Record<string, string>>): TextStyle {
  const { "text-line-through-style": line = "none", "text-position": position = "" } = properties;
  const fontName = properties["font-name"];
  return {
    ...(fontName !== undefined && { font: { decode: findFontDecoder(fontName) } }),
    isStruck: line !== "none",
    // "super 58%", or by how much the text is raised: "33% 58%".
    isRaised: /^(?:super|[1-9])/.test(position),
  };
}
