/** Slips of the hand that turn one number into another. */
import { createQuantity, type Quantity } from "../../quantity.ts";

/** "swap": two digits changed places, 41 for 14; "zeros": a zero too many or too few. */
export type DigitSlip = "swap" | "zeros";

export function findDigitSlip(written: Quantity, right: Quantity): DigitSlip | undefined {
  if (right.lte(0) || written.lte(0)) return undefined;
  if (isSwapOfTwoDigits(written.toFixed(), right.toFixed())) return "swap";
  const factors = [10, 100, 1000].map(createQuantity);
  return factors.some((factor) => written.eq(right.times(factor)) || right.eq(written.times(factor)))
    ? "zeros"
    : undefined;
}

/** True if the texts differ in two digits that stand side by side, each in the place of the other. */
function isSwapOfTwoDigits(written: string, right: string): boolean {
  if (written.length !== right.length) return false;
  const at = [...written].findIndex((digit, index) => digit !== right[index]);
  return (
    at >= 0 &&
    written[at] === right[at + 1] &&
    written[at + 1] === right[at] &&
    written.slice(at + 2) === right.slice(at + 2)
  );
}
