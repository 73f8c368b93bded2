import { foldText } from "../../cells/text-folding.ts";

/** Labels of rows that sum others: "Tổng cộng", "TỔNG SỐ - TOTAL", "Cộng tháng 9", "Toàn tỉnh". */
const totalLabelPattern =
  /^(?:tong(?: (?:cong|so|toan|cac|hop|thang|qui|nam|ca|xa|phuong|huyen|lao dong|nguoi|luot|\d).*)?|(?:cong )?chung(?: (?:toan|ca) (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dia ban))?|cong(?: (?:thang|\d{1,2} thang|trong (?:thang|ki|qui|nam)|quy|nam|toan|tong|don|luy|cac|kinh phi|so tien|huyen|so|xa|phuong|thi xa|thi tran|thanh pho|quan|dac khu|khoi|cum).*)?|(?:toan|ca) (?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|dia ban|khu|quoc|nuoc|vung|nam)|luy ke.*|(?:grand )?total.*)$/;

/** Nearly all totals have one of these labels, and all begin with one of these: a new one above belongs here too. V8 seldom has to make the long pattern ready. */
const usualLabels = new Set(["tong cong", "tong so", "tong", "cong", "toan tinh"]);
const beginsLikeTotal = /^(?:tong|chung|cong|toan|ca|luy|grand|total)/;

/** Labels that mean a total in any column; "Tổng số hộ nghèo" may also be the name of an indicator. */
const bareTotalPattern = /^(?:tong(?: (?:cong|so))?|cong|toan tinh|total|tong (?:cong|so) total)$/;

const numberingPrefix = /^(?:[ivx]+|\d+|[a-h]) /;

export function isTotalLabel(text: string): boolean {
  if (text.length > 100) return false;
  const label = foldText(text).replace(numberingPrefix, "");
  return usualLabels.has(label) || (beginsLikeTotal.test(label) && totalLabelPattern.test(label));
}

export function isBareTotalLabel(text: string): boolean {
  return text.length <= 100 && bareTotalPattern.test(foldText(text));
}
