import { expect, test } from "vitest";
import { removeEndPunctuation, renderAddressees } from "../../../src/document/page/addressees.ts";
import { readXmlText } from "../../support/word/word-file-reader.ts";

test.each([
  [[], []],
  [["Ủy ban nhân dân tỉnh"], ["Kính gửi: Ủy ban nhân dân tỉnh."]],
  [["Ủy ban nhân dân tỉnh;"], ["Kính gửi: Ủy ban nhân dân tỉnh."]],
  [
    ["Bộ Nội vụ", "Ủy ban nhân dân tỉnh."],
    ["Kính gửi:", "- Bộ Nội vụ;", "- Ủy ban nhân dân tỉnh."],
  ],
])("renderAddressees(%j) prints %j", (addressees, lines) => {
  expect(renderAddressees(addressees).map(readXmlText)).toEqual(lines);
});

test("only the last of several addressees has space below", () => {
  const spaces = renderAddressees(["A", "B", "C"])
    .slice(1)
    .map((xml) => /w:after="(\d+)"/.exec(xml)?.[1]);
  expect(spaces).toEqual(["0", "0", "120"]);
});

test.each([
  ["UBND tỉnh", "UBND tỉnh"],
  [" UBND tỉnh; ", "UBND tỉnh"],
  ["VT, VP.", "VT, VP"],
  ["Lưu;.,", "Lưu"],
])("removeEndPunctuation(%j) is %j", (name, expected) => {
  expect(removeEndPunctuation(name)).toBe(expected);
});
