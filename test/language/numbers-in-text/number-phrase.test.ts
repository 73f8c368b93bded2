/** Numbers read with their words: whatever the language room writes is read back to the value that it printed. */
import { describe, expect, test } from "vitest";
import { defaultSpelling } from "../../../src/catalogue/office/office.ts";
import { formatExactAmount } from "../../../src/language/numbers/exact-amount.ts";
import { hedgeNumberOrRefuse } from "../../../src/language/numbers/hedge.ts";
import { findFigureLikeNumbers } from "../../../src/language/numbers-in-text/figure-like-numbers.ts";
import { isTrueOfValue, readNumberPhrase } from "../../../src/language/numbers-in-text/number-phrase.ts";
import { createQuantity } from "../../../src/quantity.ts";

function readFirst(text: string) {
  const [first] = findFigureLikeNumbers(text, false);
  return first && readNumberPhrase(text, first.at, first.number);
}

/** Values of every size, with few and many digits. */
const values: number[] = [];
for (let value = 1; value < 9e12; value = Math.ceil(value * 1.31)) values.push(value, value * 10, value + 7);

describe.each(["người", "suất quà", "đồng"])("%s", (unit) => {
  test.each(["lead", "body"] as const)("every hedge of level %s is read and true", (level) => {
    const wrong = values.filter((value) => {
      const hedged = hedgeNumberOrRefuse(createQuantity(value), unit, { level }, defaultSpelling);
      if (!("phrase" in hedged)) return false;
      const read = readFirst(`đã hỗ trợ ${hedged.phrase} cho dân`);
      return !read?.value.eq(hedged.printed) || !isTrueOfValue(read, createQuantity(value));
    });
    expect(values.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  test("every exact amount is read", () => {
    const wrong = values.filter((value) => {
      const phrase = formatExactAmount(createQuantity(value), unit, {}, true);
      return !readFirst(`có ${phrase}.`)?.value.eq(value);
    });
    expect(wrong).toEqual([]);
  });
});

describe("137.426 is", () => {
  const actual = createQuantity(137_426);
  test.each([
    ["137.426 người", true],
    ["137426 người", true],
    ["137,4 nghìn người", true],
    ["137 nghìn người", true],
    ["trên 137 nghìn người", true],
    ["trên một trăm ba mươi bảy nghìn người", true],
    ["một trăm ba mươi bảy nghìn bốn trăm hai mươi sáu người", true],
    ["gần 138 nghìn người", true],
    ["khoảng 137 nghìn người", true],
    ["137.462 người", false],
    ["173.426 người", false],
    ["trên 138 nghìn người", false],
    ["gần 137 nghìn người", false],
    ["trên 100 nghìn người", false],
    ["137,5 nghìn người", false],
    ["137 triệu người", false],
    ["một trăm ba mươi tám nghìn người", false],
  ])("%s: %s", (text, isTrue) => {
    const read = readFirst(`cho ${text}`);
    expect(read && isTrueOfValue(read, actual)).toBe(isTrue);
  });
});

test.each([
  ["đạt 79,3% kế hoạch", "79,3", "%"],
  ["đạt tám mươi phần trăm kế hoạch", "tám mươi", "%"],
  ["chi 14nghìn đồng", "14nghìn", "đồng"],
])("%s ends with its unit", (text, number, unit) => {
  const { at = 0, number: found = "" } = findFigureLikeNumbers(text, false)[0] ?? {};
  expect(found.replace("%", "")).toBe(number);
  expect(readNumberPhrase(text, at, found)?.behind.startsWith(unit)).toBe(true);
});
