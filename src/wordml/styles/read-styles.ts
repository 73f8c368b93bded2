/** Reads the styles of paragraphs of a Word file of any origin. */
import type { PackageParts } from "../../xml-package/archive.ts";
import { readXmlPart, type XmlAttributes } from "../../xml-package/walk-xml.ts";
import { readParagraphProperty, readRunProperty, type ThemeFonts } from "./read-property.ts";
import { type StyleFormat, wordDefaultFormat } from "./style-format.ts";

/** The level of a list that numbers the paragraphs of a style. */
export interface NumberedLevel {
  readonly list: string;
  readonly level: number;
}

export interface WordStyle {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly format: StyleFormat;
  /** True where the indent stands in the style or in one that it is based on, and not in a list or nowhere. */
  readonly hasOwnIndent: boolean;
  readonly numbering?: NumberedLevel;
  /** The properties of it that `StyleFormat` does not hold, such as "shd". */
  readonly otherProperties: readonly string[];
}

/** Reads the part; throws where it is no XML. Every format is complete: what a style leaves out comes from those below it. */
export function readParagraphStyles(
  parts: PackageParts,
  partName: string | undefined,
  themeFonts: ThemeFonts,
): WordStyle[] {
  const bytes = partName === undefined ? undefined : parts.get(partName);
  if (!bytes) return [];
  const { defaults, styles } = readWrittenStyles(bytes, themeFonts);
  const stylesById = new Map(styles.map((style) => [style.id, style]));
  return styles
    .filter(({ type }) => type === "paragraph")
    .map((style) => {
      const chain = listStyleAndItsBases(style, stylesById);
      const formats = chain.map(({ format }) => format);
      const numbering = style.numbering;
      return {
        id: style.id,
        name: style.name || style.id,
        isDefault: style.isDefault,
        format: Object.assign({ ...wordDefaultFormat, ...defaults }, ...formats.reverse()) as StyleFormat,
        hasOwnIndent: chain.some(({ format }) => format.firstLine !== undefined || format.left !== undefined),
        ...(numbering.list === "" ? {} : { numbering }),
        otherProperties: [...new Set(style.otherProperties)],
      };
    });
}

interface WrittenStyle {
  readonly id: string;
  readonly type: string;
  readonly isDefault: boolean;
  name: string;
  basedOn: string;
  readonly format: Partial<StyleFormat>;
  readonly numbering: { list: string; level: number };
  readonly otherProperties: string[];
}

function readWrittenStyles(bytes: Uint8Array, themeFonts: ThemeFonts) {
  const defaults: Partial<StyleFormat> = {};
  const styles: WrittenStyle[] = [];
  const path: string[] = [];
  readXmlPart(bytes, {
    open(name, attributes) {
      const [, top, second, third] = path;
      const style = styles.at(-1);
      if (path.length === 1 && name === "style") styles.push(createStyle(attributes));
      else if (top === "docDefaults") {
        const isRun = third === "rPr" && path.length === 4;
        if (isRun) readRunProperty(name, attributes, defaults, themeFonts);
        else if (third === "pPr" && path.length === 4) readParagraphProperty(name, attributes, defaults);
      } else if (top === "style" && style)
        readStyleElement(name, attributes, { style, second, path, themeFonts });
      path.push(name);
    },
    close: () => void path.pop(),
    text: () => undefined,
  });
  return { defaults, styles };
}

function createStyle(attributes: XmlAttributes): WrittenStyle {
  return {
    id: attributes["w:styleId"] ?? "",
    type: attributes["w:type"] ?? "paragraph",
    isDefault: /^(?:1|true|on)$/.test(attributes["w:default"] ?? ""),
    name: "",
    basedOn: "",
    format: {},
    numbering: { list: "", level: 0 },
    otherProperties: [],
  };
}

interface StyleElementContext {
  readonly style: WrittenStyle;
  /** The element of the style that holds this one. */
  readonly second: string | undefined;
  readonly path: readonly string[];
  readonly themeFonts: ThemeFonts;
}

function readStyleElement(
  name: string,
  attributes: XmlAttributes,
  { style, second, path, themeFonts }: StyleElementContext,
): void {
  const value = attributes["w:val"] ?? "";
  if (path.length === 2 && name === "name") style.name = value;
  if (path.length === 2 && name === "basedOn") style.basedOn = value;
  if (path.length === 3 && second === "rPr")
    style.otherProperties.push(...toList(readRunProperty(name, attributes, style.format, themeFonts)));
  if (path.length === 3 && second === "pPr")
    style.otherProperties.push(...toList(readParagraphProperty(name, attributes, style.format)));
  if (path.length === 4 && path[3] === "numPr") {
    if (name === "numId") style.numbering.list = value;
    if (name === "ilvl") style.numbering.level = Number(value) || 0;
  }
}

function toList(name: string | undefined): string[] {
  return name === undefined ? [] : [name];
}

/** Lists a style, the one that it is based on, and so on; a damaged file may lead in a circle. */
function listStyleAndItsBases(
  style: WrittenStyle,
  stylesById: ReadonlyMap<string, WrittenStyle>,
): WrittenStyle[] {
  const chain = new Set<WrittenStyle>();
  for (let current: WrittenStyle | undefined = style; current && !chain.has(current); ) {
    chain.add(current);
    current = stylesById.get(current.basedOn);
  }
  return [...chain];
}
