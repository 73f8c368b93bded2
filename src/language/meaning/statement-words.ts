/** The syllables by which a sentence states the same as another one: those that say nothing, those that turn it, names of time and place. */

/** Syllables that any sentence can hold, and those of units, which the comparison of units judges. */
const commonSyllables: ReadonlySet<string> = new Set(
  `đã được cho là của và các có với trong toàn tỉnh trên hơn gần khoảng dưới số tổng nay đến tính hiện những này về tại theo ở do từ còn gồm
thì đó sẽ cũng như khi bằng đạt cả một lượt người lao động suất quà hộ đối tượng trường hợp đồng triệu tỷ nghìn phiên dự án nhà thẻ hồ sơ phần trăm kết quả
thực sở báo cáo địa bàn`.split(/\s+/u),
);

/** Syllables that turn or bound a statement: a sentence with one that the report's has not says something else. */
const turningSyllables: ReadonlySet<string> = new Set(
  "không chưa giảm tăng thiếu hụt vượt mất trừ mỗi bình quân hủy thôi nghỉ ngoài kế chỉ cùng trước nếu dự ước phấn".split(
    " ",
  ),
);

/** In small letters. */
export function isCommonSyllable(syllable: string): boolean {
  return commonSyllables.has(syllable);
}

/** In small letters. */
export function isTurningSyllable(syllable: string): boolean {
  return turningSyllables.has(syllable);
}

const numberSyllable = /^(?:\d.*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$/iu;
const unitOfTime = /^(?:tháng|quý|năm|ngày)$/iu;
const month = /^tháng$/iu;

/**
 * Finds among the syllables and numbers of a sentence years, numbers of months and quarters with their word ("quý i"), and names with a capital
 * but the first word; in small letters.
 */
export function listNamesOfTimeAndPlace(syllables: readonly string[]): string[] {
  return syllables.flatMap((syllable, index): string[] => {
    const [before = "", after = ""] = [syllables[index - 1], syllables[index + 1]];
    const pair = (first: string, second: string) => `${first} ${second}`.toLocaleLowerCase("vi");
    if (/^[IVX]+$/.test(syllable)) return [pair(before, syllable)];
    if (numberSyllable.test(syllable) && unitOfTime.test(before)) return [pair(before, syllable)];
    if (numberSyllable.test(syllable) && month.test(after)) return [pair(syllable, after)];
    const isName = index > 0 && /^\p{Lu}/u.test(syllable);
    return isName || /^(?:19|20)\d\d$/.test(syllable) ? [syllable.toLocaleLowerCase("vi")] : [];
  });
}
