/** Words that make a column, or a whole table, something else than its plain name says. */
import type { OtherMeaning } from "../../../issues/column-meanings.ts";
import { memoize } from "../../memoize.ts";

/** "Chưa thực hiện", "Không đạt", "Còn phải giải quyết", "Bị từ chối"; not "chưa tính lũy kế" or "không gian". */
const notDone =
  "(?:(?:chua|khong) (?:duoc )?(?:thuc hien|dat|hoan thanh|giai quyet|giai ngan|chi|cap|tra|nop|thanh toan|ho tro|tiep nhan|xu li|du|dam bao|bao cao|co viec lam|phe duyet|duyet)|con (?:phai|thieu|no|vuong)|(?:bi )?tu choi|bi (?:loai|tra lai)|qua han|ton dong)";
const notDoneWords = new RegExp(`\\b${notDone}\\b`);
/** Parts of which every such phrase has one; few columns have any, so that the long pattern is seldom made ready. */
const partsOfNotDone = ["chua ", "khong ", "con ", "tu choi", "bi ", "qua han", "ton dong"];

/** The words of each meaning, folded, wherever they stand in a phrase; the first that fits decides. */
const changingWords: readonly (readonly [OtherMeaning, Pick<RegExp, "test">])[] = [
  ["share", /\b(?:ti le|ti trong|ti suat|phan tram|so sanh|so voi|chenh lech|tang giam|dat ke hoach|pct)\b/],
  ["last year", /cung ki|nam truoc|nam ngoai|ki truoc|thang truoc|qui truoc|dau ki|dau nam chuyen|\bck\b/],
  ["cumulative", /luy ke|lui ke|cong don|tich luy|tu dau nam|\blk\b|\d+ thang|tu thang \d|tu \d+ \d+/],
  [
    "adjusted",
    /dieu chinh|dinh chinh|sua doi|da sua|bo sung|tham dinh|chinh thuc|so bo|ra soat|cap nhat|so moi|^(?:so )?(?:moi(?: nhat)?|cuoi cung|dung|(?:da|duoc) (?:duoc )?(?:phe )?duyet|da (?:kiem tra|doi chieu|chot))$/,
  ],
  [
    "not done",
    { test: (words) => partsOfNotDone.some((part) => words.includes(part)) && notDoneWords.test(words) },
  ],
  ["batch", /\b(?:dot|lan) \d/],
  [
    "plan",
    /ke hoach|chi tieu|duoc giao|muc tieu|du toan|nhu cau|dang ki|de nghi|\bkh\b|^(?:(?:ubnd )?(?:tinh|so|cap tren) )?giao$/,
  ],
  ["estimate", /\buoc\b|du kien|du bao|du tinh|tam tinh|\buth\b/],
  ["average", /binh quan|trung binh|moi nguoi|dau nguoi|tren nguoi/],
  ["remaining", /con lai|\bton (?:dau|cuoi|dong|ki)\b/],
  ["at a date", /tinh den|den ngay|den het|cuoi ki|cuoi nam|cuoi thang|thoi diem|hien co|hien nay/],
  ["part", /trong do|rieng|\bnu\b/],
];

/** References to an act ("theo Kế hoạch số 12/KH-UBND") say where the number comes from, not what it is. */
const actReference =
  /(?:theo|can cu|thuc hien|kem theo|ban hanh) (?:(?:nghi quyet|quyet dinh|nghi dinh|thong tu|cong van|luat|quy dinh|qui dinh|huong dan|de an|chuong trinh|du an|bieu|mau|nq|qd|nd|tt|cv)\b|(?:ke hoach|kh) (?:so )?\d).*/;

/** The words before such an act. */
const beforeAct = /(?:theo|can cu|thuc hien|ban hanh) /;

/** "Không lũy kế", "cả nam và nữ" say that the words do not apply. */
const denial =
  /\b(?:khong|chua)(?: (?:phai|la|bao gom|gom|tinh|lay|ke|so))* (?:luy ke|lui ke|cong don|tich luy)\b|\bnam (?:va )?nu\b|\bca nu\b/g;

/** Removes what a folded text says not to be. */
export function removeDenials(foldedText: string): string {
  return foldedText.replace(denial, "").trim();
}

/** Finds what a folded phrase makes of a column; `percent` is told by the sign, which folding drops. */
export function findOtherMeaning(foldedText: string, text: string): OtherMeaning | undefined {
  return /[%‰]/u.test(text) ? "share" : findMeaningOfWords(foldedText);
}

/** The columns of an office's files have few different names. */
const findMeaningOfWords = memoize((foldedText): OtherMeaning | undefined => {
  const words = removeDenials(beforeAct.test(foldedText) ? foldedText.replace(actReference, "") : foldedText);
  return changingWords.find(([, pattern]) => pattern.test(words))?.[0];
});

/** Group heads and titles say such words at their beginning: "Kết quả thực hiện kế hoạch năm" is no plan. */
const headOfGroup =
  /^(?:(?:so lieu|so|ket qua|thuc hien(?! (?:ke hoach|chi tieu|du toan))|tong|gia tri|phan|cot) )?(?:luy ke|lui ke|cong don|tich luy|lk|tu dau nam|\d+ thang|cung ki|ck|nam truoc|nam ngoai|ki truoc|thang truoc|ke hoach|kh|chi tieu(?! (?:chinh|co ban|chu yeu|tong hop))|muc tieu|du toan|uoc|uth|du kien|du bao|ti le|so sanh|(?<!ket qua )so voi|chenh lech|tang giam|binh quan|(?:sau |da )?dieu chinh|con lai|trong do|nu)\b(?! va\b)/;

/** "Số hồ sơ chưa giải quyết" is such a head too: what is counted stands before the words. */
const notDoneHead = new RegExp(
  `^(?:(?:so|tong so|phan) )?(?:(?:lao dong|nguoi|luot nguoi|luot|ho|ho so|truong hop|doi tuong|suat|kinh phi|so tien) )?${notDone}\\b`,
);

/** Heads that say a wish only where they stand alone: "Đề nghị hưởng trợ cấp" is a count of its own. */
const wishOfGroup =
  /^(?:(?:so|nhu cau) )?(?:nhu cau|dang ki|de nghi)(?: (?:trong )?(?:nam|thang|qui)(?: \d+)*)?$/;

/** Finds what a group head above a column makes of it. */
export function findGroupHeadMeaning(foldedText: string, text: string): OtherMeaning | undefined {
  const kind = classifyHead(foldedText);
  if (kind === "not done") return kind;
  return kind === "changing" || /^\s*%/u.test(text) ? findOtherMeaning(foldedText, text) : undefined;
}

const classifyHead = memoize((foldedText): "not done" | "changing" | "plain" => {
  if (notDoneHead.test(foldedText)) return "not done";
  return headOfGroup.test(foldedText) || wishOfGroup.test(foldedText) ? "changing" : "plain";
});

const correction =
  /^(?:(?:da|sau|sau khi|so) )*(?:dieu chinh|dinh chinh|cap nhat|ra soat|sua(?: doi)?|(?:duoc )?(?:phe )?duyet|bo sung|chinh thuc|moi(?: nhat)?|cuoi cung|dung|thuc te|kiem tra|doi chieu|chot)(?: lai)?(?: (?:dot|lan) \d+)?$/;
const nextBatch = /^(?:(?:dot|lan) )?\d$/;

/** Finds what folded words behind the whole name of a column make of it, without any mark between: "Số người sau điều chỉnh". */
export function findTrailingCorrectionOrBatch(foldedWords: string): OtherMeaning | undefined {
  if (correction.test(foldedWords)) return "adjusted";
  return nextBatch.test(foldedWords) ? "batch" : undefined;
}

/** A column of nothing but corrections belongs to the amounts at its left. */
const bareCorrection =
  /^(?:(?:(?:so|so lieu|gia tri) )?(?:(?:(?:sau|da) )?(?:dieu chinh|dinh chinh|bo sung)(?: (?:tang|giam))*|chinh thuc|dung)|(?:so|so lieu|gia tri) (?:moi(?: nhat)?|cuoi cung|da duyet))$/;

export const isCorrectionOnlyHeader: (foldedHeader: string) => boolean = memoize((foldedHeader) =>
  bareCorrection.test(foldedHeader),
);
