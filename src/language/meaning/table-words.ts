/** Recognises the words around a table that are no head of its numbers: the head of row numbers, the line of the unit. */

const headOfRowNumbers = /^(?:STT|S\.?T\.?T\.?|TT|T\.T|Số TT|Số thứ tự|Thứ tự|#|No\.?)$/iu;

/** True for "STT", "Số thứ tự". */
export function isHeadOfRowNumbers(head: string): boolean {
  return headOfRowNumbers.test(head);
}

/** True for "(Đơn vị tính: triệu đồng)". */
export function isUnitLine(text: string): boolean {
  return text.length < 80 && /^[\s(]*(?:đơn vị|đvt)/iu.test(text.normalize("NFC"));
}
