import { expect, test } from "vitest";
import { parseUnitLine } from "../../../src/exports/meaning/unit-lines.ts";

test.each([
  ["Đơn vị tính: triệu đồng", "triệu đồng"],
  ["Đơn vị: triệu", "triệu"],
  ["ĐVT: 1.000", "nghìn"],
  ["(Đơn vị tính: nghìn đồng)", "nghìn đồng"],
  ["BIỂU CHI TRẢ (ĐVT: triệu đồng)", "triệu đồng"],
  ["Đơn vị tính: người, triệu đồng", "người, triệu đồng"],
  ["ĐVT: nghìn người; tỷ đồng", "nghìn người, tỷ đồng"],
  ["Nghìn người", "nghìn người"],
  ["(triệu đồng)", "triệu đồng"],
  ["Ghi chú: ĐVT: triệu đồng", "triệu đồng"],
  ["Số tiền tính bằng triệu đồng", "triệu đồng"],
  ["Kinh phí: triệu đồng", "triệu đồng"],
  ["BIỂU TỔNG HỢP (triệu đồng)", "triệu đồng"],
  ["Đơn vị tính: người, kinh phí: triệu đồng", "người, triệu đồng"],
  ["ĐVT: %", "? %"],
  ["Mức quà: 300.000 đồng/suất", "none"],
  ["Bằng chữ: Ba trăm triệu đồng chẵn", "none"],
  ["ĐVT: triệu USD", "? ĐVT: triệu USD"],
  ["Đơn vị: SỞ LAO ĐỘNG", "none"],
  ["Đơn vị: xã Đồng Tiến", "none"],
  ["Đồng", "none"],
  ["Người", "none"],
  ["Hợp đồng lao động", "none"],
  ["", "none"],
])("%s: %s", (text, expected) => {
  const line = parseUnitLine(text);
  const units = line?.units.map(({ name }) => name) ?? [];
  expect([...units, ...(line?.unknown ? [`? ${line.unknown}`] : [])].join(", ") || "none").toBe(expected);
});
