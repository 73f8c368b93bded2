import { describe, expect, test } from "vitest";
import { cleanTextUnlessForbidden, hasLostLetters } from "../../../src/exports/cells/clean-text.ts";

describe("the clean text of a cell", () => {
  test.each([
    ["Nho Quan", "Nho Quan"],
    ["  Nho   Quan ", "Nho Quan"],
    ["Nho\nQuan", "Nho Quan"],
    ["Nho\t\r\nQuan", "Nho Quan"],
    ["Nho\u00A0Quan\u200B", "Nho Quan"],
    ["huye\u0323\u0302n", "huyện"],
    [" a", "a"],
    ["a ", "a"],
    ["a  b", "a b"],
    ["H\u01a3ng", "Hưng"],
    ["H\u01a2NG", "HƯNG"],
    ["5\u20AC", "5\u20AC"],
    ["", ""],
    ["a\u0007b", undefined],
    ["a\u202Eb", undefined],
    ["a\uE000b", undefined],
  ])("%j is %j", (cell, expected) => expect(cleanTextUnlessForbidden(cell)).toBe(expected));
});

test.each([
  ["Huy?n", true],
  ["Qu???n", true],
  ["a\uFFFDb", true],
  ["Huyện?", false],
  ["?", false],
  ["có 2? không", false],
])("%j has lost letters: %s", (text, expected) => expect(hasLostLetters(text)).toBe(expected));
