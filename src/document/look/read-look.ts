/** Reads the look of a Word file that an office has formatted: the margins and the styles that bear the names of ours. */
import { partLabel } from "../../language/office/letterhead-words.ts";
import { readRelationships, type WordPackage } from "../../wordml/package.ts";
import { type PageSetup, readPageSetups } from "../../wordml/page-setup.ts";
import { type NumberingLevel, readNumberingLevels } from "../../wordml/styles/numbering-levels.ts";
import type { ThemeFonts } from "../../wordml/styles/read-property.ts";
import { readParagraphStyles, type WordStyle } from "../../wordml/styles/read-styles.ts";
import type { StyleFormat } from "../../wordml/styles/style-format.ts";
import { readThemeFonts } from "../../wordml/styles/theme-fonts.ts";
import { type DocumentLook, type PageMargins, type StyleKey, styleKeys } from "./document-look.ts";
import { standardLook } from "./standard-look.ts";
import { findStyleIdAndName } from "./style-names.ts";

export interface ReadLook {
  readonly look: DocumentLook;
  /** The styles of the file by what they are for; one that lacks is absent. */
  readonly found: ReadonlyMap<StyleKey, WordStyle>;
  readonly levels: ReadonlyMap<StyleKey, NumberingLevel>;
  readonly styles: readonly WordStyle[];
  readonly themeFonts: ThemeFonts;
  readonly pages: readonly PageSetup[];
}

/** Throws where a part is no XML. */
export function readLook({ parts, main }: WordPackage): ReadLook {
  const relationships = readRelationships(parts, main);
  const findPart = (type: string) => relationships.find((one) => one.type.endsWith(`/${type}`))?.target;
  const themeFonts = readThemeFonts(parts, findPart("theme"));
  const styles = readParagraphStyles(parts, findPart("styles"), themeFonts);
  const findLevel = readNumberingLevels(parts, findPart("numbering"));
  const hasPartHeadings =
    findLevel(findStyle(styles, "Heading1", "heading 1")?.numbering)?.text.startsWith(partLabel) ?? false;
  const entries = styleKeys.flatMap((key) => {
    const names = findStyleIdAndName(key, hasPartHeadings);
    const style = names && findStyle(styles, names.id, names.name);
    return style ? [[key, style] as const] : [];
  });
  const found = new Map(entries);
  const levels = new Map(
    entries.flatMap(([key, { numbering }]) => {
      const level = findLevel(numbering);
      return level ? [[key, level] as const] : [];
    }),
  );
  const pages = readPageSetups(parts, main);
  const normal = styles.find(({ isDefault }) => isDefault)?.format ?? standardLook.normal;
  const formats = Object.fromEntries(
    styleKeys.map((key) => [key, buildFormat(found.get(key), levels.get(key), key, normal)]),
  ) as Record<StyleKey, StyleFormat>;
  return {
    look: { margins: buildMargins(pages[0]), normal, styles: formats },
    found,
    levels,
    styles,
    themeFonts,
    pages,
  };
}

/** Finds a style by its name, which programs keep, or by its id, which they make from the name. */
function findStyle(styles: readonly WordStyle[], id: string, name: string): WordStyle | undefined {
  const foldedName = foldStyleName(name);
  return (
    styles.find((style) => foldStyleName(style.name) === foldedName) ??
    styles.find((style) => style.id === id)
  );
}

function foldStyleName(name: string): string {
  return name.normalize("NFC").toLowerCase().trim();
}

/** A style that lacks keeps its standard format, in the font and the colour of the file's text. */
function buildFormat(
  style: WordStyle | undefined,
  level: NumberingLevel | undefined,
  key: StyleKey,
  normal: StyleFormat,
): StyleFormat {
  if (!style) return { ...standardLook.styles[key], font: normal.font, color: normal.color };
  // Word may keep the indent of a numbered style in its list alone.
  return style.hasOwnIndent ? style.format : { ...style.format, ...level?.indent };
}

/** The margin below a page without a footer stays: programs write any number there. */
function buildMargins(page: PageSetup | undefined): PageMargins {
  const { gutter = 0, footer: _, ...margins } = page?.margins ?? {};
  const { left, top, bottom, ...others } = { ...standardLook.margins, ...margins };
  // Word writes a margin that headers may not widen as a negative one. A gutter is room for the binding, which is at the left.
  return { ...others, top: Math.abs(top), bottom: Math.abs(bottom), left: left + gutter };
}
