/** Phrases that say the same number of the same thing in longer words. */
import { expect, test } from "vitest";
import { listStatedWords } from "../../../src/language/meaning/stated-words.ts";

const state = (phrase: string) => listStatedWords(phrase, 2022).join(" ");

test.each([
  ["đạt 79,3 % so với kế hoạch năm", "đạt 79,3% kế hoạch năm"],
  ["đạt 79,3% kế hoạch năm 2022", "đạt 79,3% kế hoạch năm"],
  ["tăng 5,5% so với cùng kỳ năm 2021", "tăng 5,5% so với cùng kỳ"],
  ["trên 14 ngàn người lao động", "trên 14 nghìn lao động"],
])("%s, %s", (phrase, otherPhrase) => expect(state(phrase)).toBe(state(otherPhrase)));

test.each([
  ["đạt 79,3% kế hoạch năm 2021", "đạt 79,3% kế hoạch năm"],
  ["tăng 5,5% so với cùng kỳ năm 2020", "tăng 5,5% so với cùng kỳ"],
  ["giảm 5,5%", "tăng 5,5%"],
  ["14 nghìn lao động", "trên 14 nghìn lao động"],
  ["14.274 hộ", "14.274 lao động"],
  ["14.275 lao động", "14.274 lao động"],
])("not: %s, %s", (phrase, otherPhrase) => expect(state(phrase)).not.toBe(state(otherPhrase)));
