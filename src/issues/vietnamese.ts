const digits = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 20 });

/** A number as messages print it: "1.234,5". */
export function vietnamese(value: string | number | undefined): string {
  return digits.format(Number(value));
}
