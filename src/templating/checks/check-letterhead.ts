/** Checks who a document goes to and by which symbol, as Decree 30/2020/NĐ-CP has it for its kind (Annex I, II.3b and II.9). */
import {
  findKindAbbreviation,
  findKindOfSymbol,
  isLetter,
  mayHaveAddressees,
  needsAddressees,
} from "../../catalogue/document-kinds.ts";
import { type FrontMatter, readFrontMatter } from "../../catalogue/front-matter.ts";
import {
  type DocumentLetterhead,
  resolveDocumentLetterhead,
} from "../../catalogue/office/document-letterhead.ts";
import type { Office } from "../../catalogue/office/office.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { findDocumentTemplate, listDocumentNames } from "../document-names.ts";

interface CheckedDocument extends FrontMatter {
  readonly document: string;
}

const place = { file: "report.yaml" };

/** Checks every document of a pack, as it is sent by the whole office. */
export function checkLetterheads(templates: readonly TextFile[], office: Office): Issue[] {
  return listDocumentNames(templates).flatMap((document) => {
    const template = findDocumentTemplate(document, templates);
    const head = template && readFrontMatter(template).head?.value;
    if (!head) return [];
    const checked = { ...head, document };
    return checkLetterhead(checked, { letterhead: resolveDocumentLetterhead(checked, office, {}) });
  });
}

/** A document without the letterhead of the decree has neither number nor addressees. */
export function checkLetterhead(
  { document, kind, abbreviation, letterhead: hasLetterhead }: CheckedDocument,
  { letterhead }: { readonly letterhead: DocumentLetterhead },
): Issue[] {
  if (!hasLetterhead) return [];
  const { symbol, addressees, organisation } = letterhead;
  if (symbol === undefined) {
    const details = { document, kind, form: isLetter(kind) ? "letter" : "named", known: organisation.symbol };
    return [buildIssue("document-symbol-missing", details, place)];
  }
  const meant = findKindOfSymbol(symbol);
  const own = abbreviation ?? findKindAbbreviation(kind);
  return [
    ...(meant !== undefined && own !== symbol.split("-")[0]
      ? [buildIssue("document-symbol-of-other-kind", { document, kind, symbol, meant }, place)]
      : []),
    ...(addressees.length === 0 && needsAddressees(kind)
      ? [buildIssue("document-addressees-missing", { document, kind }, place)]
      : []),
    ...(addressees.length > 0 && !mayHaveAddressees(kind)
      ? [buildIssue("document-addressees-unusual", { document, kind }, place)]
      : []),
  ];
}
