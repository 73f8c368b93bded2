/** What the texts above and below a table say of all its numbers: accumulated, planned, estimated. */
import { foldText } from "../cells/text-folding.ts";
import { memoize } from "../memoize.ts";
import type { OtherMeaning } from "./words/changing-words.ts";

const cumulative = /\b(?:luy ke|lui ke|cong don|tich luy)\b/;
const notCumulative = /\b(?:khong|chua) (?:phai (?:la )?)?(?:so )?(?:lay |tinh )?(?:luy ke|cong don)\b/;

/** A list of events stays a list of events, however far it goes back. */
const listTitle = /^(?:bieu |bang )?(?:danh sach|danh muc)\b/;

const opening = /^(?:(?:bieu|bang|phu luc|mau|so lieu|tong hop|bao cao|cac|so|giao|\d+|[ivx]+|[a-d]) )*/;
const planTitle =
  /^(?:ke hoach|chi tieu|du toan|nhu cau)\b(?! (?:(?:so )?\d|va dau tu|dau tu|tai chinh|tong hop))/;
const estimateTitle = /^(?:uoc|du kien|du bao|uoc thuc hien)\b/;
/** "Kế hoạch và kết quả" holds both; the plan of a law or a visit is a document. */
const bothTitle = /\b(?:ket qua|thuc hien|tinh hinh)\b/;

/** Finds what a title or a note makes of a whole table: "SỐ LIỆU LŨY KẾ", "KẾ HOẠCH GIẢI QUYẾT VIỆC LÀM NĂM 2022". */
export const findTitleMeaning = memoize((text): OtherMeaning | undefined => {
  const folded = foldText(text.slice(0, 500));
  if (cumulative.test(folded))
    return notCumulative.test(folded) || listTitle.test(folded) ? undefined : "cumulative";
  const subject = folded.replace(opening, "");
  if (planTitle.test(subject)) return bothTitle.test(subject) ? undefined : "plan";
  return estimateTitle.test(subject) ? "estimate" : undefined;
});
