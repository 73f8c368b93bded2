import { describe, expect, test } from "vitest";
import {
  hasUnitOfMeasurePrefix,
  hasUnitWord,
  parseMoneyUnitFactor,
  parseUnit,
} from "../../src/catalogue/units.ts";

function summarize(text: string): string {
  const unit = parseUnit(text);
  return unit ? `${unit.kind} ${unit.factor} ${unit.name}` : "none";
}

describe("a text that is one unit", () => {
  test.each([
    ["đồng", "money 1 đồng"],
    ["(đ)", "money 1 đồng"],
    ["VNĐ", "money 1 đồng"],
    ["Việt Nam đồng", "money 1 đồng"],
    ["dong", "money 1 đồng"],
    ["nghìn VND", "money 1000 nghìn đồng"],
    ["1.000 VNĐ", "money 1000 nghìn đồng"],
    ["1,000 đồng", "money 1000 nghìn đồng"],
    ["1000đ", "money 1000 nghìn đồng"],
    ["ngàn đồng", "money 1000 nghìn đồng"],
    ["ngđ", "money 1000 nghìn đồng"],
    ["ng.đ", "money 1000 nghìn đồng"],
    ["triệu VNĐ", "money 1000000 triệu đồng"],
    ["TRIỆU ĐỒNG", "money 1000000 triệu đồng"],
    ["trieu dong", "money 1000000 triệu đồng"],
    ["million VND", "money 1000000 triệu đồng"],
    ["tr.đ", "money 1000000 triệu đồng"],
    ["trđ", "money 1000000 triệu đồng"],
    ["tr.d", "money 1000000 triệu đồng"],
    ["1.000.000đ", "money 1000000 triệu đồng"],
    ["trăm triệu đồng", "money 100000000 trăm triệu đồng"],
    ["tỉ đồng", "money 1000000000 tỷ đồng"],
    ["nghìn tỷ đồng", "money 1000000000000 nghìn tỷ đồng"],
    ["ĐVT: triệu đồng", "money 1000000 triệu đồng"],
    ["Đơn vị tính (triệu đồng)", "money 1000000 triệu đồng"],
    ["Unit: million VND", "money 1000000 triệu đồng"],
    ["triệu", "multiple 1000000 triệu"],
    ["tỉ", "multiple 1000000000 tỷ"],
    ["nghìn", "multiple 1000 nghìn"],
    ["ĐVT: 1.000", "multiple 1000 nghìn"],
    ["nghìn người", "things 1000 nghìn người"],
    ["1.000 lượt", "things 1000 nghìn lượt"],
    ["Nghìn suất", "things 1000 nghìn suất"],
    ["lao động", "things 1 lao động"],
    ["lao dong", "things 1 lao dong"],
    ["kg", "things 1 kg"],
    ["tỷ lệ", "none"],
    ["hợp đồng", "none"],
    ["triệu USD", "none"],
    ["đồng/tháng", "none"],
    ["10^6 đồng", "none"],
    ["lũy kế", "none"],
    ["kế hoạch", "none"],
    ["d", "none"],
    ["k", "none"],
    ["2022", "none"],
    ["constructor", "none"],
    ["", "none"],
  ])("%s: %s", (text, expected) => expect(summarize(text)).toBe(expected));
});

test.each([
  ["triệu USD", true],
  ["10^6 đồng", true],
  ["đồng/tháng", true],
  ["nghìn cây", true],
  ["hợp đồng", false],
  ["tỷ lệ", false],
  ["Hội đồng", false],
  ["lũy kế", false],
])("%s looks like a unit: %s", (text, expected) => expect(hasUnitWord(text)).toBe(expected));

test.each([
  ["Đơn vị tính: triệu đồng", true],
  ["ĐVT triệu đồng", true],
  ["(ĐVT: đồng)", true],
  ["Đơn vị: SỞ LAO ĐỘNG", false],
])("%s announces a unit: %s", (text, expected) => expect(hasUnitOfMeasurePrefix(text)).toBe(expected));

test.each([
  ["đồng", 1],
  ["nghìn đồng", 1e3],
  ["tr.đ", 1e6],
  ["tỷ đồng", 1e9],
  ["người", undefined],
  ["triệu", undefined],
])("one %s is %s đồng", (name, factor) => expect(parseMoneyUnitFactor(name)).toBe(factor));
