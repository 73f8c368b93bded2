import { Document, Packer } from "docx";
import { cutOffDate } from "../period.ts";
import { plainText } from "../prose/line.ts";
import { printableChart } from "./chart-part.ts";
import { cleanText } from "./clean.ts";
import type { FilledContent } from "./content.ts";
import { sameBytes } from "./deterministic.ts";
import { outlineNumbering } from "./numbering.ts";
import { pageNumber, pageOf } from "./page.ts";
import { hasParts, type Sheet, sheetsOf } from "./sheets.ts";
import { documentStyles } from "./style.ts";

/** The Word file. The same content gives the same bytes. */
export async function wordOf(filled: FilledContent): Promise<Uint8Array> {
  const file = await Packer.toBuffer(documentOf(filled, sheetsOf(filled)));
  const date = filled.letterhead.date ?? cutOffDate(filled.period);
  return sameBytes(file, { date, mend: printableChart });
}

/** The document as docx holds it, before it is written. */
export function documentOf(content: FilledContent, sheets: readonly Sheet[]): Document {
  const { kind, title, blocks, letterhead, mentions, identity } = content;
  const subject = cleanText(plainText(title, mentions));
  return new Document({
    title: `${cleanText(kind)} ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`,
    subject,
    creator: cleanText(letterhead.organisation.name),
    lastModifiedBy: cleanText(letterhead.organisation.name),
    customProperties: Object.entries(identity).map(([name, value]) => ({ name, value })),
    styles: documentStyles(hasParts(blocks)),
    numbering: { config: [outlineNumbering(hasParts(blocks))] },
    sections: sheets.map(({ landscape, printed }) => ({
      properties: pageOf(landscape),
      headers: { default: pageNumber() },
      children: printed.map(({ child }) => child),
    })),
  });
}
