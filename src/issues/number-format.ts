let numberFormat: Intl.NumberFormat | undefined;

/** Formats a number for messages: "1.234,5". */
export function formatVietnameseNumber(value: string | number | undefined): string {
  // Created for the first number only: most commands print none, and creating it takes half as long as starting Node.
  numberFormat ??= new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 20 });
  return numberFormat.format(Number(value));
}
