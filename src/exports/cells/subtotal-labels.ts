/** Folded texts of a text column that mean other rows. They are fewer than in a column of places: "Tổng số hộ nghèo" may be a content. */

import type { PartRole } from "./cell-reading.ts";

const numberingPrefix = /^(?:[ivx]+|\d+|[a-h]) (?=\p{sc=Latn})/u;

const wholeNames = "(?:cong|so|chung|toan bo|total)";
const ranges =
  "(?:thang|qui|quy|nam|dot|ky|ki|trong ky|trong ki|tu dau nam|cac|ca|toan|tinh|huyen|thanh pho|thi xa|xa|phuong|nhom|muc|phan|don|\\d+|[ivx]+)";

/** "Tổng số lao động", where no content of the column is called so. */
const countedThings = "(?:luot )?(?:lao dong|nguoi(?: lao dong)?|luot|ho|doi tuong|truong hop|hoc vien)";

/** "Cộng", "Tổng số", "TỔNG CỘNG - TOTAL", "Cộng tháng 4", "Tổng cộng 8 huyện", "Lũy kế từ đầu năm", "Toàn tỉnh". */
const subtotalPattern = new RegExp(
  `^(?:(?:tong(?: ${wholeNames})*|cong)(?: ${ranges}(?: .*)?)?|tong (?:so )?${countedThings}|chung (?:toan|ca) (?:tinh|thanh pho|huyen|thi xa|xa|phuong|nganh)|lu[iy] ke(?: .*)?|toan (?:tinh|thanh pho|huyen|quoc|nganh|vung)|(?:grand )?total)$`,
  "u",
);

/** Such labels begin with one of these: a new one above belongs here too. Most contents do not, so that V8 seldom has to make the long pattern ready. */
const beginsLikeSubtotal = /^(?:tong|cong|chung|lu[iy]|toan|grand|total)/;

/** "Trong đó: nữ", "Chia ra". */
const partPattern = /^(?:trong do(?! tuoi)|t do|chia ra|chia theo)(?: .*)?$/u;

/** "Tất cả các nguồn", "Cả hai nhóm", "Tổng kinh phí": in a column without declared texts they can only sum the other rows. */
const wholePattern =
  /^(?:(?:tat ca|toan bo)(?: .*)?|ca (?:hai|ba|bon|nam|\d+) .*|tong (?:so|cac|kinh phi|so tien|gia tri|muc)(?: .*)?)$/u;

/** No label of a total is longer, once it is folded. */
const maxLabelLength = 60;

export function isSubtotalLabel(foldedLabel: string): boolean {
  if (foldedLabel.length > maxLabelLength) return false;
  const label = foldedLabel.replace(numberingPrefix, "");
  return beginsLikeSubtotal.test(label) && subtotalPattern.test(label);
}

/** True for a label that means all rows together where no declared text can have such words. */
export function isAllRowsLabel(foldedLabel: string): boolean {
  return foldedLabel.length <= maxLabelLength && wholePattern.test(foldedLabel.replace(numberingPrefix, ""));
}

export function isPartLabel(foldedLabel: string): boolean {
  return foldedLabel.length <= maxLabelLength && partPattern.test(foldedLabel.replace(numberingPrefix, ""));
}

const mark = /^\s*[+*•▪○–—-]\s*(?=\p{sc=Latn})/u;
const sex = /^(?:so )?(?:lao dong |nguoi |hoc vien |tre em )?(?:nam|nu)(?: gioi)?$/;
const whole = /^(?:nguoi |lao dong )?chung$/;

/** Finds the role that a text, which no declaration knows, gives its row beside others. */
export function findPartRole(text: string, foldedText: string): PartRole | undefined {
  const words = foldedText.replace(numberingPrefix, "");
  if (whole.test(words)) return "whole";
  if (sex.test(words)) return "sex";
  return mark.test(text) ? "marked" : undefined;
}
