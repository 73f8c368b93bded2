import { foldText } from "../cells/text-folding.ts";

/** Beginnings of lines below a table, folded: author, signatory, date, recipients. */
const signaturePattern =
  /^(?:nguoi (?:lap|ghi|tong hop|duyet|ki)|thu truong|ngay .*thang .*nam|noi nhan|ke toan|(?:pho )?(?:giam doc|chu tich|truong phong)|tm |kt |tl |tuq |ki (?:ghi ro|ten\b|va |dong dau)|xac nhan|ghi chu|don vi tinh)/;

/** "Ninh Bình, ngày 05 tháng 10 năm 2022" */
const letterDay = /,\s*ngày.*tháng.*năm/iu;

/** Who signs, and when, stands at the beginning of a line; patterns would be slow on more. */
const longestSignature = 300;

export function isSignatureText(text: string): boolean {
  const beginning = text.slice(0, longestSignature);
  return signaturePattern.test(foldText(beginning)) || letterDay.test(beginning.normalize("NFC"));
}

/** Notes stand within tables too; whoever signs, and the day of the letter, stand below them. */
export function isSignatureOrLetterDay(text: string): boolean {
  return isSignatureText(text) && !/^(?:ghi chu|don vi tinh)/.test(foldText(text));
}
