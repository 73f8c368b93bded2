/** The fixed phrases of an administrative document: Decree 30/2020/NĐ-CP, Annex I, part II. */
import type { CalendarDate } from "../period.ts";

export const nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const nationalMotto = "Độc lập - Tự do - Hạnh phúc";
export const addresseesLabel = "Kính gửi:";
export const recipientsHeading = "Nơi nhận:";
/** The first recipient of a document that has addressees. */
export const asAboveText = "Như trên";
export const archiveLabel = "Lưu:";
/** Before the Roman number of a part. */
export const partLabel = "Phần";

/** Dots to write over by hand. */
const blankDots = "……";

/** "Số:        /BC-SLĐTBXH": the number is given by the registry after signing, so there is room for it. */
export function formatNumberLine(symbol: string): string {
  return `Số:${"\u00A0".repeat(10)}/${symbol}`;
}

/** "Ninh Bình, ngày 07 tháng 10 năm 2022"; without a date there are dots for the pen. */
export function formatPlaceAndDate(place: string, date: CalendarDate | undefined): string {
  return `${place}, ${formatDateInWords(date)}`;
}

/**
 * "(Kèm theo Báo cáo số ……/BC-SLĐTBXH ngày 07 tháng 10 năm 2022" and "của …)", which stand on one line where they fit.
 * The blank of the number is not filled (III.1d).
 */
export function formatEnclosureLines(document: {
  kind: string;
  symbol: string;
  organisation: string;
  date: CalendarDate | undefined;
}): [string, string] {
  const { kind, symbol, organisation, date } = document;
  return [`(Kèm theo ${kind} số ${blankDots}/${symbol} ${formatDateInWords(date)}`, `của ${organisation})`];
}

/** Days below 10 and the months 1 and 2 take a zero, the other months do not (II.4b and its samples). */
export function formatDateInWords(date: CalendarDate | undefined): string {
  if (!date) return `ngày ${blankDots} tháng ${blankDots} năm ${blankDots}`;
  const day = String(date.day).padStart(2, "0");
  const month = date.month <= 2 ? `0${date.month}` : String(date.month);
  return `ngày ${day} tháng ${month} năm ${date.year}`;
}
