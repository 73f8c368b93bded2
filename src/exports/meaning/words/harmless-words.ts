/** Words in a header that change nothing of what the column holds, folded. */

const harmlessPhrases: readonly RegExp[] = [
  // (1) · (A) · cột 3 · (3)=(1)+(2)
  /^(?:cot )?(?:\d{1,2}|[a-z])$/,
  /^(?:cot )?\d{1,2}(?: \d{1,2})+$/,
  /^(?:phat sinh )?(?:trong|cua)? ?(?:ki|ki bao cao|thang|thang nay|thang bao cao|qui)$/,
  /^(?:phat sinh|neu co|bat buoc|ghi so|so|so luong|tong|cong|tong so|tong cong|so thuc|so nguoi|so ho|so luot|ld|chung|toan bo|so lieu|bao cao)$/,
  /^(?:da |so |so da )?(?:thuc hien|thuc te|ket qua|thuc hien trong (?:ki|thang|qui)|th)$/,
  /^(?:theo|can cu|thuc hien|kem theo) .*$/,
  // "cả năm" is no part of a month.
  /^(?:ca(?! nam$)|gom|gom ca|bao gom|ke ca) .*$/,
  /^(?:tong )?nam (?:va )?nu$/,
  /^(?:khong|chua)(?: (?:phai|la|bao gom|gom|tinh|lay|ke|so))* (?:luy ke|lui ke|cong don)$/,
  /^(?:dd mm yyyy|mm yyyy|thang nam|ngay thang nam|ngay thang)$/,
  /^(?:ghi )?bang (?:so|chu)$/,
  /^tren dia ban(?: .*)?$/,
  /^(?:toan )?(?:tinh|huyen|thanh pho|xa)$/,
];

/** True for a phrase, folded, that changes nothing: "trong kỳ", "nếu có", "(1)", "theo Nghị quyết 68". */
export function isHarmlessPhrase(foldedPhrase: string): boolean {
  return foldedPhrase === "" || harmlessPhrases.some((pattern) => pattern.test(foldedPhrase));
}
