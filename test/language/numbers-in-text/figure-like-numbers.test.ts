/** Numbers of a text that may be figures, with the words next to them. */
import { describe, expect, test } from "vitest";
import { findFigureLikeNumbers } from "../../../src/language/numbers-in-text/figure-like-numbers.ts";

describe("findFigureLikeNumbers", () => {
  test.each([
    ["Có 1.250 người.", [["có", "1.250", "người."]]],
    [
      "Đạt 45,5%, tăng 5%.",
      [
        ["đạt", "45,5%", ","],
        ["tăng", "5%", "."],
      ],
    ],
    ["Hoàn thành 11/13.", [["thành", "11/13", "."]]],
    ["12", [["", "12", ""]]],
    ["(5)", [["(", "5", ")"]]],
    ["-5 người", [["", "-5", "người"]]],
    ["Không có số", []],
    ["ngày 5 tháng 9 năm 2022", []],
    ["Có \uFFFC\uFFFC và 7", [["và", "7", ""]]],
  ])("%j → %j", (text, expected) => {
    expect(
      findFigureLikeNumbers(text, false).map(({ before, number, after }) => [before, number, after]),
    ).toEqual(expected);
  });

  test("gives the offset of the number without punctuation", () => {
    expect(findFigureLikeNumbers("Có: ,1.250, người", false).map(({ at }) => at)).toEqual([5]);
  });

  test("does not take a number in the middle of a long paragraph for a list number", () => {
    expect(findFigureLikeNumbers(`${" ".repeat(100)}1. người`, false)).toHaveLength(1);
    expect(findFigureLikeNumbers("1. người", false)).toHaveLength(0);
  });
});
