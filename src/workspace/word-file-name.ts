/** The name of a document's Word file, as report.yaml says it; two documents never have one name. */
import { pickDocument } from "../catalogue/office/document-letterhead.ts";
import type { Locality, Office } from "../catalogue/office/office.ts";

type OfficeOfNames = Pick<Office, "documents" | "territory">;

interface NamedDocument {
  /** The name of its template: "bao-cao". */
  readonly document: string;
  /** "9m-2022" */
  readonly period: string;
  readonly locality?: Locality | undefined;
}

/** "bao-cao.docx", of one locality "bao-cao-376.docx"; of `file: Báo cáo {period} {locality}` "Báo cáo 9m-2022 huyện Kim Sơn.docx". */
export function formatWordFileName(
  { document, period, locality }: NamedDocument,
  { documents, territory }: OfficeOfNames,
): string {
  const ownName = pickDocument(document, locality?.office?.documents).file;
  const { file = document } = pickDocument(document, documents);
  const needsCode = locality !== undefined && !file.includes("{locality}");
  const name = ownName ?? (needsCode ? `${file}-${locality.code}` : file);
  return `${name
    .replaceAll("{period}", period)
    .replaceAll("{locality}", locality?.name ?? territory)
    .normalize("NFC")}.docx`;
}
