/** Recognises the numbers of dates, months, quarters, years, hours, ages and durations. */
import type { NumberInText } from "./number-in-text.ts";
import { hasUnitOfThingsBehind } from "./unit-behind.ts";

const fullDate = /^(\d{1,2})([/.-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)$/;
const monthOfYear = /^(\d{1,2})[/-]((?:19|20)\d\d)$/;
const dayOfMonth = /^(\d{1,2})[/-](\d{1,2})$/;
const yearOrYears = /^(?:19|20)\d\d(?:[-–/](?:19|20)\d\d)?$/;
const yearRange = /^(?:19|20)\d\d[-–](?:19|20)\d\d$/;
const oneOrTwoDigits = /^\d{1,2}$/;
const onlyDigits = /^\d+$/;

/** True for a number of a calendar, a clock or an age; a number that no calendar has ("tháng 85") is none. */
export function isDateOrTime(numberInText: NumberInText): boolean {
  return (
    isWrittenDate(numberInText) ||
    isTimeByWords(numberInText) ||
    isYearInContext(numberInText) ||
    isDayBeforeDate(numberInText) ||
    isClockTime(numberInText)
  );
}

/** Its words in lower case: V8 takes twice as long to make a pattern ready that ignores case. */
interface NumberAmongWords extends Pick<NumberInText, "number"> {
  readonly left: string;
  readonly right: string;
  /** As it is written: a unit does not begin with a capital. */
  readonly writtenRight: string;
}

/** For speed, tries no pattern of words where there are none, as around a number in a cell of a table. The most frequent come first. */
function isTimeByWords({ number, left, right }: NumberInText): boolean {
  if (!anyLetter.test(left) && !anyLetter.test(right)) return false;
  const amongWords = { number, left: left.toLowerCase(), right: right.toLowerCase(), writtenRight: right };
  return (
    isNumberOfMonthsOfYear(amongWords) ||
    isNumberAfterDateWord(amongWords) ||
    isDayBeforeMonth(amongWords) ||
    isHour(amongWords) ||
    isAge(amongWords) ||
    isDuration(amongWords)
  );
}

const anyLetter = /\p{sc=Latn}/u;

/** Words that a day may stand behind: "dịp 2/9", "Quốc khánh 2/9", "từ 1/6 đến 30/6". */
const wordBeforeDay =
  /(?<!\p{sc=Latn})(?:ngày|dịp|lễ|tết|quốc khánh|quốc tế|kỷ niệm|từ|đến|tới|trước|sau|hết|sáng|chiều|tối|mùng|mồng)(?: (?:\p{sc=Latn}{1,9}|\d{1,2}[/-]\d{1,2}[,;]?)){0,5} $/u;

/** "06/08 huyện hoàn thành": places are counted like things, but "2/9 huyện Kim Sơn" names one. */
const placesBehind = /^\s+(?:huyện|xã|phường|thị trấn|thành phố|địa phương)(?!\p{sc=Latn})(?!\s+\p{Lu})/u;

/** "12/10/2022", "9/2022", "27/7", "24/7": a part of a whole is not larger than the whole, and has no zero in front. */
function isWrittenDate({ number, left, right }: NumberInText): boolean {
  if (onlyDigits.test(number)) return false;
  if (yearRange.test(number) || /^24\/(?:7|24)$/.test(number)) return true;
  const [, day, , month] = fullDate.exec(number) ?? [];
  if (day !== undefined) return isDay(day) && isMonth(month);
  const monthAndYear = monthOfYear.exec(number);
  if (monthAndYear) return isMonth(monthAndYear[1]);
  const [, first = "", second = ""] = dayOfMonth.exec(number) ?? [];
  if (!isDay(first) || !isMonth(second)) return false;
  const isCalledDay = wordBeforeDay.test(left.toLowerCase());
  // Counts are written with a zero in front too: "06/07 nhiệm vụ".
  if (!isCalledDay && (hasUnitOfThingsBehind(right) || placesBehind.test(right))) return false;
  if (/^0|^\d+[/-]0/.test(number) || Number(first) > Number(second)) return true;
  return isCalledDay && (/(?<!\p{sc=Latn})ngày\s+$/iu.test(left) || !hasUnitOfThingsBehind(right));
}

const separator = String.raw`\s*(?:[-–,;]|và|đến hết|đến|tới|hoặc|hay)\s*`;
const earlierParts = String.raw`(?:[\d/]+${separator}(?:tháng\s+|ngày\s+|năm\s+|quý\s+)?){0,12}`;

function buildDateWordPattern(words: string): RegExp {
  return new RegExp(String.raw`(?<!\p{sc=Latn})(?:${words})\s+(?:${earlierParts})$`, "u");
}

/** The numbers that each word can stand before; several may follow: "tháng 10, 11 và 12", "năm 2020, 2021". */
const dateWords: readonly (readonly [RegExp, (number: string) => boolean])[] = [
  [buildDateWordPattern("ngày|mùng|mồng"), (number) => isDay(number) || isDayWithMonth(number)],
  [buildDateWordPattern("tháng"), isMonth],
  [buildDateWordPattern("quý"), (number) => oneOrTwoDigits.test(number) && isBetween(number, 1, 4)],
  [
    buildDateWordPattern("năm|năm học|niên độ|niên khóa|giai đoạn|nhiệm kỳ"),
    (number) => yearOrYears.test(number),
  ],
  [buildDateWordPattern("giai đoạn|nhiệm kỳ"), (number) => /^\d$/.test(number)],
  [buildDateWordPattern("thế kỷ"), (number) => oneOrTwoDigits.test(number) && isBetween(number, 1, 21)],
];

/** "mỗi tháng 9 người", "cả năm 2000 lao động": the word tells how often, the number how many. */
const frequencyBefore =
  /(?<!\p{sc=Latn})(?:mỗi|hằng|hàng|từng|một|bình quân|trung bình|cả)\s+(?:ngày|tháng|quý|năm)\s+$/u;

function isNumberAfterDateWord({ number, left, writtenRight }: NumberAmongWords): boolean {
  const isPart = dateWords.some(([pattern, isPossible]) => isPossible(number) && pattern.test(left));
  if (!isPart || !hasUnitOfThingsBehind(writtenRight)) return isPart;
  // With a unit behind, only a number right behind its word is a date: "tháng 9, 12 người" counts people.
  return (
    !frequencyBefore.test(left) && /\p{sc=Latn}\s+$/u.test(left) && !/(?:và|đến|hoặc|hay)\s+$/u.test(left)
  );
}

/** "5 tháng 9 năm 2022". */
function isDayBeforeMonth({ number, right }: NumberAmongWords): boolean {
  return isDay(number) && /^\s+tháng\s+\d{1,2}(?![\d.,]*\d|\s+\p{Ll}*(?:người|hộ))/u.test(right);
}

/** "từ 5 đến 12/9", "5 - 12/9". */
function isDayBeforeDate({ number, right }: NumberInText): boolean {
  return isDay(number) && /^\s*(?:đến|[-–])\s*(?:ngày\s+)?\d{1,2}\/\d{1,2}(?!\d)/iu.test(right);
}

/** "Tết Nguyên đán Quý Mão 2023": the year behind its name. */
const precedingYearName = /(?<!\p{sc=Latn})(?:tý|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)\s+$/u;
/** "so với 2021", "từ 2020 đến 2022". */
const comparisonBeforeYear = /(?<!\p{sc=Latn})(?:so với|cùng kỳ|từ|đến|trước|sau|đầu|cuối|hết)\s+$/u;

function isYearInContext({ number, left, right }: NumberInText): boolean {
  if (!yearOrYears.test(number)) return false;
  if (precedingYearName.test(left.toLowerCase()) && !hasUnitOfThingsBehind(right)) return true;
  if (/^\s*[-–]\s*(?:19|20)\d\d\b/.test(right) || /\d{4}\s*[-–]\s*$/.test(left)) return true;
  return comparisonBeforeYear.test(left.toLowerCase()) && !hasUnitOfThingsBehind(right);
}

/** "15h30". */
function isClockTime({ number }: NumberInText): boolean {
  return /^\d{1,2}[hg](?:\d\d)?$/.test(number);
}

/** "15 giờ 30". */
function isHour({ number, left, right }: NumberAmongWords): boolean {
  return oneOrTwoDigits.test(number) && (/^\s+giờ(?!\p{sc=Latn})/u.test(right) || /\d\s+giờ\s+$/u.test(left));
}

/** "9 tháng đầu năm", "6 tháng cuối năm", "12 tháng năm 2022". */
function isNumberOfMonthsOfYear({ number, right }: NumberAmongWords): boolean {
  return isMonth(number) && /^\s+tháng\s+(?:đầu\s+|cuối\s+)?năm(?!\p{sc=Latn})/u.test(right);
}

/** "dưới 16 tuổi", "từ 6 đến 16 tuổi". */
function isAge({ number, right }: NumberAmongWords): boolean {
  return (
    /^\d{1,3}(?:[-–]\d{1,3})?$/.test(number) &&
    /^\s*(?:(?:đến|[-–]|và|hoặc)\s*(?:dưới |đủ )?\d{1,3}\s+)?tuổi(?!\p{sc=Latn}| nghề| thọ)/u.test(right)
  );
}

const wordBeforeDuration =
  /(?<!\p{sc=Latn})(?:trong|thời hạn|định kỳ|vòng|sau|trước|quá|kéo dài|chậm nhất|tối đa|ít nhất|tối thiểu|đủ|dưới|từ|nhiệm kỳ|kế hoạch|chu kỳ)(?: là| từ| đủ)?\s+$/u;

/** "thời gian thử việc 2 tháng": a pattern of its own, since so many letters take long to be made ready. */
const namedDuration = /(?<!\p{sc=Latn})thời gian(?:\s+\p{sc=Latn}+){0,3}(?: là| từ| đủ)?\s+$/u;

/** "trong thời hạn 15 ngày", "kỷ niệm 75 năm"; "trong 9 tháng qua" is the period of a report and stays a figure. */
function isDuration({ number, left, right }: NumberAmongWords): boolean {
  if (!/^\d{1,3}$/.test(number)) return false;
  if (/^\s+năm\s+(?:ngày|thành lập)(?!\p{sc=Latn})/u.test(right)) return true;
  if (/(?<!\p{sc=Latn})kỷ niệm(?:\s+lần thứ)?\s+$/u.test(left)) return true;
  // A length of days is no figure of a report, unless it counts days of work.
  if (/^\s+(?:ngày(?! công)|tuần|phút)(?!\p{sc=Latn})/u.test(right)) return true;
  const isTime = /^\s+(?:ngày|tuần|năm|giờ|phút|tháng(?!\s+qua))(?!\p{sc=Latn})/u.test(right);
  if (!isTime || !isBeforeDuration(left)) return false;
  return !(/^\s+tháng/u.test(right) && /(?<!\p{sc=Latn})trong\s+$/u.test(left));
}

function isBeforeDuration(left: string): boolean {
  return wordBeforeDuration.test(left) || (left.includes("thời gian") && namedDuration.test(left));
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && oneOrTwoDigits.test(text) && isBetween(text, 1, 31);
}

function isDayWithMonth(text: string): boolean {
  const [, day, month] = dayOfMonth.exec(text) ?? [];
  return isDay(day) && isMonth(month);
}

function isMonth(text: string | undefined): boolean {
  return text !== undefined && oneOrTwoDigits.test(text) && isBetween(text, 1, 12);
}

function isBetween(text: string, least: number, most: number): boolean {
  return Number(text) >= least && Number(text) <= most;
}
