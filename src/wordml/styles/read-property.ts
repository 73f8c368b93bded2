import type { XmlAttributes } from "../../xml-package/walk-xml.ts";
import { parseTwips } from "./lengths.ts";
import type { StyleFormat } from "./style-format.ts";

/** The fonts that the theme of a document names, by their place in it: "minorHAnsi" is that of the text. */
export type ThemeFonts = Readonly<Record<string, string>>;

type Formats = { -readonly [key in keyof StyleFormat]?: StyleFormat[key] };

/** Properties that change how text looks and are none of `StyleFormat`. */
const otherProperties: readonly string[] = [
  "pBdr",
  "shd",
  "framePr",
  "highlight",
  "vanish",
  "strike",
  "dstrike",
  "position",
];

/** Reads an element of a run's properties into the format; gives the name of a property that it does not hold. */
export function readRunProperty(
  name: string,
  attributes: XmlAttributes,
  format: Formats,
  themeFonts: ThemeFonts,
): string | undefined {
  const value = attributes["w:val"];
  switch (name) {
    case "rFonts": {
      const font = findFontName(attributes, themeFonts);
      if (font !== undefined) format.font = font;
      return undefined;
    }
    case "sz": {
      const size = Number(value);
      // Word sets no smaller and no larger text.
      if (Number.isInteger(size) && size >= 2 && size <= 3276) format.size = size;
      return undefined;
    }
    case "b":
      format.bold = isOn(value);
      return undefined;
    case "i":
      format.italics = isOn(value);
      return undefined;
    case "u":
      format.underline = value !== "none";
      return undefined;
    case "caps":
    case "smallCaps":
      if (isOn(value)) format.capitals = name === "caps" ? "all" : "small";
      else format.capitals ??= "none";
      return undefined;
    case "color":
      if (value === "auto") format.color = "000000";
      else if (value !== undefined && /^[0-9a-f]{6}$/i.test(value)) format.color = value.toUpperCase();
      return undefined;
    case "spacing":
      return Number(value) === 0 ? undefined : "letterSpacing";
    default:
      return readOtherProperty(name, value);
  }
}

/** Reads an element of a paragraph's properties into the format; gives the name of a property that it does not hold. */
export function readParagraphProperty(
  name: string,
  attributes: XmlAttributes,
  format: Formats,
): string | undefined {
  switch (name) {
    case "jc": {
      const align = alignments[attributes["w:val"] ?? ""];
      if (align) format.align = align;
      return undefined;
    }
    case "spacing":
      readSpacing(attributes, format);
      return undefined;
    case "ind":
      readIndent(attributes, format);
      return undefined;
    default:
      return readOtherProperty(name, attributes["w:val"]);
  }
}

function readOtherProperty(name: string, value: string | undefined): string | undefined {
  const isUsed = otherProperties.includes(name) && value !== "clear" && value !== "none" && isOn(value);
  return isUsed ? name : undefined;
}

/** Vietnamese letters come from the font for "high ANSI", which programs set together with that for ASCII. */
function findFontName(attributes: XmlAttributes, themeFonts: ThemeFonts): string | undefined {
  const theme = attributes["w:asciiTheme"] ?? attributes["w:hAnsiTheme"];
  const font =
    (theme === undefined ? undefined : themeFonts[theme]) ?? attributes["w:ascii"] ?? attributes["w:hAnsi"];
  return font === undefined || font.trim() === "" || font.length > 64 ? undefined : font.trim();
}

const alignments: Readonly<Record<string, StyleFormat["align"]>> = {
  left: "left",
  start: "left",
  right: "right",
  end: "right",
  center: "center",
  both: "both",
  distribute: "both",
};

function readSpacing(attributes: XmlAttributes, format: Formats): void {
  const before = parseTwips(attributes["w:before"]);
  const after = parseTwips(attributes["w:after"]);
  const line = parseTwips(attributes["w:line"]);
  const rule = attributes["w:lineRule"] ?? "auto";
  if (before !== undefined) format.before = before;
  if (after !== undefined) format.after = after;
  if (line === undefined || line <= 0) return;
  format.line = line;
  format.lineRule = rule === "exact" || rule === "atLeast" ? rule : "auto";
}

function readIndent(attributes: XmlAttributes, format: Formats): void {
  const left = parseTwips(attributes["w:left"] ?? attributes["w:start"]);
  const right = parseTwips(attributes["w:right"] ?? attributes["w:end"]);
  const firstLine = parseTwips(attributes["w:firstLine"]);
  const hanging = parseTwips(attributes["w:hanging"]);
  if (left !== undefined) format.left = left;
  if (right !== undefined) format.right = right;
  if (hanging !== undefined) format.firstLine = -hanging;
  else if (firstLine !== undefined) format.firstLine = firstLine;
}

/** An element without a value switches its property on. */
function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}
