import type { YearMonth } from "../period.ts";
import type { Quantity } from "../quantity.ts";

/**
 * One row of an export, read without doubt. Money is in đồng, whole numbers are plain numbers (safe integers) and
 * anything else is a Quantity. A cell that is empty or marked as "none reported" is absent: absent is not zero.
 */
export interface Row {
  readonly line: number;
  readonly month?: YearMonth;
  /** For a row of several months, the first of them; `month` is then the last. */
  readonly firstMonth?: YearMonth;
  /** The code of the locality; absent in an export on the whole territory. */
  readonly locality?: string;
  /** True in a file of estimates. */
  readonly isEstimate?: true;
  /** By column id: count, money, decimal, percent. */
  readonly numbers: Readonly<Record<string, number | Quantity>>;
  /** By column id: text as written (trimmed, NFC), indicator ids, dates as YYYY-MM-DD, years. */
  readonly texts: Readonly<Record<string, string>>;
}
