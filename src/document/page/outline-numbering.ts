/** How headings are counted: Phần I → I. → 1. → a), Decree 30/2020/NĐ-CP, Annex I, II.6d. */
import { AlignmentType, LevelFormat, LevelSuffix, type NumberingDefinition } from "docx";
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
 * One list of several levels, so that Word itself begins each level anew under its parent and counts on after an edit.
 * Where the document has parts, they are its first level and all others stand one lower.
 */
export function buildOutlineNumbering(hasParts: boolean): NumberingDefinition {
  const levelKinds = hasParts ? [partLevel, sectionLevel, clauseLevel] : [sectionLevel, clauseLevel];
  const levels = levelKinds.map(({ format, word, end, suffix, indent }, level) => ({
    level,
    format,
    text: `${word}%${level + 1}${end}`,
    suffix,
    alignment: AlignmentType.LEFT,
    // An indent of the list goes before the style's.
    style: { style: `Heading${level + 1}`, paragraph: { indent } },
  }));
  return { reference: outlineReference, levels };
}
