/** Reads the words above and below a table that change all its numbers: accumulated, planned, estimated. */

import type { OtherMeaning } from "../../issues/column-meanings.ts";
import { foldText } from "../cells/text-folding.ts";
import { memoize } from "../memoize.ts";
import { removeDenials } from "./words/changing-words.ts";

const cumulative =
  /\b(?:luy ke|lui ke|cong don|tich luy)\b|^(?:so lieu|so) .*\b(?:tinh|la so|cong) tu dau nam\b/;

/** A list of events stays a list of events, however far it goes back. */
const listTitle = /^(?:bieu |bang )?(?:danh sach|danh muc)\b/;

const opening =
  /^(?:(?:ghi chu|luu y|chu thich|chu y|bieu|bang|phu luc|mau|so lieu|so|tong hop|bao cao|cac|la|quyet dinh(?= giao)|giao|phan bo|\d+|[ivx]+|[a-d]) )*/;

/** The subjects of titles whose numbers are no results; the first that fits decides. */
const subjects: readonly (readonly [OtherMeaning, RegExp])[] = [
  [
    "plan",
    /^(?:ke hoach|chi tieu|du toan|nhu cau|dang ki (?:nhu cau|chi tieu|ke hoach)|muc tieu(?! quoc gia| so \d)|phuong an(?= (?:giao|phan bo))|de (?:nghi (?:ho tro|cap)|xuat (?:chi tieu|ke hoach)))\b(?! (?:(?:so )?\d|va dau tu|dau tu|tai chinh|tong hop))/,
  ],
  ["estimate", /^(?:uoc(?! mo\b)|du kien|du bao|(?:ket qua |thuc hien )+uoc)\b/],
  ["last year", /^(?:cung ki|nam truoc|nam ngoai|ki truoc|thang truoc)\b/],
  ["average", /^binh quan\b/],
];
/** "Kế hoạch và kết quả" holds both; the plan of a law or a visit is a document. */
const bothTitle = /\b(?:ket qua|thuc hien|tinh hinh)\b/;

/** "Kế hoạch năm 2022: 15.000 người" tells one number, not what the table is. */
const tellsNumber = /[:：]\s*\d/;

/** Finds what a title or a note makes of a whole table: "SỐ LIỆU LŨY KẾ", "KẾ HOẠCH GIẢI QUYẾT VIỆC LÀM NĂM 2022". */
export const findTitleMeaning = memoize((text): OtherMeaning | undefined => {
  const start = text.slice(0, 500);
  const folded = foldText(start);
  if (cumulative.test(removeDenials(folded))) return listTitle.test(folded) ? undefined : "cumulative";
  if (tellsNumber.test(start)) return undefined;
  for (const part of listTitleAndQualifiers(start)) {
    const subject = foldText(part).replace(opening, "");
    const meaning = subjects.find(([, pattern]) => pattern.test(subject))?.[0];
    if (meaning !== undefined && !(meaning === "plan" && bothTitle.test(subject))) return meaning;
  }
  return undefined;
});

const draft =
  /^(?:ban )?(?:du thao(?! (?:nghi quyet|quyet dinh|nghi dinh|thong tu|luat|van ban|to trinh|cong van|de an)\b)|nhap)\b|^(?:ket qua )?(?:tam thoi|chua chinh thuc)\b/;
const preliminary = /^(?:.* )?(?:so lieu|ket qua|bao cao) so bo\b|^so bo\b/;

/** True for "DỰ THẢO", "SỐ LIỆU SƠ BỘ (chưa chính thức)": the numbers may still change, and may be right. */
export const saysDraft = memoize((text): boolean =>
  listTitleAndQualifiers(text.slice(0, 500)).some((part) => {
    const folded = foldText(part);
    return draft.test(folded.replace(opening, "")) || preliminary.test(folded);
  }),
);

/** True for "CHỈ TIÊU ĐĂNG KÝ NĂM 2022": plans that were asked for, and perhaps not given so. */
export function saysProposedPlan(text: string): boolean {
  return /^(?:bieu |bang )?(?:(?:chi tieu|ke hoach) )?(?:dang ki|de xuat)\b/.test(
    foldText(text.slice(0, 500)),
  );
}

/** The whole title, what stands in brackets, and what stands behind a dash of the numbers: "… - SỐ LIỆU ƯỚC TÍNH". */
function listTitleAndQualifiers(text: string): string[] {
  const inBrackets = [...text.matchAll(/[([]([^()[\]]+)[)\]]/gu)].map(([, inside = ""]) => inside);
  const behindDash = text.split(/\s[–—-]\s/u).slice(1);
  return [text, ...inBrackets, ...behindDash.filter((part) => /^so(?: lieu)? /.test(foldText(part)))];
}
