/** The look of documents without a reference: Decree 30/2020/NĐ-CP, Annex I, parts I and II. */
import { type StyleFormat, wordDefaultFormat } from "../../wordml/styles/style-format.ts";
import { convertMillimetresToTwips } from "../page/paper.ts";
import type { DocumentLook } from "./document-look.ts";

/** 14 points (II.6e), in half points. */
const bodySize = 28;
/** The sizes of offices, numbers and the national name (II.1–II.3). */
const officeSize = 26;

const normal: StyleFormat = { ...wordDefaultFormat, size: bodySize };
const centred: StyleFormat = { ...normal, align: "center" };
const centredBold: StyleFormat = { ...centred, bold: true };

/** Justified, the first line indented by 12,7 mm, 6 points between paragraphs and a line spacing of up to 1,5 (II.6e). */
const bodyText: StyleFormat = {
  ...normal,
  align: "both",
  before: 120,
  line: 264,
  firstLine: convertMillimetresToTwips(12.7),
};
/** Mục and khoản are bold; điểm is not (table V.6b). */
const numberedHeading: StyleFormat = { ...bodyText, bold: true };
const tableText: StyleFormat = { ...normal, size: 24 };

export const standardLook: DocumentLook = {
  // The decree allows 20–25, 20–25, 30–35 and 15–20 mm (I.3).
  margins: {
    top: convertMillimetresToTwips(20),
    bottom: convertMillimetresToTwips(20),
    left: convertMillimetresToTwips(30),
    right: convertMillimetresToTwips(15),
    header: convertMillimetresToTwips(10),
    footer: convertMillimetresToTwips(10),
  },
  normal,
  styles: {
    superior: { ...centred, size: officeSize },
    office: { ...centredBold, size: officeSize },
    nationalName: { ...centredBold, size: officeSize },
    motto: centredBold,
    documentNumber: { ...centred, size: officeSize, before: 120 },
    placeAndDate: { ...centred, italics: true, before: 120 },
    title: { ...centredBold, before: 360 },
    subject: centredBold,
    addressees: { ...normal, before: 240 },
    // "Phần I" with its title below it in capitals (II.6d).
    part: { ...centredBold, before: 240 },
    section: numberedHeading,
    clause: numberedHeading,
    point: bodyText,
    bodyText,
    tableHeading: { ...tableText, align: "center", bold: true },
    tableText,
    tableNote: { ...bodyText, size: 26, after: 120, line: 240 },
    chart: { ...centred, before: 120, after: 120 },
    signerTitle: centredBold,
    // The space above the name is for the signature and the seal.
    signerName: { ...centredBold, before: convertMillimetresToTwips(27) },
    recipientsHeading: { ...normal, size: 24, bold: true, italics: true, before: 240 },
    recipients: { ...normal, size: 22 },
    annexTitle: centredBold,
    annexReference: { ...centred, italics: true },
    // Arabic, 14 points, upright, centred (I.7).
    pageNumber: centred,
  },
};
