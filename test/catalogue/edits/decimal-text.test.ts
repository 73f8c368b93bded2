import { expect, test } from "vitest";
import { parseDecimalText } from "../../../src/catalogue/edits/decimal-text.ts";

test.each([
  ["0", "0"],
  ["5", "5"],
  ["1.000", "1000"],
  ["1.000.000", "1000000"],
  ["1000000", "1000000"],
  ["0,5", "0.5"],
  ["0,50", "0.5"],
  ["1.234,05", "1234.05"],
  ["10%", "0.1"],
  ["150 %", "1.5"],
  ["0%", "0"],
  ["4,5%", "0.045"],
  ["-10%", "-0.1"],
  ["−10%", "-0.1"],
  ["-0", "0"],
])("%s is %s", (text, number) => expect(parseDecimalText(text)).toBe(number));

test.each(["", "0.5", "0.125", "1.00", "1,000,000", "một", "1 000", "%", "1.0000"])(
  "%j is no number",
  (text) => expect(parseDecimalText(text)).toBeUndefined(),
);
