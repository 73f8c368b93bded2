import { folded } from "./fold.ts";

/** "Tổng cộng", "TỔNG SỐ - TOTAL", "Cộng tháng 9", "Toàn tỉnh": a row that sums others. */
const totalLabel =
  /^(?:tong(?: (?:cong|so|toan|cac|hop|thang|qui|nam|ca|\d).*)?|cong(?: (?:thang|quy|nam|toan|tong|don|luy|cac|huyen|so).*)?|(?:toan|ca) (?:tinh|thanh pho|huyen|quoc|nuoc|vung|nam)|luy ke.*|(?:grand )?total.*)$/;

/** What is a total wherever it stands; "Tổng số hộ nghèo" may also be the name of what is counted. */
const barelyTotal = /^(?:tong(?: (?:cong|so))?|cong|toan tinh|total|tong (?:cong|so) total)$/;

const numbering = /^(?:[ivx]+|\d+|[a-h]) /;

export function isTotalLabel(text: string): boolean {
  return text.length <= 100 && totalLabel.test(folded(text).replace(numbering, ""));
}

export function isBareTotal(text: string): boolean {
  return text.length <= 100 && barelyTotal.test(folded(text));
}
