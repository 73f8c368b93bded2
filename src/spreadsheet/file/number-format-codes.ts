/** Numbers and dates as an Excel file stores them, and the codes of how they are shown. */
import { formatNumber } from "../../language/numbers/number-text.ts";
import type { CalendarDate } from "../../period.ts";
import { createQuantity, type Quantity, roundQuantity } from "../../quantity.ts";
import type { NumberFormat } from "../workbook-content.ts";

/** The day before the month, whatever the language of the computer. */
export const dateFormatCode = "dd/mm/yyyy";

/** "#,##0.0": codes have English separators; Excel shows those of the computer. */
export function buildNumberFormatCode({
  decimals,
  isPercent,
  isSigned,
  isPlain,
  suffix,
}: NumberFormat): string {
  const digits = `${isPlain ? "0" : "#,##0"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  const code = `${digits}${isPercent ? "%" : ""}${suffix === undefined ? "" : `" ${suffix.replaceAll('"', "")}"`}`;
  return isSigned ? `+${code};-${code};${code}` : code;
}

/** The number as Excel shows it on a Vietnamese computer: "12.345", "98,6%", "+0,5 điểm". */
export function formatNumberAsShown(value: Quantity, format: NumberFormat): string {
  const { decimals, isPercent, isSigned, isPlain, suffix } = format;
  const shownValue = roundQuantity(isPercent ? value.times(100) : value, decimals);
  const text = isPlain ? shownValue.toFixed(decimals).replace(".", ",") : formatNumber(shownValue, decimals);
  const sign = isSigned && value.gt(0) ? "+" : "";
  return `${sign}${text}${isPercent ? "%" : ""}${suffix === undefined ? "" : ` ${suffix}`}`;
}

/** Excel keeps no more digits of a number. */
const maxSignificantDigits = 15;

/** The number in the notation of the file; undefined where Excel's digits do not hold what the format shows. */
export function formatNumberAsStored(value: Quantity, format: NumberFormat): string | undefined {
  const stored = createQuantity(value).prec(maxSignificantDigits);
  const isShownRight = formatNumberAsShown(stored, format) === formatNumberAsShown(value, format);
  return isShownRight ? stored.toFixed() : undefined;
}

/** The serial number of a day; Excel takes 1900 for a leap year, so that later days count from 30/12/1899. */
export function computeDateSerial({ year, month, day }: CalendarDate): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
