import type { Quantity } from "../quantity.ts";

/** A file of `data/`, opened by the workspace. Its bytes may be asked for more than once. */
export interface ExportFile {
  /** Relative to the workspace, with "/" between folders. */
  readonly path: string;
  /** Each chunk holds only until the next one is asked for. */
  chunks(): Iterable<Uint8Array>;
}

/** A month of a year, as `year × 100 + month` (202209), so that it compares and keys well. */
export type YearMonth = number;

/**
 * One row that was read without doubt. Money is in đồng, whole numbers are plain numbers (safe integers) and
 * anything else a Quantity. A cell that is empty or marked as "none reported" is absent: absent is not zero.
 */
export interface Row {
  readonly line: number;
  readonly month?: YearMonth;
  /** The code of the locality; absent where the export speaks of the whole territory. */
  readonly locality?: string;
  /** By column id: count, money, decimal, percent. */
  readonly numbers: Readonly<Record<string, number | Quantity>>;
  /** By column id: text as written (trimmed, NFC), indicator ids, dates as YYYY-MM-DD, years. */
  readonly texts: Readonly<Record<string, string>>;
}
