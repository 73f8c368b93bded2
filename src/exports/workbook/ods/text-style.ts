/** How LibreOffice shows a text: in which font, struck out, above the line. */
import { type FontDecoder, findFontDecoder } from "../font-letters.ts";

export interface TextStyle {
  readonly decodeFont: FontDecoder;
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

/** Reads the properties of a style by their names without prefixes. */
export function readTextStyle(properties: Readonly<Record<string, string>>): TextStyle {
  const { "text-line-through-style": line = "none", "text-position": position = "" } = properties;
  return {
    decodeFont: findFontDecoder(properties["font-name"] ?? ""),
    isStruck: line !== "none",
    // "super 58%", or by how much the text is raised: "33% 58%".
    isRaised: /^(?:super|[1-9])/.test(position),
  };
}
