/** What concerns a person and may stand in any cell of any file, where a row has shifted or somebody typed it into the wrong column. */
import type { IssueDetails } from "./wordings/wording.ts";

/** The identity number has twelve digits and begins with 0, a telephone number has ten: written at once, or with blanks and points. "01-02-2022 07:00" is a time. */
const identityNumber =
  /(?<![\d.,])(?!\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d\d(?!\d))0\d(?:[ .-]?\d){7,10}(?![\d,])/u;

/** The words before the name of a place, a unit or a group: "phường Trần Hưng Đạo", "Trường Lê Hồng Phong". */
const nameOfSomethingElse =
  /^(?:huyện|thành phố|tp|thị xã|tx|thị trấn|tt|xã|phường|quận|tỉnh|đặc khu|trường|trung tâm|công ty|sở|phòng|ủy ban|uỷ ban|tết|quỹ|hội)(?![\p{L}\p{M}])/iu;

/** Three words or more that all begin with a capital: contents and groups are written with one, "Hộ cận nghèo". */
const capitalWords = /^\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*){2,5}$/u;

/** True for a text that looks like the name of a person, or that has an identity or telephone number. */
export function isLikelyPersonal(text: string): boolean {
  if (text.length > 1000) return false;
  return isLikelyPersonName(text) || identityNumber.test(tidyText(text));
}

/** True for "Nguyễn Văn Mẫu", and for other names of three words: of countries, say. */
export function isLikelyPersonName(text: string): boolean {
  const plain = tidyText(text.slice(0, 100));
  return capitalWords.test(plain) && !nameOfSomethingElse.test(plain);
}

function tidyText(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Hides what a message would quote of a person, unless it is near to a declared text: then it is that text, mistyped. */
export function hidePersonalDetails(details: IssueDetails): IssueDetails {
  if (details.nearest) return details;
  const entries = Object.entries(details).map(([key, value]) => [
    key,
    typeof value === "string" && isLikelyPersonal(value) ? "…" : value,
  ]);
  return Object.fromEntries(entries);
}
