import type { LedgerFigure } from "./ledger.ts";
import { isSame } from "./plainly.ts";

/** What was written where these words stand: the latest, or what stood there before a refresh; the latest for any other words. */
export function writtenAs(
  figure: LedgerFigure,
  words: string,
): { readonly value: number | null; readonly shown: string } {
  const all = [figure, ...(figure.earlier ?? [])];
  return all.find(({ shown }) => isSame(shown, words)) ?? figure;
}
