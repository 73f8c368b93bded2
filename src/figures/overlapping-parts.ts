import { sumQuantities } from "../quantity.ts";
import type { Figure } from "./figure.ts";

/** True if one thing may be in several parts of a figure: declared so, or shown by a sum of the parts above the whole. */
export function haveOverlappingParts(
  { indicator, actual }: Pick<Figure, "indicator" | "actual">,
  parts: readonly Pick<Figure, "actual">[],
): boolean {
  if (parts.length < 2) return false;
  if (indicator.partsOverlap) return true;
  const sum = sumQuantities(parts.flatMap((part) => part.actual?.amount ?? []));
  return actual !== null && sum.gt(actual.amount);
}
