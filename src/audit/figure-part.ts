/** Tells the figures of one breakdown apart, which have the identifier and the name of their indicator in common. */
import type { LedgerFigure } from "../ledger/ledger.ts";

/** The text of the column whose rows a figure counts: "Hộ cận nghèo"; empty for a figure of no breakdown. */
export function readFigurePart({ format }: Pick<LedgerFigure, "format">): string {
  return /\bpart="([^"]*)"/.exec(format)?.[1] ?? "";
}
