import type { IssueDetails } from "../../issues/wordings/wording.ts";

/** The words before the name of a place: "huyện Hoa Lư", "TP. Ninh Bình", "P. Nam Định". */
const placeRank = /^(?:huyện|h\.|thành phố|tp|thị xã|tx|thị trấn|tt|xã|x\.|phường|p\.|quận|q\.|tỉnh) ?/iu;
/** An identity or telephone number, also with blanks or points in it; not a group of "3.096.630.000". */
const longNumber = /\d{9}|(?<!\d\.?)0\d(?:[ .-]?\d){7}/u;

/**
 * Hides the text that a message would quote, unless it looks like a value or is near to one. In a file with undeclared columns an
 * unreadable cell may hold a name or an identity number that has shifted there.
 */
export function hidePossiblePersonalText(details: IssueDetails): IssueDetails {
  const { text, nearest } = details;
  if (typeof text !== "string" || text === "" || nearest || canBeNonPersonalValue(text)) return details;
  return { ...details, text: "…" };
}

/** True for a text with an identity or telephone number, which only a shifted cell brings into a column of contents. */
export function hasPersonalNumber(text: string): boolean {
  return longNumber.test(text);
}

/** "NA", "#REF!", "%" */
const mark = /^[A-Z#/!?.%-]{1,8}$/;

/** True for a text that looks like a number, a date, a place or a mark, and not like a name or the number of a person. */
export function canBeNonPersonalValue(text: string): boolean {
  if (hasPersonalNumber(text)) return false;
  if (placeRank.test(text) || mark.test(text)) return true;
  const wordCount = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return /\d/.test(text) && wordCount <= 2;
}
