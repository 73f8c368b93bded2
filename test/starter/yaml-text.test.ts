import { load } from "js-yaml";
import { expect, test } from "vitest";
import { formatYamlList, formatYamlText } from "../../src/starter/yaml-text.ts";

test.each([
  ["tỉnh Ninh Bình", "tỉnh Ninh Bình"],
  ["xã Ea H'Leo", "xã Ea H'Leo"],
  ["thị trấn N.T Phong Hải", "thị trấn N.T Phong Hải"],
  ["Sở Lao động - Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội"],
  ["true", '"true"'],
  ["a: b", '"a: b"'],
  ["số #1", '"số #1"'],
  ["- x", '"- x"'],
  ["", '""'],
  ["12", '"12"'],
])("formatYamlText(%j) is %s, and is read back", (text, yaml) => {
  expect(formatYamlText(text)).toBe(yaml);
  expect(load(`key: ${yaml}`)).toEqual({ key: text });
});

test("a list has one text a line", () => {
  expect(load(formatYamlList(["Các phòng, đơn vị", "Lưu: VT"]))).toEqual(["Các phòng, đơn vị", "Lưu: VT"]);
});
