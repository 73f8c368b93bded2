import { isSameText } from "../wordml/compare-text.ts";
import type { LedgerFigure } from "./ledger.ts";

/** What was written where these words stand: the latest, or what stood there before a refresh; the latest for any other words. */
export function findPrintedVersion(
  figure: LedgerFigure,
  words: string,
): { readonly value: number | null; readonly shown: string } {
  const versions = [figure, ...(figure.earlier ?? [])];
  return versions.find(({ shown }) => isSameText(shown, words)) ?? figure;
}
