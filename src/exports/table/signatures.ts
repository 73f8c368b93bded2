import { foldText } from "../cells/text-folding.ts";

/** Beginnings of lines below a table, folded: author, signatory, date, recipients. */
const signaturePattern =
  /^(?:nguoi (?:lap|ghi|tong hop|duyet|ki)|thu truong|ngay .*thang .*nam|noi nhan|ke toan|(?:pho )?(?:giam doc|chu tich|truong phong)|tm |kt |tl |tuq |ki (?:ghi ro|ten\b|va |dong dau)|xac nhan|ghi chu|don vi tinh)/;

export function isSignatureText(text: string): boolean {
  return signaturePattern.test(foldText(text)) || /,\s*ngày.*tháng.*năm/iu.test(text.normalize("NFC"));
}

/** Notes stand within tables too; whoever signs, and the day of the letter, stand below them. */
export function isSignatureOrLetterDay(text: string): boolean {
  return isSignatureText(text) && !/^(?:ghi chu|don vi tinh)/.test(foldText(text));
}
