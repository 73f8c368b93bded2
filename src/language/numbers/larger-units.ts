/** Units that a report says in a larger one: 46.800 kg of rice are "46,8 tấn". */
import { createQuantity, type Quantity } from "../../quantity.ts";

const largerUnits: Readonly<Record<string, { readonly name: string; readonly size: Quantity }>> = {
  kg: { name: "tấn", size: createQuantity(1000) },
};

// "130,17567 tấn" is harder to read than "130.175,67 kg".
const mostDecimals = 3;

/** Undefined for a unit without a larger one, for less than one of that, and where it would need many decimals. */
export function convertToLargerUnit(
  value: Quantity,
  unit: string,
  decimals?: number,
): { readonly number: Quantity; readonly unit: string } | undefined {
  const larger = Object.hasOwn(largerUnits, unit) ? largerUnits[unit] : undefined;
  if (!larger || value.abs().lt(larger.size)) return undefined;
  const number = value.div(larger.size);
  if (decimals === undefined && !number.eq(number.round(mostDecimals))) return undefined;
  return { number, unit: larger.name };
}
