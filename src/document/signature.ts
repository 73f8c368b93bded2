/** Recipients and signature: Decree 30/2020/NĐ-CP, Annex I, II.7 and II.9d. */
import { type FileChild, Paragraph } from "docx";
import type { Signatory } from "../catalogue/office.ts";
import { archived, asAbove, recipientsHead } from "../prose/letterhead-words.ts";
import { withoutEnd } from "./addressees.ts";
import { borderless, centredLine } from "./columns.ts";
import type { Letterhead } from "./letterhead.ts";
import { plain } from "./lettering.ts";
import { millimetres, textWidth } from "./page.ts";

const left = millimetres(75);
const right = textWidth(false) - left;
const titleSize = 28;
const roomAbove = 240;
/** Room for the signature and the seal. */
const signingRoom = millimetres(27);

/** One row that never breaks, so that name and title stay together. */
export function signatureTable(letterhead: Letterhead): FileChild {
  return borderless([left, right], [[recipientLines(letterhead), signing(letterhead.signatory)]]);
}

function recipientLines({ addressees, recipients, archive }: Letterhead): Paragraph[] {
  const names = [...(addressees.length > 0 ? [asAbove] : []), ...recipients].map(withoutEnd);
  const lines = [...names.map((name) => `- ${name};`), `- ${archived} ${withoutEnd(archive)}.`];
  return [
    new Paragraph({
      spacing: { before: roomAbove },
      children: [plain(recipientsHead, { size: 24, bold: true, italics: true })],
    }),
    ...lines.map((text) => new Paragraph({ children: [plain(text, { size: 22 })] })),
  ];
}

/** "KT." stands before the title of the head, the signer's own title under it; no degree before the name (II.7). */
function signing({ form, head, title, name }: Signatory): Paragraph[] {
  const bold = { size: titleSize, bold: true };
  const titles = [form ? `${form} ${head}` : head, ...(title ? [title] : [])];
  const last = titles.length - 1;
  return [
    ...titles.map((text, index) =>
      centredLine(text.toUpperCase(), bold, {
        ...(index === 0 ? { before: roomAbove } : {}),
        // Without a name the room for the signature is there all the same.
        ...(index === last && !name ? { after: signingRoom } : {}),
      }),
    ),
    ...(name ? [centredLine(name, bold, { before: signingRoom })] : []),
  ];
}
