import { describe, expect, test } from "vitest";
import { decodeTcvn3 } from "../../../src/exports/csv/tcvn3.ts";
import { decodeVni } from "../../../src/exports/csv/vni.ts";

describe("TCVN3", () => {
  test.each([
    ["thu thËp sè liÖu thèng kª lao ®éng", "thu thập số liệu thống kê lao động"],
    ["huyÖn", "huyện"],
    ["\u2219", "ã"],
    ["\u2212", "ư"],
    ["\u00C0", "\uFFFD"],
    ["Nho Quan 2022", "Nho Quan 2022"],
  ])("%s is %s", (text, expected) => expect(decodeTcvn3(text)).toBe(expected));
});

describe("VNI", () => {
  test.each([
    ["Xin chaøo caùc baïn, Toång coäng Huyeän", "Xin chào các bạn, Tổng cộng Huyện"],
    ["TOÅNG COÄNG", "TỔNG CỘNG"],
    ["ñoàng", "đồng"],
    ["ngöôøi", "người"],
    ["Nho Quan 2022", "Nho Quan 2022"],
  ])("%s is %s", (text, expected) => expect(decodeVni(text)).toBe(expected));
});
