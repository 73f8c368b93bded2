/** The lettering of the document: Decree 30/2020/NĐ-CP, Annex I, parts I.4, II.5 and II.6. Sizes are in half points. */
import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import { bodyIndent, bodySize } from "./page.ts";

/** Every slot, so that pasted text does not fall back to another font. */
const font = {
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia: "Times New Roman",
};
const language = { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "vi-VN" };

/** The list that counts the headings. */
export const outlineReference = "outline";

/** Body text: justified, 6 points apart, up to 1,5 lines (II.6e). */
const single = { line: 240, lineRule: LineRuleType.AUTO };
const bodySpacing = { before: 120, after: 0, line: 264, lineRule: LineRuleType.AUTO };
const bodyText = { alignment: AlignmentType.BOTH, indent: bodyIndent, spacing: bodySpacing };

export function documentStyles(hasParts: boolean): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: bodySize, color: "000000", language },
        paragraph: { spacing: { before: 0, after: 0, ...single } },
      },
      title: {
        run: { size: bodySize, bold: true },
        paragraph: { ...centred, spacing: { before: 360, ...single } },
      },
      ...headingStyles(hasParts),
    },
    paragraphStyles: [body, subject, addressees, annexTitle, enclosure, tableText, tableNote],
  };
}

const centred = { alignment: AlignmentType.CENTER, keepNext: true };

/** "Phần I", its title below it in capitals (II.6d). */
const part: IBaseParagraphStyleOptions = {
  run: { size: bodySize, bold: true },
  paragraph: { ...centred, keepLines: true, spacing: { before: 240, ...single } },
};
/** Mục and khoản, numbered and bold. */
const titled: IBaseParagraphStyleOptions = {
  run: { size: bodySize, bold: true },
  paragraph: { ...bodyText, keepNext: true, keepLines: true },
};
/** Điểm: neither bold nor capital (table V.6b), lettered by us. */
const point: IBaseParagraphStyleOptions = { ...titled, run: { size: bodySize } };

/** "heading1" … with the numbering in the style, so that a heading that a clerk adds is counted too. */
function headingStyles(hasParts: boolean): Record<string, IBaseParagraphStyleOptions> {
  const counted = hasParts ? [part, titled, titled] : [titled, titled];
  const styles = counted.map((style, level) => {
    return { ...style, paragraph: { ...style.paragraph, numbering: { reference: outlineReference, level } } };
  });
  return Object.fromEntries(
    [...styles, point].map(({ run = {}, paragraph = {} }, outlineLevel) => {
      return [
        `heading${outlineLevel + 1}`,
        { run, paragraph: { ...paragraph, outlineLevel }, next: "BodyText" },
      ];
    }),
  );
}

// Names that Word knows are shown in the reader's own language.
const body: IParagraphStyleOptions = {
  id: "BodyText",
  name: "Body Text",
  basedOn: "Normal",
  quickFormat: true,
  paragraph: bodyText,
};
const subject: IParagraphStyleOptions = {
  id: "Subtitle",
  name: "Subtitle",
  basedOn: "Normal",
  quickFormat: true,
  run: { bold: true },
  paragraph: centred,
};
const addressees: IParagraphStyleOptions = {
  id: "Salutation",
  name: "Salutation",
  basedOn: "Normal",
  paragraph: { spacing: { before: 240, ...single } },
};
const annexTitle: IParagraphStyleOptions = {
  id: "AnnexTitle",
  name: "Annex Title",
  basedOn: "Normal",
  run: { bold: true },
  paragraph: centred,
};
const enclosure: IParagraphStyleOptions = {
  id: "AnnexReference",
  name: "Annex Reference",
  basedOn: "Normal",
  run: { italics: true },
  paragraph: centred,
};
const tableText: IParagraphStyleOptions = {
  id: "TableText",
  name: "Table Text",
  basedOn: "Normal",
  run: { size: 24 },
};
const tableNote: IParagraphStyleOptions = {
  id: "TableNote",
  name: "Table Note",
  basedOn: "Normal",
  run: { size: 26 },
  paragraph: {
    alignment: AlignmentType.BOTH,
    spacing: { before: 120, after: 120, ...single },
    indent: bodyIndent,
  },
};
