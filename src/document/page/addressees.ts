/** The addressees (Kính gửi): Decree 30/2020/NĐ-CP, Annex I, II.9b. */ import { addresseesLabel } from "../../language/office/letterhead-words.ts";
import { renderParagraph, renderRun, type Xml } from "../text/word-xml.ts";
import { convertMillimetresToTwips } from "./paper.ts";

const addresseeIndent = convertMillimetresToTwips(30);
/** The position of the colon of "Kính gửi:" in 14 points. */
const dashIndent = addresseeIndent + convertMillimetresToTwips(18);
const dashWidth = convertMillimetresToTwips(3);

/** Renders a single addressee on the line of "Kính gửi:", several below it, each with a dash under the colon. */
export function renderAddressees(addressees: readonly string[]): Xml[] {
  const names = addressees.map(removeEndPunctuation);
  const [first] = names;
  if (first === undefined) return [];
  if (names.length === 1) return [renderSalutationLine(`${addresseesLabel} ${first}.`)];
  return [
    renderParagraph({ style: "Salutation", indent: { left: addresseeIndent } }, [renderRun(addresseesLabel)]),
    ...names.map((name, index) => renderListedAddressee(`- ${name}`, index === names.length - 1)),
  ];
}

/** Names from the configuration may end with punctuation, which would then be doubled. */
export function removeEndPunctuation(name: string): string {
  return name.trim().replace(/[.;,]+$/, "");
}

function renderSalutationLine(text: string): Xml {
  return renderParagraph({ style: "Salutation", align: "center", spacing: { after: 120 } }, [
    renderRun(text),
  ]);
}

function renderListedAddressee(text: string, isLast: boolean): Xml {
  const properties = {
    style: "Salutation",
    indent: { left: dashIndent + dashWidth, hanging: dashWidth },
    spacing: { before: 120, after: isLast ? 120 : 0 },
  };
  return renderParagraph(properties, [renderRun(isLast ? `${text}.` : `${text};`)]);
}
