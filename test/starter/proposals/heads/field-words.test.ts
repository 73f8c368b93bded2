import { describe, expect, test } from "vitest";
import { isSameHeader, spellOutAbbreviations } from "../../../../src/starter/proposals/heads/field-words.ts";

describe("headers with the same words", () => {
  test.each([
    ["Tổng số LĐ được GQVL", "Số lao động được giải quyết việc làm"],
    ["TONG SO LD DUOC GQVL", "Số lao động được giải quyết việc làm"],
    ["Tổng cộng số hộ", "Số hộ"],
    ["Tong cong so ho", "Số hộ"],
    ["Số lượng hồ sơ", "Số hồ sơ"],
    ["SL HS", "Số hồ sơ"],
    ["Tổng số lượng", "Số lượng"],
    ["Số người lao động", "Số lao động"],
    ["Số hồ sơ đã giải quyết trong tháng", "Số hồ sơ giải quyết"],
  ])("“%s” is “%s”", (written, declared) => {
    expect(isSameHeader(written, declared)).toBe(true);
  });

  test.each([
    ["Số hồ sơ được hỗ trợ", "Số hộ được hỗ trợ"],
    ["So ho so duoc ho tro", "Số hộ được hỗ trợ"],
    ["Số HS", "Số hộ"],
    ["Số hộ", "Số hồ sơ"],
    ["Tiền công", "Số tiền"],
    ["Tien cong", "Số tiền"],
    ["Số ngày công", "Số ngày"],
    ["Số lao động sơ cấp", "Số lao động cấp"],
    ["Lũy kế số hộ", "Số hộ"],
    ["Số hộ nghèo", "Số hộ"],
  ])("“%s” is not “%s”", (written, declared) => {
    expect(isSameHeader(written, declared)).toBe(false);
  });
});

test("abbreviations are words without marks", () => {
  expect(spellOutAbbreviations("Số LĐ nữ")).toBe("so lao dong nu");
  expect(spellOutAbbreviations("Số TE")).toBe("so tre em");
  expect(spellOutAbbreviations("Bảo hiểm y tế")).toBe("bao hiem y te");
});
