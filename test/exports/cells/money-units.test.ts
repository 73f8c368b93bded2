import { describe, expect, test } from "vitest";
import { detectMoneyUnit, removeMoneyUnit } from "../../../src/exports/cells/money-units.ts";

describe("units of money in headers and titles", () => {
  test.each([
    ["Kinh phí (triệu đồng)", "triệu đồng", "Kinh phí"],
    ["Kinh phí, nghìn đồng", "nghìn đồng", "Kinh phí"],
    ["Số tiền (1.000 đồng)", "nghìn đồng", "Số tiền"],
    ["Tổng vốn (ĐVT: tỷ đồng)", "tỷ đồng", "Tổng vốn"],
    ["Số tiền (đ)", "đồng", "Số tiền"],
    ["Số lao động", undefined, "Số lao động"],
    ["So lao dong", undefined, "So lao dong"],
    ["Số tiền (đồng)", "đồng", "Số tiền"],
    ["Giá trị (VNĐ)", "đồng", "Giá trị"],
    ["Kinh phí (tr.đ)", "triệu đồng", "Kinh phí"],
    ["Kinh phí (ngàn đồng)", "nghìn đồng", "Kinh phí"],
    ["Kinh phí (tỉ đồng)", "tỷ đồng", "Kinh phí"],
    ["Đơn vị tính: triệu đồng", "triệu đồng", "Đơn vị tính: triệu đồng"],
    ["Kinh phi (trieu dong)", "triệu đồng", "Kinh phi"],
  ])("%s: %s", (header, unit, bare) => {
    expect(detectMoneyUnit(header)).toBe(unit);
    expect(removeMoneyUnit(header)).toBe(bare);
  });
});
