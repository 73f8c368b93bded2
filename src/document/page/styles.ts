/** Fonts and paragraph styles: Decree 30/2020/NĐ-CP, Annex I, parts I.4, II.5 and II.6. Sizes are in half points. */ import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import { bodyFontSize, bodyIndent } from "./paper.ts";

/** Every font slot is set, so that pasted text does not fall back to another font. */
const font = {
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia: "Times New Roman",
};
const language = { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "vi-VN" };

/** The name of the list that numbers the headings. */
export const outlineReference = "outline";

const singleSpacing = { line: 240, lineRule: LineRuleType.AUTO };
/** Body text is justified, with 6 points between paragraphs and a line spacing of up to 1,5 (II.6e). */
const bodySpacing = { before: 120, after: 0, line: 264, lineRule: LineRuleType.AUTO };
const bodyTextParagraph = { alignment: AlignmentType.BOTH, indent: bodyIndent, spacing: bodySpacing };

export function buildDocumentStyles(hasPartHeadings: boolean): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: bodyFontSize, color: "000000", language },
        paragraph: { spacing: { before: 0, after: 0, ...singleSpacing } },
      },
      title: {
        run: { size: bodyFontSize, bold: true },
        paragraph: { ...centredParagraph, spacing: { before: 360, ...singleSpacing } },
      },
      ...buildHeadingStyles(hasPartHeadings),
    },
    paragraphStyles: [
      bodyStyle,
      subjectStyle,
      addresseesStyle,
      annexTitleStyle,
      annexReferenceStyle,
      tableTextStyle,
      tableNoteStyle,
    ],
  };
}

const centredParagraph = { alignment: AlignmentType.CENTER, keepNext: true };

/** "Phần I" with its title below it in capitals (II.6d). */
const partStyle: IBaseParagraphStyleOptions = {
  run: { size: bodyFontSize, bold: true },
  paragraph: { ...centredParagraph, keepLines: true, spacing: { before: 240, ...singleSpacing } },
};
/** Mục and khoản are numbered and bold. */
const numberedHeadingStyle: IBaseParagraphStyleOptions = {
  run: { size: bodyFontSize, bold: true },
  paragraph: { ...bodyTextParagraph, keepNext: true, keepLines: true },
};
/** Điểm is neither bold nor in capitals (table V.6b). Its letters are written as text, not by a list of Word. */
const pointStyle: IBaseParagraphStyleOptions = { ...numberedHeadingStyle, run: { size: bodyFontSize } };

/** Builds "heading1" … with the numbering in the style, so that headings added by a clerk are numbered too. */
function buildHeadingStyles(hasPartHeadings: boolean): Record<string, IBaseParagraphStyleOptions> {
  const numberedStyles = hasPartHeadings
    ? [partStyle, numberedHeadingStyle, numberedHeadingStyle]
    : [numberedHeadingStyle, numberedHeadingStyle];
  const styles = numberedStyles.map((style, level) => {
    return { ...style, paragraph: { ...style.paragraph, numbering: { reference: outlineReference, level } } };
  });
  return Object.fromEntries(
    [...styles, pointStyle].map(({ run = {}, paragraph = {} }, outlineLevel) => {
      return [
        `heading${outlineLevel + 1}`,
        { run, paragraph: { ...paragraph, outlineLevel }, next: "BodyText" },
      ];
    }),
  );
}

// Word shows the style names that it knows in the reader's own language.
const bodyStyle: IParagraphStyleOptions = {
  id: "BodyText",
  name: "Body Text",
  basedOn: "Normal",
  quickFormat: true,
  paragraph: bodyTextParagraph,
};
const subjectStyle: IParagraphStyleOptions = {
  id: "Subtitle",
  name: "Subtitle",
  basedOn: "Normal",
  quickFormat: true,
  run: { bold: true },
  paragraph: centredParagraph,
};
const addresseesStyle: IParagraphStyleOptions = {
  id: "Salutation",
  name: "Salutation",
  basedOn: "Normal",
  paragraph: { spacing: { before: 240, ...singleSpacing } },
};
const annexTitleStyle: IParagraphStyleOptions = {
  id: "AnnexTitle",
  name: "Annex Title",
  basedOn: "Normal",
  run: { bold: true },
  paragraph: centredParagraph,
};
const annexReferenceStyle: IParagraphStyleOptions = {
  id: "AnnexReference",
  name: "Annex Reference",
  basedOn: "Normal",
  run: { italics: true },
  paragraph: centredParagraph,
};
const tableTextStyle: IParagraphStyleOptions = {
  id: "TableText",
  name: "Table Text",
  basedOn: "Normal",
  run: { size: 24 },
};
const tableNoteStyle: IParagraphStyleOptions = {
  id: "TableNote",
  name: "Table Note",
  basedOn: "Normal",
  run: { size: 26 },
  paragraph: {
    alignment: AlignmentType.BOTH,
    spacing: { before: 120, after: 120, ...singleSpacing },
    indent: bodyIndent,
  },
};
