import type { PackageParts } from "../../xml-package/archive.ts";
import { readXmlPart } from "../../xml-package/walk-xml.ts";
import { readParagraphProperty } from "./read-property.ts";
import type { NumberedLevel } from "./read-styles.ts";
import type { StyleFormat } from "./style-format.ts";

/** A level of a list: "%1." in Roman numbers. */
export interface NumberingLevel {
  /** "upperRoman", "decimal". */
  readonly numberFormat: string;
  readonly text: string;
  readonly indent: Partial<Pick<StyleFormat, "left" | "right" | "firstLine">>;
}

/** Reads the lists of a Word file, and creates the lookup of the level that a style names. */
export function readNumberingLevels(
  parts: PackageParts,
  partName: string | undefined,
): (numbered: NumberedLevel | undefined) => NumberingLevel | undefined {
  const bytes = partName === undefined ? undefined : parts.get(partName);
  const levels = new Map<string, { -readonly [key in keyof NumberingLevel]: NumberingLevel[key] }>();
  const definitions = new Map<string, string>();
  const path: string[] = [];
  let [definition, level, list] = ["", "", ""];
  if (bytes)
    readXmlPart(bytes, {
      open(name, attributes) {
        const value = attributes["w:val"] ?? "";
        if (name === "abstractNum") definition = attributes["w:abstractNumId"] ?? "";
        if (name === "num") list = attributes["w:numId"] ?? "";
        if (name === "abstractNumId") definitions.set(list, value);
        if (name === "lvl" && path.at(-1) === "abstractNum") {
          level = `${definition} ${attributes["w:ilvl"] ?? ""}`;
          levels.set(level, { numberFormat: "", text: "", indent: {} });
        }
        const current = path.includes("abstractNum") ? levels.get(level) : undefined;
        if (current && name === "numFmt") current.numberFormat = value;
        if (current && name === "lvlText") current.text = value;
        if (current && name === "ind" && path.at(-1) === "pPr")
          readParagraphProperty(name, attributes, current.indent);
        path.push(name);
      },
      close: () => void path.pop(),
      text: () => undefined,
    });
  return (numbered) => numbered && levels.get(`${definitions.get(numbered.list) ?? ""} ${numbered.level}`);
}
