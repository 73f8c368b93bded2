/** Recognises numbers that are no figures: dates, periods, regulations, provisions and lists. A doubtful number counts as a figure. */

/** A number with the text on both sides of it in its paragraph. */
interface NumberInText {
  readonly number: string;
  readonly left: string;
  readonly right: string;
  /** In the first column of a table. */
  readonly isFirstColumn: boolean;
}

export function isNonFigureNumber(numberInText: NumberInText): boolean {
  return (
    isListNumber(numberInText) ||
    isNameWithDigits(numberInText) ||
    isDateOrTime(numberInText) ||
    isNumberOfMonths(numberInText) ||
    isProvisionNumber(numberInText) ||
    isNumberOfPlace(numberInText)
  );
}

/** "68/NQ-CP", "08/2022/QĐ-TTg", "COVID-19", "Quốc lộ 1A", "m2"; but "14nghìn" and "gần14" are figures. */
function isNameWithDigits({ number }: NumberInText): boolean {
  if (/\d\/\p{Lu}|^\d+\p{Lu}/u.test(number)) return true;
  return /^\p{L}/u.test(number) && !hedgeGluedToDigit.test(number);
}

const hedgeGluedToDigit = /^(?:trên|hơn|gần|dưới|khoảng|ước|đạt|tăng|giảm|bằng|còn|vượt)\d/iu;

const fullDate = /^\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d$/;
const monthOfYear = /^\d{1,2}\/(?:19|20)\d\d$/;
const dayOfMonth = /^\d{1,2}\/\d{1,2}$/;
const yearOrYears = /^(?:19|20)\d\d(?:[-–](?:19|20)\d\d)?$/;
const yearRange = /^(?:19|20)\d\d[-–](?:19|20)\d\d$/;
const oneOrTwoDigits = /^\d{1,2}$/;
/** "Tết Nguyên đán Quý Mão 2023": the year behind its name. */
const precedingYearName = /(?<!\p{L})(?:tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)\s+$/iu;
/** One more part of a list may stand between: "ngày 26 và 27", "năm 2020, 2021". */
const precedingDateWord =
  /(?<!\p{L})(?:ngày|mùng|tháng|năm|quý|thế kỷ|giai đoạn|nhiệm kỳ)\s+(?:[\d/]+\s*(?:[-–,]|và|đến)\s*)?$/iu;

function isDateOrTime({ number, left, right }: NumberInText): boolean {
  if (yearRange.test(number) || fullDate.test(number) || /^\d{1,2}[hg](?:\d\d)?$/.test(number)) return true;
  if (precedingDateWord.test(left))
    return [yearOrYears, oneOrTwoDigits, monthOfYear, dayOfMonth].some((pattern) => pattern.test(number));
  if (yearOrYears.test(number) && precedingYearName.test(left)) return true;
  // "(2021 - 2025)", "8 giờ 30 phút".
  if (yearOrYears.test(number) && (/^\s*[-–]\s*(?:19|20)\d\d\b/.test(right) || /\d{4}\s*[-–]\s*$/.test(left)))
    return true;
  return oneOrTwoDigits.test(number) && (/^\s+giờ(?!\p{L})/iu.test(right) || /\sgiờ\s+$/iu.test(left));
}

/** "9 tháng đầu năm", "6 tháng cuối năm", "12 tháng năm 2022". */
function isNumberOfMonths({ number, right }: NumberInText): boolean {
  return /^\d{1,2}$/.test(number) && /^\s+tháng\s+(?:đầu\s+|cuối\s+)?năm(?!\p{L})/iu.test(right);
}

/** "Điều 5", "khoản 1, 2 và 3", "Phụ lục 2"; the number of a regulation: "Nghị quyết số 68". "Tổng số 140 người" is a figure. */
const precedingProvisionWord = new RegExp(
  "(?<!\\p{L})(?:điều|(?<!tài )khoản|(?<!(?:thời|quan|địa|tâm|đặc|ưu|nhược|trọng) )điểm|chương|mục|phần|phụ lục" +
    "|bảng|biểu|mẫu|trang|khóa|kỳ họp thứ|lần thứ|đợt|quyết định|nghị quyết|nghị định|thông tư|chỉ thị|công văn" +
    "|tờ trình|kế hoạch|luật|văn bản)(?: số)?\\s+(?:\\d{1,3}[a-zđ]?\\s?(?:,|và|đến|[-–])\\s?){0,4}$",
  "iu",
);

function isProvisionNumber({ number, left }: NumberInText): boolean {
  return /^\d{1,3}(?:\.\d{1,2})*[a-zđ]?$/u.test(number) && precedingProvisionWord.test(left);
}

/** "Quận 1", "phường 12", "tổ dân phố số 3": a place that has a number for a name. */
const precedingPlaceWord =
  /(?<!\p{L})(?:quận|phường|(?:tổ dân phố|khu phố|tổ|khu|thôn|ấp|xóm|tiểu khu)(?: số)?)\s+$/iu;

/** "4 phường 12 xã" counts both. */
function isNumberOfPlace({ number, left, right }: NumberInText): boolean {
  const endsName = /^\s*(?:[,.;:)]|$)|^\s+\p{Lu}/u.test(right);
  return oneOrTwoDigits.test(number) && endsName && precedingPlaceWord.test(left);
}

/** "1.", "2.3." and "1)" at the beginning of a paragraph; the running number of a row. */
function isListNumber({ number, left, right, isFirstColumn }: NumberInText): boolean {
  // "(1) …; (2) …" in a sentence.
  if (oneOrTwoDigits.test(number) && /(?:^|\s)\($/.test(left) && /^\)\s/.test(right)) return true;
  // The mark of a footnote: right behind a figure, which is masked ("37.040[1]"), and before the note below the table.
  if (oneOrTwoDigits.test(number) && /(?:\uFFFC|^)\[$/.test(left) && /^\](?:\s|$)/.test(right)) return true;
  if (left.trim() !== "") return false;
  if (/^\d{1,2}(?:\.\d{1,2})*$/.test(number) && /^[.)]/.test(right)) return true;
  return isFirstColumn && /^\d{1,4}$/.test(number) && right.trim() === "";
}
