/** Recipients and signature: Decree 30/2020/NĐ-CP, Annex I, II.7 and II.9d. */
import type { Signatory } from "../../catalogue/office/office.ts";
import { archiveLabel, asAboveText, recipientsHeading } from "../../language/letterhead-words.ts";
import type { Letterhead } from "../document-content.ts";
import { renderParagraph, renderRun, type Xml } from "../text/word-xml.ts";
import { removeEndPunctuation } from "./addressees.ts";
import { renderBorderlessTable, renderCentredLine } from "./borderless-table.ts";
import { computeTextWidthInTwips, convertMillimetresToTwips } from "./paper.ts";

const leftColumnWidth = convertMillimetresToTwips(75);
const rightColumnWidth = computeTextWidthInTwips(false) - leftColumnWidth;
const titleFontSize = 28;
const spaceAbove = 240;
/** The space for the signature and the seal. */
const signatureSpace = convertMillimetresToTwips(27);

/** Renders a single table row, which never splits, so that name and title stay together. */
export function renderSignature(letterhead: Letterhead): Xml {
  return renderBorderlessTable(
    [leftColumnWidth, rightColumnWidth],
    [[renderRecipients(letterhead), renderSigner(letterhead.signatory)]],
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
    renderParagraph({ spacing: { before: spaceAbove } }, [
      renderRun(recipientsHeading, { size: 24, bold: true, italics: true }),
    ]),
    ...lines.map((text) => renderParagraph({}, [renderRun(text, { size: 22 })])),
  ];
}

/** Puts "KT." before the title of the head and the signer's own title below it; no degree before the name (II.7). */
function renderSigner({ form, head, title, name }: Signatory): Xml[] {
  const boldFormatting = { size: titleFontSize, bold: true };
  const titles = [form ? `${form} ${head}` : head, ...(title ? [title] : [])];
  const last = titles.length - 1;
  return [
    ...titles.map((text, index) =>
      renderCentredLine(text.toUpperCase(), boldFormatting, {
        ...(index === 0 ? { before: spaceAbove } : {}),
        // The space for the signature is kept even without a name.
        ...(index === last && !name ? { after: signatureSpace } : {}),
      }),
    ),
    ...(name ? [renderCentredLine(name, boldFormatting, { before: signatureSpace })] : []),
  ];
}
