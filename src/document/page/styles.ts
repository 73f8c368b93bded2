/** Turns the look of a document into styles of docx. Sizes are in half points. */ import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  UnderlineType,
} from "docx";
import type { StyleFormat } from "../../wordml/styles/style-format.ts";
import { type DocumentLook, type StyleKey, styleKeys } from "../look/document-look.ts";
import { findStyleIdAndName, listHeadingKeys } from "../look/style-names.ts";

const language = { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "vi-VN" };

/** The name of the list that numbers the headings. */
export const outlineReference = "outline";

/** Styles whose paragraphs stay on the page of the next one. */
const keptWithNext: readonly StyleKey[] = ["title", "subject", "annexTitle", "annexReference"];
/** Styles that Word shows in its gallery. */
const inGallery: readonly StyleKey[] = ["bodyText", "subject"];

export function buildDocumentStyles(hasPartHeadings: boolean, look: DocumentLook): IStylesOptions {
  const { normal, styles } = look;
  const { font, size, color, ...rest } = normal;
  const headings = listHeadingKeys(hasPartHeadings);
  const otherKeys = styleKeys.filter((key) => key !== "title" && isInDocument(key, hasPartHeadings));
  return {
    default: {
      document: {
        run: { ...buildRunOptions(rest), font: buildFontSlots(font), size, color, language },
        paragraph: { ...buildParagraphOptions(normal), ...buildSpacing(normal) },
      },
      title: buildStyle("title", look),
      ...Object.fromEntries(
        headings.map((key, level) => [
          `heading${level + 1}`,
          buildHeadingStyle(styles[key], normal, { level, isNumbered: key !== "point" }),
        ]),
      ),
    },
    paragraphStyles: otherKeys.flatMap((key) => buildNamedStyle(key, look)),
  };
}

function isInDocument(key: StyleKey, hasPartHeadings: boolean): boolean {
  return findStyleIdAndName(key, hasPartHeadings)?.id.startsWith("Heading") === false;
}

/** The numbering stands in the style, so that headings added by a clerk are numbered too. The letters of points are written as text. */
function buildHeadingStyle(
  format: StyleFormat,
  normal: StyleFormat,
  { level, isNumbered }: { level: number; isNumbered: boolean },
): IBaseParagraphStyleOptions {
  const numbering = isNumbered ? { numbering: { reference: outlineReference, level } } : {};
  const keeping = { keepNext: true, keepLines: true, outlineLevel: level };
  return {
    run: buildRunOptions(pickDifferences(format, normal)),
    paragraph: { ...buildDifferingParagraph(format, normal), ...keeping, ...numbering },
    next: "BodyText",
  };
}

function buildNamedStyle(key: StyleKey, look: DocumentLook): IParagraphStyleOptions[] {
  const names = findStyleIdAndName(key, false);
  if (!names) return [];
  return [
    {
      ...names,
      basedOn: "Normal",
      ...(inGallery.includes(key) && { quickFormat: true }),
      ...buildStyle(key, look),
    },
  ];
}

function buildStyle(key: StyleKey, { normal, styles }: DocumentLook): IBaseParagraphStyleOptions {
  const paragraph = {
    ...buildDifferingParagraph(styles[key], normal),
    ...(keptWithNext.includes(key) && { keepNext: true }),
  };
  return { run: buildRunOptions(pickDifferences(styles[key], normal)), paragraph };
}

/** Only what differs from "Normal" stands in a style, so that a change of "Normal" in Word reaches all others. */
function pickDifferences(format: StyleFormat, normal: StyleFormat): Partial<StyleFormat> {
  const keys = Object.keys(format) as (keyof StyleFormat)[];
  return Object.fromEntries(
    keys.filter((key) => format[key] !== normal[key]).map((key) => [key, format[key]]),
  );
}

/** Every font slot is set, so that pasted text does not fall back to another font. */
function buildFontSlots(font: string) {
  return { ascii: font, hAnsi: font, cs: font, eastAsia: font };
}

function buildRunOptions({
  font,
  size,
  bold,
  italics,
  underline,
  capitals,
  color,
}: Partial<StyleFormat>): IRunStylePropertiesOptions {
  return {
    ...(font !== undefined && { font: buildFontSlots(font) }),
    ...(size !== undefined && { size }),
    ...(bold !== undefined && { bold }),
    ...(italics !== undefined && { italics }),
    ...(underline !== undefined && {
      underline: { type: underline ? UnderlineType.SINGLE : UnderlineType.NONE },
    }),
    ...(capitals !== undefined && { allCaps: capitals === "all", smallCaps: capitals === "small" }),
    ...(color !== undefined && { color }),
  };
}

/** Spacing and indents are written whole: Word would take what lacks from the style below. */
function buildDifferingParagraph(format: StyleFormat, normal: StyleFormat): IParagraphStylePropertiesOptions {
  const differences = pickDifferences(format, normal);
  const isSpaced = ["before", "after", "line", "lineRule"].some((key) => key in differences);
  const isIndented = ["left", "right", "firstLine"].some((key) => key in differences);
  return {
    ...(isSpaced && buildSpacing(format)),
    ...(isIndented && { indent: buildIndent(format) }),
    ...(differences.align !== undefined && buildAlignment(differences.align)),
  };
}

function buildParagraphOptions({
  align,
  left,
  right,
  firstLine,
}: StyleFormat): IParagraphStylePropertiesOptions {
  const isIndented = left !== 0 || right !== 0 || firstLine !== 0;
  return {
    ...(align !== "left" && buildAlignment(align)),
    ...(isIndented && { indent: buildIndent({ left, right, firstLine }) }),
  };
}

function buildSpacing({ before, after, line, lineRule }: StyleFormat) {
  const rules = { auto: LineRuleType.AUTO, exact: LineRuleType.EXACT, atLeast: LineRuleType.AT_LEAST };
  return { spacing: { before, after, line, lineRule: rules[lineRule] } };
}

function buildAlignment(align: StyleFormat["align"]) {
  const alignments = {
    left: AlignmentType.LEFT,
    center: AlignmentType.CENTER,
    right: AlignmentType.RIGHT,
    both: AlignmentType.BOTH,
  };
  return { alignment: alignments[align] };
}

/** Also used by the list that numbers the headings, whose indent takes precedence over that of the style. */
export function buildIndent({ left, right, firstLine }: Pick<StyleFormat, "left" | "right" | "firstLine">) {
  return {
    ...(left !== 0 && { left }),
    ...(right !== 0 && { right }),
    ...(firstLine < 0 ? { hanging: -firstLine } : { firstLine }),
  };
}
