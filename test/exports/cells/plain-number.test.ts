import { describe, expect, test } from "vitest";
import { parseNumberParts, toSafeIntegerOrNaN } from "../../../src/exports/cells/numbers.ts";
import { readPlainNumberOrNaN } from "../../../src/exports/cells/plain-number.ts";
import { createRandom, pickOne } from "../../support/random-damage/random.ts";

describe("numbers read without patterns", () => {
  test.each([
    ["0", "group", 1, 0],
    ["2.576", "group", 1, 2576],
    ["2.576", "decimal", 1_000, 2576],
    ["2.100,0", "decimal", 1, 2100],
    ["1,234,567.5", "group", 1_000, 1_234_567_500],
    ["0,763", "group", 1_000, 763],
    ["12.5", "group", 1, Number.NaN],
    ["1.23.456", "group", 1, Number.NaN],
    ["1.234,567.8", "group", 1_000, Number.NaN],
    ["01.234", "group", 1, Number.NaN],
    ["1234567890123456", "group", 1, Number.NaN],
    ["", "group", 1, Number.NaN],
  ] as const)(
    "%s with a lone separator that means %s, in units of %s: %s",
    (text, meaning, factor, expected) => expect(readPlainNumberOrNaN(text, meaning, factor)).toBe(expected),
  );

  test("asks for the meaning of a separator only where it decides", () => {
    const asked: string[] = [];
    const separators = {
      get "."() {
        asked.push(".");
        return "unknown" as const;
      },
      get ","() {
        asked.push(",");
        return "decimal" as const;
      },
    };
    for (const text of ["12", "1.234.567", "1.234,5", "67,5"]) readPlainNumberOrNaN(text, separators, 1_000);
    expect(asked).toEqual([]);
    expect(readPlainNumberOrNaN("1.234", separators, 1_000)).toBeNaN();
    expect(readPlainNumberOrNaN("1,234", separators, 1_000)).toBe(1234);
    expect(asked).toEqual([".", ","]);
  });

  test("gives the same value as the reading by patterns, or none", () => {
    const random = createRandom(7);
    const letters = ["0", "00", "5", "12", "345", "678", ".", ",", ".", ",", " ", "-", "'"];
    const differing: unknown[] = [];
    let read = 0;
    for (let count = 0; count < 4_000; count++) {
      const text = Array.from({ length: 1 + random(8) }, () => pickOne(letters, random)).join("");
      const parts = parseNumberParts(text);
      for (const meaning of ["group", "decimal"] as const)
        for (const factor of [1, 1_000, 1_000_000]) {
          const value = readPlainNumberOrNaN(text, meaning, factor);
          const expected = parts ? toSafeIntegerOrNaN(parts, meaning, factor) : Number.NaN;
          const isPlain = /^[\d.,]{1,15}$/.test(text);
          if (!Number.isNaN(value)) read++;
          if (!Object.is(value, expected) && (isPlain || !Number.isNaN(value)))
            differing.push({ text, meaning, factor, value, expected });
        }
    }
    expect(differing).toEqual([]);
    expect(read).toBeGreaterThan(1_000);
  });
});
