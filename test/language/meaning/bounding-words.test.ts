/** The words beside a number that bound, turn, rate or multiply it. */
import { describe, expect, test } from "vitest";
import { findBoundingWords, hasBoundingWordBeside } from "../../../src/language/meaning/bounding-words.ts";
import { splitComparedWords } from "../../../src/language/meaning/compared-words.ts";
import {
  findBoundRightBefore,
  findHedgeRightBefore,
  findWordsOfNumberBefore,
} from "../../../src/language/meaning/words-before-number.ts";

/** Keeps the mark of the number's place: "… " or "…/". */
function useComparedSpelling(words: string): string {
  return words.replace(/\p{L}[\p{L} ]*\p{L}/u, (text) => splitComparedWords(text).join(" "));
}

test.each([
  ["giải quyết việc làm cho gần ", "", ["gần …"]],
  ["giải quyết việc làm cho không dưới ", "", ["không dưới …"]],
  ["chưa giải quyết việc làm cho ", "", ["chưa …"]],
  ["tối đa ", "", ["tối đa …"]],
  ["vượt ", "", ["vượt …"]],
  ["gấp đôi ", "", ["gấp đôi …"]],
  ["bình quân mỗi tháng ", "", ["bình quân …", "mỗi …"]],
  ["phấn đấu tạo việc làm cho ", "", ["phấn đấu …"]],
  ["", " chưa được hỗ trợ", ["… chưa"]],
  ["", " trở lên", ["… trở lên"]],
  ["", " nữ", ["… nữ"]],
  ["", "/tháng", ["…/tháng"]],
  ["", " triệu đồng/tháng", ["… triệu", "…/tháng"]],
  ["", " lao động/năm", ["…/năm"]],
  ["", " / người", ["…/người"]],
  ["CHƯA ĐẾN ", "", ["chưa đến …"]],
])("%s[…]%s", (before, after, expected) => {
  expect(findBoundingWords(before, after)).toEqual(expected.map(useComparedSpelling));
  expect(hasBoundingWordBeside(before, after)).toBe(true);
});

describe("words that only look like them", () => {
  test.each([
    ["trên địa bàn tỉnh có ", ""],
    ["trên cơ sở kế hoạch được giao, ", ""],
    ["thực hiện giảm nghèo cho ", ""],
    ["tăng cường hỗ trợ ", ""],
    ["không ngừng hỗ trợ ", ""],
    ["trong thời gian gần đây đã hỗ trợ ", ""],
    ["", " được hỗ trợ"],
    ["", " lao động và/hoặc người thân"],
    ["trên thị trường đã tuyển dụng cho ", ""],
  ])("%s[…]%s", (before, after) => expect(findBoundingWords(before, after)).toEqual([]));
});

test.each([
  ["đã có gần ", "gần "],
  ["đạt không quá ", "không quá "],
  ["đã gấp ", "gấp "],
  ["đã có ", ""],
  ["ở gần, ", ""],
])("right before a number: %s", (before, expected) => expect(findBoundRightBefore(before)).toBe(expected));

test.each([
  ["đã có gần ", "below"],
  ["đã có suýt soát ", "below"],
  ["Trên ", "above"],
  ["đã có xấp xỉ ", "about"],
  ["đã có dưới ", undefined],
  ["ở gần, ", undefined],
])("a rounded number behind: %s", (before, side) => expect(findHedgeRightBefore(before)?.side).toBe(side));

test.each([
  ["đã tăng trên ", "tăng trên "],
  ["thu nhập cao hơn ", "cao hơn "],
  ["đã có ", ""],
])("words of the number: %s", (before, words) => expect(findWordsOfNumberBefore(before)).toBe(words));
