/** Recipients and signature: Decree 30/2020/NĐ-CP, Annex I, II.7 and II.9d. */
import type { Signatory } from "../../catalogue/office/office.ts";
import { archiveLabel, asAboveText, recipientsHeading } from "../../language/office/letterhead-words.ts";
import type { Letterhead } from "../document-content.ts";
import type { DocumentLook } from "../look/document-look.ts";
import type { Xml } from "../text/word-xml.ts";
import { removeEndPunctuation } from "./addressees.ts";
import { renderBorderlessTable, renderStyledLine } from "./borderless-table.ts";
import { convertMillimetresToTwips } from "./paper.ts";

/** The recipients take so much, but never more than half of the page. */
const recipientsMillimetres = 75;

/** Renders a single table row, which never splits, so that name and title stay together. */
export function renderSignature(letterhead: Letterhead, textWidth: number, look: DocumentLook): Xml {
  const left = Math.min(convertMillimetresToTwips(recipientsMillimetres), Math.round(textWidth / 2));
  return renderBorderlessTable(
    [left, textWidth - left],
    [[renderRecipients(letterhead), renderSigner(letterhead.signatory, look)]],
  );
}

function renderRecipients({ addressees, recipients, archive }: Letterhead): Xml[] {
  // An office that writes "Như trên" itself means the same line.
  const names = new Set(
    [...(addressees.length > 0 ? [asAboveText] : []), ...recipients].map((name) =>
      removeEndPunctuation(name.normalize("NFC").trim()),
    ),
  );
  const lines = [
    ...[...names].map((name) => `- ${name};`),
    `- ${archiveLabel} ${removeEndPunctuation(archive)}.`,
  ];
  return [
    renderStyledLine("recipientsHeading", recipientsHeading),
    ...lines.map((text) => renderStyledLine("recipients", text)),
  ];
}

/** Puts "KT." before the title of the head and the signer's own title below it; no degree before the name (II.7). */
function renderSigner({ form, head, title, name }: Signatory, { styles }: DocumentLook): Xml[] {
  const titles = [form ? `${form} ${head}` : head, ...(title ? [title] : [])];
  const last = titles.length - 1;
  return [
    ...titles.map((text, index) =>
      renderStyledLine("signerTitle", text.toUpperCase(), {
        // The first title is level with the heading of the recipients.
        ...(index === 0 ? { before: styles.recipientsHeading.before } : {}),
        // The space for the signature is kept even without a name.
        ...(index === last && !name ? { after: styles.signerName.before } : {}),
      }),
    ),
    ...(name ? [renderStyledLine("signerName", name)] : []),
  ];
}
