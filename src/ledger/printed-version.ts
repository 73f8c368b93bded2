import { isSameTextIgnoringCase } from "../wordml/compare-text.ts";
import type { LedgerFigure } from "./ledger.ts";

/** The printed version of a figure that has this text: the latest, or one that a refresh replaced. The latest for any other text. */
export function choosePrintedVersion(
  figure: LedgerFigure,
  foundText: string,
): { readonly value: number | null; readonly shown: string } {
  const versions = [figure, ...(figure.earlier ?? [])];
  return versions.find(({ shown }) => isSameTextIgnoringCase(shown, foundText)) ?? figure;
}
