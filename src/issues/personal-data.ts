/** What concerns a person and may stand in any cell of any file, where a row has shifted or somebody typed it into the wrong column. */
import { findPersonNames, mayBeNameAlone } from "./person-names.ts";
import type { IssueDetails } from "./wordings/wording.ts";

/** The identity number has twelve digits and begins with 0, a telephone number has ten: written at once, or with blanks and points. "01-02-2022 07:00" is a time. */
const identityNumber =
  /(?<![\d.,])(?!\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d\d(?!\d))0\d(?:[ .-]?\d){7,10}(?![\d,])/u;

/** No message quotes more of a text. */
const longestExamined = 1000;

/** Stands in a message for what it does not quote. */
const hiddenText = "…";

/** True for a text with a name that may be a person's, or with an identity or telephone number. */
export function isLikelyPersonal(text: string): boolean {
  const plain = tidyText(text);
  return identityNumber.test(plain) || findPersonNames(plain).length > 0;
}

/** True for a text that is the name of a person and nothing else: "Nguyễn Văn Mẫu". */
export function isPersonName(text: string): boolean {
  const plain = tidyText(text);
  if (!mayBeNameAlone(plain)) return false;
  const [name] = findPersonNames(plain);
  return name?.isCertain === true && name.from === 0 && name.to === plain.length;
}

function tidyText(text: string): string {
  return text.slice(0, longestExamined).normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** A folder or a file may bear the name of a colleague, who must find it again. */
const keysOfPaths = new Set(["path", "file", "folder"]);

/** Hides what a message would quote of a person, unless it is near to a declared text: then it is that text, mistyped. */
export function hidePersonalDetails(details: IssueDetails): IssueDetails {
  if (details.nearest) return details;
  const entries = Object.entries(details).map(([key, value]) => [
    key,
    typeof value === "string" && !keysOfPaths.has(key) ? hidePersonalParts(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function hidePersonalParts(text: string): string {
  const plain = tidyText(text);
  if (identityNumber.test(plain)) return hiddenText;
  const names = findPersonNames(plain);
  if (names.length === 0) return text;
  return names.reduceRight((rest, { from, to }) => rest.slice(0, from) + hiddenText + rest.slice(to), plain);
}
