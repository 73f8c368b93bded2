import { describe, expect, test } from "vitest";
import {
  findPartRole,
  isAllRowsLabel,
  isPartLabel,
  isSubtotalLabel,
} from "../../../src/exports/cells/subtotal-labels.ts";
import { foldText } from "../../../src/exports/cells/text-folding.ts";

describe("labels of totals in a column of texts", () => {
  test.each([
    ["Cộng", true],
    ["Tổng số", true],
    ["TỔNG CỘNG:", true],
    ["Tổng số - Total", true],
    ["Cộng tháng 4", true],
    ["Cộng quý III", true],
    ["Tổng cộng 8 huyện", true],
    ["Tổng 9 tháng", true],
    ["I. Tổng số", true],
    ["Lũy kế từ đầu năm", true],
    ["Luỹ kế", true],
    ["Cộng dồn", true],
    ["Toàn tỉnh", true],
    ["Chung toàn tỉnh", true],
    ["Tổng số lao động", true],
    ["Tổng số lượt người", true],
    ["Tổng số lao động nữ", false],
    ["Tổng số hộ nghèo", false],
    ["Tổng hợp", false],
    ["Tổng đài tư vấn", false],
    ["Cộng tác viên", false],
    ["Cộng đồng", false],
    ["Công văn", false],
    ["Sơ cấp", false],
  ])("%s: %s", (text, expected) => expect(isSubtotalLabel(foldText(text))).toBe(expected));
});

describe("labels of parts", () => {
  test.each([
    ["Trong đó: nữ", true],
    ["- Trong đó", true],
    ["Chia ra:", true],
    ["T.đó: nữ", true],
    ["Trong độ tuổi lao động", false],
    ["Trong nước", false],
    ["Nữ", false],
  ])("%s: %s", (text, expected) => expect(isPartLabel(foldText(text))).toBe(expected));
});

test.each([
  ["Tất cả các nguồn", true],
  ["Cả hai nhóm", true],
  ["Tổng kinh phí", true],
  ["Tổng số đối tượng", true],
  ["Toàn bộ", true],
  ["Tổng công ty Điện lực", false],
  ["Tổng đài tư vấn", false],
  ["Cá nhân ủng hộ", false],
  ["Ca ba", false],
])("%s means all rows of a column without declared texts: %s", (text, expected) => {
  expect(isAllRowsLabel(foldText(text))).toBe(expected);
});

test.each([
  ["+ Hộ nghèo", "marked"],
  ["- Hộ nghèo", "marked"],
  ["• Nữ chủ hộ", "marked"],
  ["-15 tuổi", undefined],
  ["Nữ", "sex"],
  ["Lao động nam", "sex"],
  ["1. Nữ", "sex"],
  ["Phụ nữ mang thai", undefined],
  ["Chung", "whole"],
  ["Chung cư", undefined],
  ["Hộ nghèo", undefined],
])("%s beside other texts: %s", (text, role) => expect(findPartRole(text, foldText(text))).toBe(role));
