/** The numbering of headings: Phần I → I. → 1. → a), Decree 30/2020/NĐ-CP, Annex I, II.6d. */ import {
  AlignmentType,
  LevelFormat,
  LevelSuffix,
  type NumberingDefinition,
} from "docx";
import { partLabel } from "../../language/office/letterhead-words.ts";
import type { DocumentLook } from "../look/document-look.ts";
import { listHeadingKeys } from "../look/style-names.ts";
import { buildIndent, outlineReference } from "./styles.ts";

const { UPPER_ROMAN, DECIMAL } = LevelFormat;
const { NOTHING, SPACE } = LevelSuffix;
const levelKinds = {
  part: { format: UPPER_ROMAN, word: `${partLabel} `, end: "", suffix: NOTHING },
  section: { format: UPPER_ROMAN, word: "", end: ".", suffix: SPACE },
  clause: { format: DECIMAL, word: "", end: ".", suffix: SPACE },
};

/**
 * Builds one multilevel list, so that Word itself restarts each level under its parent and renumbers after an edit. In a
 * document with parts, these are the first level and all other headings are one level lower.
 */
export function buildOutlineNumbering(
  hasPartHeadings: boolean,
  { styles }: DocumentLook,
): NumberingDefinition {
  const keys = listHeadingKeys(hasPartHeadings).flatMap((key) => (key === "point" ? [] : [key]));
  const levels = keys.map((key, level) => {
    const { format, word, end, suffix } = levelKinds[key];
    return {
      level,
      format,
      text: `${word}%${level + 1}${end}`,
      suffix,
      alignment: AlignmentType.LEFT,
      // The indent of a list level takes precedence over that of the style.
      style: { style: `Heading${level + 1}`, paragraph: { indent: buildIndent(styles[key]) } },
    };
  });
  return { reference: outlineReference, levels };
}
