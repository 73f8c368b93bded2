/** The fixed phrases of an administrative document: Decree 30/2020/NĐ-CP, Annex I, part II. */
import type { CalendarDate } from "../../period.ts";
import { formatDayNumber, formatMonthNumber } from "../date-text.ts";

export const nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const nationalMotto = "Độc lập - Tự do - Hạnh phúc";
export const addresseesLabel = "Kính gửi:";
export const recipientsHeading = "Nơi nhận:";
/** The first recipient if the document has addressees. */
export const asAboveText = "Như trên";
export const archiveLabel = "Lưu:";
/** Precedes the Roman number of a part. */
export const partLabel = "Phần";

/** Dots to be overwritten by hand. */
export const blankDots = "……";

/** "Số:        /BC-SLĐTBXH": the number is given by the registry after signing, so a gap is left for it. */
export function formatDocumentNumberLine(symbol: string): string {
  return `Số:${"\u00A0".repeat(10)}/${symbol}`;
}

/** "V/v báo cáo kết quả …": the subject of a letter, which has no name of its kind (II.5b). */
export function formatSubjectOfLetter(title: string): string {
  return `V/v ${title.trim().replace(/^(?:v\/v|về việc)\s+/iu, "")}`;
}

/** "Ninh Bình, ngày 07 tháng 10 năm 2022"; without a date the dots are filled in by hand. */
export function formatPlaceAndDate(place: string, date: CalendarDate | undefined): string {
  return `${place}, ${formatDateInWords(date)}`;
}

/**
 * "(Kèm theo Báo cáo số ……/BC-SLĐTBXH ngày 07 tháng 10 năm 2022" and "của …)", to be set on one line if they fit.
 * The number stays blank, because the registry gives it after signing (III.1d).
 */
export function formatAnnexReferenceLines(document: {
  kind: string;
  /** Undefined for a document that has no number. */
  symbol: string | undefined;
  organisation: { readonly name: string; readonly fullName?: string | undefined };
  date: CalendarDate | undefined;
}): [string, string] {
  const { kind, symbol, organisation, date } = document;
  const number = symbol === undefined ? "" : ` số ${blankDots}/${symbol}`;
  const start = `(Kèm theo ${kind}${number} ${formatDateInWords(date)}`;
  const { name, fullName = name } = organisation;
  const isShort = `${start} của ${fullName})`.length < longestReference;
  return [start, `của ${isShort ? fullName : name})`];
}

/** A longer reference reads as a paragraph of text; the name then stands without its place, which the letterhead says. */
const longestReference = 120;

/** "ngày 07 tháng 10 năm 2022"; days below 10 and the months 1 and 2 take a zero (II.4b and its samples). */
export function formatDateInWords(date: CalendarDate | undefined): string {
  if (!date) return `ngày ${blankDots} tháng ${blankDots} năm ${blankDots}`;
  return `ngày ${formatDayNumber(date.day)} tháng ${formatMonthNumber(date.month)} năm ${date.year}`;
}
