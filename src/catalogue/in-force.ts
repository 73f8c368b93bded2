import { type Period, toYearMonth } from "../period.ts";
import type { ExportDeclaration } from "./declaration.ts";

/** True if a policy was in force in some month of the period, so that data are expected. */
export function isInForce(
  { from, until }: Pick<ExportDeclaration, "from" | "until">,
  { year, first, last }: Period,
): boolean {
  return (
    (from ?? 0) <= toYearMonth(year, last) && (until ?? Number.POSITIVE_INFINITY) >= toYearMonth(year, first)
  );
}
