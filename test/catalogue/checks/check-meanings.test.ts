import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../../src/catalogue/read-catalogue.ts";

const pack = `name: Thử
sectors: [s]
targets:
  name: Kế hoạch
  files: [ke-hoach]
  columns:
    year: { header: [Năm], type: year }
    indicator: { header: [Chỉ tiêu], type: indicator }
    plan: { header: [Kế hoạch], type: decimal }
`;

function checkIndicator(indicator: string, text = "type: text") {
  const sector = `id: s
name: Thử
exports:
  s:
    name: Biểu
    files: [bieu]
    columns:
      t: { header: [Tháng], type: month }
      k: { header: [Loại], ${text} }
      n: { header: [Số], type: decimal }
indicators:
  n: { ${indicator} }
`;
  const files = [
    { path: "pack.yaml", text: pack },
    { path: "sectors/s.yaml", text: sector },
  ];
  return readCatalogue(files).issues.map(({ code }) => code);
}

describe("rates that would be added", () => {
  test.each([
    ['name: Tỷ lệ thất nghiệp, unit: "%", stock: s.n', ["rate-added"]],
    ['name: Hộ nghèo, unit: "%", sum: s.n', ["rate-added"]],
    ["name: Thu nhập bình quân, unit: đồng, stock: s.n", ["rate-added"]],
    ["name: Thu nhập, unit: triệu đồng/người, sum: s.n", ["rate-added"]],
    ["name: Tỉ suất sinh, unit: phần nghìn, sum: s.n", ["rate-added"]],
    ["name: Tỷ lệ, unit: văn bản, count: s", []],
    ["name: Số hộ, unit: hộ, stock: s.n", []],
  ])("%s", (indicator, codes) => expect(checkIndicator(indicator)).toEqual(codes));
});

describe("filters that nothing can meet", () => {
  const aliases = "type: text, aliases: { Nghị quyết: [NQ] }";
  test.each([
    ["where: { k: [NQ] }", aliases, ["filter-impossible"]],
    ["where: { k: [nq] }", aliases, ["filter-impossible"]],
    ["where: { k: [Nghị quyết] }", aliases, []],
    ['where: { k: ["-"] }', "type: text", ["filter-impossible"]],
    ["where: { k: [NQ] }", "type: text", []],
  ])("%s in a column of %s", (where, text, codes) =>
    expect(checkIndicator(`name: Văn bản, unit: văn bản, count: s, ${where}`, text)).toEqual(codes),
  );
});
