import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatExactAmount } from "../../../src/language/numbers/exact-amount.ts";
import {
  formatCount,
  formatNumber,
  formatNumberNotRoundedToZero,
  formatPercentNumber,
} from "../../../src/language/numbers/number-text.ts";
import { createQuantity } from "../../../src/quantity.ts";

describe("formatting of numbers", () => {
  test.each([
    ["0", "0"],
    ["999", "999"],
    ["1000", "1.000"],
    ["1234567.5", "1.234.567,5"],
    ["-1234.25", "-1.234,25"],
    ["9007199254740993", "9.007.199.254.740.993"],
  ])("%s is %s", (value, text) => {
    expect(formatNumber(createQuantity(value))).toBe(text);
  });

  test.each([
    ["1.005", 2, "1,01"],
    ["0.285", 2, "0,29"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["-0.04", 1, "0,0"],
    ["79.3222", 1, "79,3"],
    ["6.096", 2, "6,10"],
    ["999.95", 1, "1.000,0"],
  ])("%s to %i decimals is %s, half up on decimal digits", (value, decimals, text) => {
    expect(formatNumber(createQuantity(value), decimals)).toBe(text);
  });

  test.each([
    ["0.04", 1, "0,04"],
    ["0.4", 0, "0,4"],
    ["0.5", 0, "1"],
    ["-0.0004", 1, "-0,0004"],
    ["0", 1, "0,0"],
    ["1.04", 1, "1,0"],
  ])("%s to %i decimals or more is %s: what is not 0 is not printed as 0", (value, decimals, text) => {
    expect(formatNumberNotRoundedToZero(createQuantity(value), decimals)).toBe(text);
  });

  test.each([
    ["5", "5"],
    ["4.96", "5"],
    ["6.1", "6,1"],
    ["100", "100"],
  ])("%s percent is %s: whole ones without decimals", (value, text) => {
    expect(formatPercentNumber(createQuantity(value), 1)).toBe(text);
  });

  test("only counts of 1 to 9 are padded, and only if the office pads", () => {
    const padded = ["0", "1", "9", "10", "2.5", "-3"].map((value) =>
      formatCount(createQuantity(value), true),
    );
    expect(padded).toEqual(["0", "01", "09", "10", "2,5", "-3"]);
    expect(formatCount(createQuantity(3), false)).toBe("3");
    expect(formatExactAmount(createQuantity(3), "đồng", {}, true)).toBe("3\u00A0đồng");
    expect(formatExactAmount(createQuantity(3000), "người", { in: "nghìn" }, true)).toBe(
      "3\u00A0nghìn\u00A0người",
    );
  });

  test("a line can break inside a long unit, but neither inside a number nor before its unit", () => {
    expect(formatExactAmount(createQuantity(199120), "suất quà", {}, true)).toBe("199.120\u00A0suất quà");
    expect(formatExactAmount(createQuantity("5.5e12"), "đồng", { in: "nghìn tỷ" }, true)).toBe(
      "5,5\u00A0nghìn\u00A0tỷ\u00A0đồng",
    );
  });

  test("a number printed with all decimals parses to the same number", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const value = createQuantity(`${digits}e-${places}`);
          expect(formatNumber(value)).toMatch(/^-?\d{1,3}(\.\d{3})*(,\d+)?$/);
          expect(createQuantity(formatNumber(value).replaceAll(".", "").replace(",", ".")).eq(value)).toBe(
            true,
          );
        },
      ),
    );
  });
});
