/** The look of documents: the margins of their pages and the format of each of their styles. */
import type { StyleFormat } from "../../wordml/styles/style-format.ts";

/** In twips. */
export interface PageMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the paper's edge to the page number. */
  readonly header: number;
  readonly footer: number;
}

/** The styles by what they are for; the headings are named by their place in the outline, whatever their number in Word. */
export const styleKeys = [
  "superior",
  "office",
  "nationalName",
  "motto",
  "documentNumber",
  "placeAndDate",
  "title",
  "subject",
  "addressees",
  "part",
  "section",
  "clause",
  "point",
  "bodyText",
  "tableHeading",
  "tableText",
  "tableNote",
  "chart",
  "signerTitle",
  "signerName",
  "recipientsHeading",
  "recipients",
  "annexTitle",
  "annexReference",
  "pageNumber",
] as const;
export type StyleKey = (typeof styleKeys)[number];

export interface DocumentLook {
  readonly margins: PageMargins;
  /** The format of "Normal", on which every style is based. */
  readonly normal: StyleFormat;
  readonly styles: Readonly<Record<StyleKey, StyleFormat>>;
}
