/** The numbering of headings: Phần I → I. → 1. → a), Decree 30/2020/NĐ-CP, Annex I, II.6d. */ import {
  AlignmentType,
  LevelFormat,
  LevelSuffix,
  type NumberingDefinition,
} from "docx";
import { partLabel } from "../../language/letterhead-words.ts";
import { bodyIndent } from "./paper.ts";
import { outlineReference } from "./styles.ts";

const { UPPER_ROMAN, DECIMAL } = LevelFormat;
const { NOTHING, SPACE } = LevelSuffix;
const partLevel = {
  format: UPPER_ROMAN,
  word: `${partLabel} `,
  end: "",
  suffix: NOTHING,
  indent: { firstLine: 0 },
};
const sectionLevel = { format: UPPER_ROMAN, word: "", end: ".", suffix: SPACE, indent: bodyIndent };
const clauseLevel = { format: DECIMAL, word: "", end: ".", suffix: SPACE, indent: bodyIndent };

/**
 * Builds one multilevel list, so that Word itself restarts each level under its parent and renumbers after an edit. In a
 * document with parts, these are the first level and all other headings are one level lower.
 */
export function buildOutlineNumbering(hasPartHeadings: boolean): NumberingDefinition {
  const levelKinds = hasPartHeadings ? [partLevel, sectionLevel, clauseLevel] : [sectionLevel, clauseLevel];
  const levels = levelKinds.map(({ format, word, end, suffix, indent }, level) => ({
    level,
    format,
    text: `${word}%${level + 1}${end}`,
    suffix,
    alignment: AlignmentType.LEFT,
    // The indent of a list level takes precedence over that of the style.
    style: { style: `Heading${level + 1}`, paragraph: { indent } },
  }));
  return { reference: outlineReference, levels };
}
