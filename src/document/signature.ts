/** Recipients and signature: Decree 30/2020/NĐ-CP, Annex I, II.7 and II.9d. */
import type { Signatory } from "../catalogue/office.ts";
import { archived, asAbove, recipientsHead } from "../prose/letterhead-words.ts";
import { withoutEnd } from "./addressees.ts";
import { borderless, centredLine } from "./columns.ts";
import type { Letterhead } from "./letterhead.ts";
import { millimetres, textWidth } from "./page.ts";
import { paragraph, run, type Xml } from "./word-xml.ts";

const left = millimetres(75);
const right = textWidth(false) - left;
const titleSize = 28;
const roomAbove = 240;
/** Room for the signature and the seal. */
const signingRoom = millimetres(27);

/** One row that never breaks, so that name and title stay together. */
export function signatureTable(letterhead: Letterhead): Xml {
  return borderless([left, right], [[recipientLines(letterhead), signing(letterhead.signatory)]]);
}

function recipientLines({ addressees, recipients, archive }: Letterhead): Xml[] {
  const names = [...(addressees.length > 0 ? [asAbove] : []), ...recipients].map(withoutEnd);
  const lines = [...names.map((name) => `- ${name};`), `- ${archived} ${withoutEnd(archive)}.`];
  return [
    paragraph({ spacing: { before: roomAbove } }, [
      run(recipientsHead, { size: 24, bold: true, italics: true }),
    ]),
    ...lines.map((text) => paragraph({}, [run(text, { size: 22 })])),
  ];
}

/** "KT." stands before the title of the head, the signer's own title under it; no degree before the name (II.7). */
function signing({ form, head, title, name }: Signatory): Xml[] {
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
