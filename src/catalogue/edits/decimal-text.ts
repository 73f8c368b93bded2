export const decimalTextPattern = /^([-−])?([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?( ?%)?$/;

/**
 * Parses a number as Vietnamese texts write it, "1.000.000", "0,5", "-10%", into decimal notation with a point. Numbers of YAML stay
 * text, so that 1.000 is a thousand; 0.125 is none, because it is the English 0,125.
 */
export function parseDecimalText(text: string): string | undefined {
  const [, sign = "", whole, fraction = "", percent] = decimalTextPattern.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = whole.replaceAll(".", "");
  const decimals = percent === undefined ? 0 : 2;
  const shifted = digits.padStart(decimals + 1, "0");
  const point = shifted.length - decimals;
  const rest = `${shifted.slice(point)}${fraction}`.replace(/0+$/, "");
  const number = `${shifted.slice(0, point).replace(/^0+(?=\d)/, "")}${rest === "" ? "" : `.${rest}`}`;
  return sign === "" || number === "0" ? number : `-${number}`;
}
