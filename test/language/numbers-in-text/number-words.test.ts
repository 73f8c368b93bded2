/** Numbers in Vietnamese words, read; a speller that knows nothing of the reader writes them. */
import { describe, expect, test } from "vitest";
import {
  findNumbersInWords,
  parseNumberInWords,
} from "../../../src/language/numbers-in-text/number-words.ts";

const digitNames = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

function spellTens(tens: number, ones: number, isSouthern: boolean): string {
  if (tens === 1) return ones === 0 ? "mười" : `mười ${ones === 5 ? "lăm" : digitNames[ones]}`;
  const ten = `${digitNames[tens]} mươi`;
  if (ones === 0) return ten;
  if (ones === 1) return `${ten} mốt`;
  if (ones === 4 && !isSouthern) return `${ten} tư`;
  return `${ten} ${ones === 5 ? "lăm" : digitNames[ones]}`;
}

function spellGroup(group: number, isFirst: boolean, isSouthern: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const hundredWords = hundreds > 0 || !isFirst ? `${digitNames[hundreds]} trăm` : "";
  if (tens > 0) return `${hundredWords} ${spellTens(tens, ones, isSouthern)}`.trim();
  if (ones === 0) return hundredWords;
  const separator = hundredWords === "" ? "" : isSouthern ? " lẻ " : " linh ";
  return hundredWords + separator + digitNames[ones];
}

function spell(number: number, isSouthern: boolean): string {
  const names = ["", isSouthern ? "ngàn" : "nghìn", "triệu", isSouthern ? "tỉ" : "tỷ"];
  const groups = [
    number % 1000,
    Math.floor(number / 1e3) % 1000,
    Math.floor(number / 1e6) % 1000,
    Math.floor(number / 1e9),
  ];
  const highest = groups.findLastIndex((group) => group > 0);
  return groups
    .map((group, index) =>
      group === 0 ? "" : `${spellGroup(group, index === highest, isSouthern)} ${names[index]}`.trim(),
    )
    .reverse()
    .filter((words) => words !== "")
    .join(" ");
}

test.each([false, true])(
  "reads every number up to 2.000 and numbers of each size (southern words: %s)",
  (isSouthern) => {
    const numbers = Array.from({ length: 2000 }, (_, index) => index + 1);
    for (let [number, step] = [2001, 977]; number < 9e11; number += step, step = Math.ceil(step * 1.07))
      numbers.push(number);
    const misread = numbers.filter((number) => !parseNumberInWords(spell(number, isSouthern))?.eq(number));
    expect(numbers.length).toBeGreaterThan(2200);
    expect(misread.map((number) => spell(number, isSouthern))).toEqual([]);
  },
);

describe("parseNumberInWords", () => {
  test.each([
    ["một trăm ba mươi bảy nghìn", 137_000],
    ["một trăm ba mươi bảy nghìn bốn trăm hai mươi sáu", 137_426],
    ["hai phẩy năm triệu", 2_500_000],
    ["một trăm ba mươi bảy phẩy bốn nghìn", 137_400],
    ["tám mươi lăm phẩy hai mươi lăm", 85.25],
    ["ba phẩy không năm", 3.05],
    ["hai tỷ rưỡi", 2_500_000_000],
    ["ba nghìn tỷ", 3_000_000_000_000],
    ["hai vạn", 20_000],
    ["năm chục", 50],
    ["một trăm hai", 120],
    ["hai triệu ba", 2_300_000],
    ["một nghìn không trăm linh ba", 1_003],
    ["Mười Bốn".normalize("NFD"), 14],
  ])("%s", (words, value) => expect(parseNumberInWords(words)?.toNumber()).toBe(value));

  test.each(["nghìn", "một số", "trăm", "phẩy năm", "hai ba bốn", ""])("%j is none", (words) =>
    expect(parseNumberInWords(words)).toBeUndefined(),
  );
});

describe("findNumbersInWords", () => {
  test.each([
    ["cho trên một trăm ba mươi bảy nghìn người", [[9, 137_000]]],
    [
      "có hai mươi mốt hộ và ba hộ",
      [
        [3, 21],
        [22, 3],
      ],
    ],
    ["hàng nghìn lượt người", []],
    [
      "hai bên, một số",
      [
        [0, 2],
        [9, 1],
      ],
    ],
    ["đạt tám mươi phần trăm", [[4, 80]]],
    ["İ: HAI TRIỆU đồng", [[3, 2_000_000]]],
    [
      "trong năm hai nghìn không trăm hai mươi hai",
      [
        [6, 5],
        [10, 2022],
      ],
    ],
  ])("%s", (text, expected) =>
    expect(findNumbersInWords(text).map(({ at, value }) => [at, value.toNumber()])).toEqual(expected),
  );
});
