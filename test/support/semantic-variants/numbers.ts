/** Numbers of the sample ("1.234,5") changed in their text. */
import { createQuantity, type Quantity } from "../../../src/quantity.ts";

export function parseAmount(text: string): Quantity | undefined {
  return /^[\d.]+(,\d+)?$/.test(text)
    ? createQuantity(text.replaceAll(".", "").replace(",", "."))
    : undefined;
}

export function formatAmount(amount: Quantity, decimals?: number): string {
  const [whole = "", fraction] = amount.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** Multiplies a cell; an empty one stays as it is. */
export function scaleCell(text: string, factor: number | string): string {
  const amount = parseAmount(text);
  return amount ? formatAmount(amount.times(factor)) : text;
}

/** Gives a plausible other number: a tenth more, and at least one more. */
export function correctCell(text: string): string {
  const amount = parseAmount(text);
  return amount ? formatAmount(amount.times("1.1").round(0).plus(1)) : text;
}
