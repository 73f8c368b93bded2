let numberFormat: Intl.NumberFormat | undefined;

/** A number as messages print it: "1.234,5". */
export function formatVietnameseNumber(value: string | number | undefined): string {
  // Made for the first number only: most commands print none, and it takes half as long as starting Node.
  numberFormat ??= new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 20 });
  return numberFormat.format(Number(value));
}
