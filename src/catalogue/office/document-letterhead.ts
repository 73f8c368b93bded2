/** Who sends a document to whom: what report.yaml says of the document, else of the office of its place and time, else of the whole office. */
import type { Period } from "../../period.ts";
import { findKindAbbreviation, mayHaveAddressees } from "../document-kinds.ts";
import type { FrontMatter } from "../front-matter.ts";
import { findEarlierAgency } from "./agency-times.ts";
import type { EarlierAgency, Locality, Office, OfficeDocument, OfficeLetterhead } from "./office.ts";

/** The words of an office around one document. */
export interface DocumentLetterhead extends OfficeLetterhead {
  /** "BC-SNV"; undefined where neither report.yaml nor the kind of the document tells it. */
  readonly symbol: string | undefined;
}

/** A document with what its template says of itself. */
export interface DocumentOfOffice extends Pick<FrontMatter, "kind" | "abbreviation"> {
  /** "bao-cao". */
  readonly document: string;
}

/** The place and the time of a document; those of the whole office of today where they are absent. */
interface DocumentScope {
  readonly locality?: Locality | undefined;
  readonly period?: Period | undefined;
}

type OfficeOfDocuments = OfficeLetterhead & Pick<Office, "documents" | "earlier">;

/** What an office says of a document, or of all its documents. */
type Said = Partial<OfficeLetterhead> & OfficeDocument;

/**
 * The nearest words count: those of the document before those of its office, those of the locality's office before those of the agency
 * of that time, and these before today's. A plan or a notice does not begin with the addressees of the office's reports, only with those
 * that are declared for it.
 */
export function resolveDocumentLetterhead(
  { document, ...kind }: DocumentOfOffice,
  office: OfficeOfDocuments,
  { locality, period }: DocumentScope,
): DocumentLetterhead {
  const local: NonNullable<Locality["office"]> = locality?.office ?? {};
  const agency: Partial<EarlierAgency> = (period && findEarlierAgency(office, period)) ?? {};
  const [ofLocal, ofAgency, ofOffice] = [local, agency, office].map(({ documents }) =>
    pickDocument(document, documents),
  );
  const { organisation, signatory, addressees, recipients, archive } = {
    ...{ ...office, ...ofOffice },
    ...{ ...agency, ...ofAgency },
    ...{ ...local, ...ofLocal },
  };
  // An agency's own symbol is nearer than that of a document of the office above it.
  const nearest: (Said | undefined)[] = [ofLocal, local, ofAgency, agency, ofOffice];
  const naming = nearest.find((said) => said?.symbol !== undefined || said?.organisation !== undefined);
  const declaredAddressees = [ofLocal, ofAgency, ofOffice].find((said) => said?.addressees)?.addressees;
  return {
    organisation,
    signatory,
    addressees: mayHaveAddressees(kind.kind) ? addressees : (declaredAddressees ?? []),
    recipients,
    archive,
    symbol: naming?.symbol ?? deriveSymbol(organisation.symbol, kind),
  };
}

/** What report.yaml says of a document, nothing where it says nothing. */
export function pickDocument(document: string, documents: Office["documents"]): OfficeDocument {
  return (documents && Object.hasOwn(documents, document) && documents[document]) || {};
}

const reportPrefix = "BC-";

/** From the symbol of the office's reports: "TTr-SNV" of "BC-SNV". A letter names the unit that wrote it, which nobody can guess. */
function deriveSymbol(
  reportSymbol: string,
  { kind, abbreviation = findKindAbbreviation(kind) }: Omit<DocumentOfOffice, "document">,
): string | undefined {
  if (abbreviation === findKindAbbreviation("Báo cáo")) return reportSymbol;
  return abbreviation !== undefined && reportSymbol.startsWith(reportPrefix)
    ? `${abbreviation}-${reportSymbol.slice(reportPrefix.length)}`
    : undefined;
}
