/** Finds text that is formatted by hand: its look differs from that of its style. */
import type { PackageParts } from "../xml-package/archive.ts";
import { readXmlPart, type XmlAttributes } from "../xml-package/walk-xml.ts";
import { readParagraphProperty, readRunProperty, type ThemeFonts } from "./styles/read-property.ts";
import type { WordStyle } from "./styles/read-styles.ts";
import type { StyleFormat } from "./styles/style-format.ts";

export interface BodyFormatting {
  /** The styles that paragraphs, runs and tables of the text name. */
  readonly usedStyleIds: ReadonlySet<string>;
  /** By style: the number of paragraphs that are formatted by hand. */
  readonly formattedByHand: ReadonlyMap<string, number>;
}

/** The properties that are compared, for the paragraphs of one style. */
type ComparedProperties = (style: WordStyle) => readonly (keyof StyleFormat)[];

interface BodyContext {
  readonly styles: readonly WordStyle[];
  readonly themeFonts: ThemeFonts;
  readonly listCompared: ComparedProperties;
}

export function readBodyFormatting(parts: PackageParts, main: string, context: BodyContext): BodyFormatting {
  const stylesById = new Map(context.styles.map((style) => [style.id, style]));
  const defaultStyle = context.styles.find(({ isDefault }) => isDefault);
  const usedStyleIds = new Set<string>();
  const formattedByHand = new Map<string, number>();
  const path: string[] = [];
  let paragraph = createParagraphState();
  readXmlPart(parts.get(main) ?? new Uint8Array(), {
    open(name, attributes) {
      if (name === "p") paragraph = createParagraphState();
      if (name === "r") paragraph.run = {};
      readElement(name, attributes, { path, paragraph, usedStyleIds, themeFonts: context.themeFonts });
      path.push(name);
    },
    close(name) {
      path.pop();
      if (name === "r" && paragraph.runHasText) paragraph.formats.push(paragraph.run);
      if (name === "r") paragraph.runHasText = false;
      if (name !== "p" || paragraph.formats.length === 0) return;
      const style = stylesById.get(paragraph.styleId) ?? defaultStyle;
      if (style && isFormattedByHand(paragraph, style, context.listCompared(style)))
        formattedByHand.set(style.id, (formattedByHand.get(style.id) ?? 0) + 1);
    },
    text(text) {
      if (path.at(-1) === "t" && text.trim() !== "") paragraph.runHasText = true;
    },
  });
  return { usedStyleIds, formattedByHand };
}

interface ParagraphState {
  styleId: string;
  readonly format: Partial<StyleFormat>;
  run: Partial<StyleFormat>;
  runHasText: boolean;
  /** The formats of the runs with text. */
  readonly formats: Partial<StyleFormat>[];
}

function createParagraphState(): ParagraphState {
  return { styleId: "", format: {}, run: {}, runHasText: false, formats: [] };
}

interface ElementContext {
  readonly path: readonly string[];
  readonly paragraph: ParagraphState;
  readonly usedStyleIds: Set<string>;
  readonly themeFonts: ThemeFonts;
}

function readElement(
  name: string,
  attributes: XmlAttributes,
  { path, paragraph, usedStyleIds, themeFonts }: ElementContext,
): void {
  const [outer, inner] = path.slice(-2);
  if (name === "pStyle" || name === "rStyle" || name === "tblStyle") {
    usedStyleIds.add(attributes["w:val"] ?? "");
    if (name === "pStyle") paragraph.styleId = attributes["w:val"] ?? "";
  } else if (outer === "r" && inner === "rPr") readRunProperty(name, attributes, paragraph.run, themeFonts);
  else if (outer === "p" && inner === "pPr") readParagraphProperty(name, attributes, paragraph.format);
}

function isFormattedByHand(
  { format, formats }: ParagraphState,
  style: WordStyle,
  compared: readonly (keyof StyleFormat)[],
): boolean {
  return compared.some((key) =>
    [format, ...formats].some((own) => own[key] !== undefined && own[key] !== style.format[key]),
  );
}
