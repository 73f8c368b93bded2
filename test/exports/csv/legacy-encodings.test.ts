import { describe, expect, test } from "vitest";
import { decodeTcvn3 } from "../../../src/exports/csv/tcvn3.ts";
import { decodeVni } from "../../../src/exports/csv/vni.ts";
import { encodeTcvn3, encodeVni } from "../../support/damaged-csv/legacy-encodings.ts";

const tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const letters = [..."aăâeêioôơuưy"].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC")));
const smallLetters = [...letters, "đ"].join(" ");
const capitals = smallLetters.toUpperCase();

describe("TCVN3", () => {
  test.each([
    ["thu thËp sè liÖu thèng kª lao ®éng", "thu thập số liệu thống kê lao động"],
    ["huyÖn", "huyện"],
    ["\u2219", "ã"],
    ["\u2212", "ư"],
    ["\u00C0", "\uFFFD"],
    ["Nho Quan 2022", "Nho Quan 2022"],
    ["\u00AF\u00B0\u00B1\u00B2\u00B3\u00B4", "\uFFFD".repeat(6)],
    ["\u00BA\u00C5\u00CD\u00D9\u00DB\u00E0\u00F0\u00FF", `${"\uFFFD".repeat(7)}\u00FF`],
    ["\u00A0\u00A1\u00FE", "\u00A0Ăỵ"],
  ])("%s is %s", (text, expected) => expect(decodeTcvn3(text)).toBe(expected));

  test("has all small letters, and the capitals without tones", () => {
    const text = `${smallLetters} Ă Â Ê Ô Ơ Ư Đ`;
    expect(decodeTcvn3(encodeTcvn3(text).toString("latin1"))).toBe(text);
  });
});

describe("VNI", () => {
  test.each([
    ["Xin chaøo caùc baïn, Toång coäng Huyeän", "Xin chào các bạn, Tổng cộng Huyện"],
    ["TOÅNG COÄNG", "TỔNG CỘNG"],
    ["ñoàng", "đồng"],
    ["ngöôøi", "người"],
    ["Nho Quan 2022", "Nho Quan 2022"],
    ["TOång", "TỔng"],
    ["ÖÙng, öÙng", "Ứng, ứng"],
    ["xâ mô", "xâ mơ"],
  ])("%s is %s", (text, expected) => expect(decodeVni(text)).toBe(expected));

  test.each([
    ["small letters", smallLetters],
    ["capitals", capitals],
  ])("has all %s", (_, text) => expect(decodeVni(encodeVni(text).toString("latin1"))).toBe(text));
});
