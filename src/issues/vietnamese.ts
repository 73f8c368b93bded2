let digits: Intl.NumberFormat | undefined;

/** A number as messages print it: "1.234,5". */
export function vietnamese(value: string | number | undefined): string {
  // Made for the first number only: most commands print none, and it takes half as long as starting Node.
  digits ??= new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 20 });
  return digits.format(Number(value));
}
