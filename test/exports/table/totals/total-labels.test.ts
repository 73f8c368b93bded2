import { describe, expect, test } from "vitest";
import { isBareTotalLabel, isTotalLabel } from "../../../../src/exports/table/totals/total-labels.ts";

describe("labels of total rows", () => {
  test.each([
    ["Tổng", true],
    ["TỔNG SỐ - TOTAL", true],
    ["Tổng cộng 8 huyện", true],
    ["Cộng tháng 9", true],
    ["Toàn tỉnh", true],
    ["I. Tổng số", true],
    ["2 Cộng", true],
    ["Lũy kế 9 tháng", true],
    ["Grand total", true],
    ["Tổng số hộ nghèo", true],
    ["Cộng xã, phường", true],
    ["Toàn phường", true],
    ["Toàn xã", true],
    ["Tổng các xã", true],
    ["Tổng xã, phường", true],
    ["Cộng thị trấn", true],
    ["Toàn địa bàn", true],
    ["Chung toàn tỉnh", true],
    ["Cộng chung", true],
    ["Chung", true],
    ["Tổng số lao động", true],
    ["Chung Chính", false],
    ["IV. Tổng số", true],
    ["10. Tổng cộng", true],
    ["a) Cộng", true],
    ["Mục I Tổng số", false],
    ["k) Cộng", false],
    [`Tổng cộng ${"x".repeat(90)}`, true],
    [`Tổng cộng ${"x".repeat(91)}`, false],
    ["xã Cộng Hòa", false],
    ["Cộng Hòa", false],
    ["Toàn Thắng", false],
    ["Công an huyện", false],
    ["Cộng 9 tháng 2022", true],
    ["Cộng kinh phí năm 2021", true],
    ["Cộng trong kỳ", true],
    ["Cộng tác viên", false],
    ["Tổng đài tư vấn", false],
  ])("%s: %s", (text, expected) => expect(isTotalLabel(text)).toBe(expected));
});

describe("labels that mean a total in any column", () => {
  test.each([
    ["Tổng", true],
    ["TỔNG CỘNG", true],
    ["Tổng số", true],
    ["Cộng", true],
    ["Total", true],
    ["TỔNG SỐ - TOTAL", true],
    ["I. Tổng số", false],
    ["Trong tổng số", false],
    [`Tổng${" ".repeat(97)}`, false],
    ["Toàn tỉnh", true],
    ["Tổng số hộ nghèo", false],
    ["Cộng tháng 9", false],
  ])("%s: %s", (text, expected) => expect(isBareTotalLabel(text)).toBe(expected));
});
