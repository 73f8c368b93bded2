import { styleNames } from "../../language/style-names.ts";
import type { StyleKey } from "./document-look.ts";

/** The ids by which paragraphs name their style. Word keeps the ids of styles that it knows, and names them in the reader's language. */
const styleIds: Readonly<Record<Exclude<StyleKey, HeadingKey>, string>> = {
  superior: "SuperiorName",
  office: "OfficeName",
  nationalName: "NationalName",
  motto: "NationalMotto",
  documentNumber: "DocumentNumber",
  placeAndDate: "PlaceAndDate",
  title: "Title",
  subject: "Subtitle",
  addressees: "Salutation",
  bodyText: "BodyText",
  tableHeading: "TableHead",
  tableText: "TableText",
  tableNote: "TableNote",
  chart: "Chart",
  signerTitle: "SignerPost",
  signerName: "SignerName",
  recipientsHeading: "RecipientsLabel",
  recipients: "Recipients",
  annexTitle: "AnnexTitle",
  annexReference: "AnnexReference",
  pageNumber: "Header",
};

/** From the highest: Phần, mục, khoản, điểm. */
const headingKeys = ["part", "section", "clause", "point"] as const satisfies readonly StyleKey[];
type HeadingKey = (typeof headingKeys)[number];

/** Lists the headings of a document from "Heading1" on: those of a document without parts begin with the sections. */
export function listHeadingKeys(hasPartHeadings: boolean): readonly HeadingKey[] {
  return hasPartHeadings ? headingKeys : headingKeys.slice(1);
}

/** Finds the id and the name of a style in Word; undefined for the part in a document that has none. */
export function findStyleIdAndName(
  key: StyleKey,
  hasPartHeadings: boolean,
): { readonly id: string; readonly name: string } | undefined {
  const headings: readonly StyleKey[] = listHeadingKeys(hasPartHeadings);
  const level = headings.indexOf(key) + 1;
  if (level > 0) return { id: `Heading${level}`, name: `heading ${level}` };
  return isHeadingKey(key) ? undefined : { id: styleIds[key], name: styleNames[key] };
}

function isHeadingKey(key: StyleKey): key is HeadingKey {
  return headingKeys.some((heading) => heading === key);
}
