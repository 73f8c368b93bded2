/** A cell of money read in a unit: "1.250" in "triệu đồng" is "1,25 tỷ đồng". */
import { parseMoneyUnitFactor } from "../../catalogue/units.ts";
import { parseNumberParts, toQuantity } from "../../exports/cells/numbers.ts";
import { formatNumber, magnitudes } from "../../language/numbers/number-text.ts";
import { createQuantity } from "../../quantity.ts";

export function describeMoneyCell(cell: string, unit: string): string {
  const parsed = parseNumberParts(cell);
  if (!parsed) return cell;
  const amount = toQuantity(parsed, "group").times(createQuantity(parseMoneyUnitFactor(unit) ?? 1));
  const name = (["tỷ", "triệu", "nghìn"] as const).find((magnitude) => amount.gte(magnitudes[magnitude]));
  const shown = name === undefined ? amount : amount.div(magnitudes[name]);
  return `${cell} → ${formatNumber(shown.round(2))} ${name === undefined ? "" : `${name} `}đồng`;
}

/** Computes the decimal logarithm of the median of the cells; 0 where none is a positive number. */
export function computeMagnitude(cells: readonly string[]): number {
  const amounts = cells
    .flatMap((cell) => parseNumberParts(cell) ?? [])
    .map((parsed) => Number(toQuantity(parsed, "group").toString()))
    .filter((amount) => amount > 0)
    .sort((a, b) => a - b);
  return Math.log10(amounts[Math.floor(amounts.length / 2)] ?? 1);
}
