/** The agencies that a text names. */
import { expect, test } from "vitest";
import { findAgencyWords, listsAddressees } from "../../../src/language/meaning/agency-words.ts";
import { splitComparedWords } from "../../../src/language/meaning/compared-words.ts";

test.each([
  ["Sở Lao động - Thương binh và Xã hội tỉnh Ninh Bình báo cáo", ["Sở Lao động"]],
  ["SỞ NỘI VỤ", ["Sở Nội vụ"]],
  ["UBND tỉnh; Hội đồng nhân dân tỉnh", ["Ủy ban nhân dân", "Hội đồng nhân dân"]],
  ["của Thủ tướng Chính phủ", ["Thủ tướng Chính phủ"]],
  ["Tỉnh ủy, Bộ Tài chính", ["Tỉnh ủy", "Bộ Tài chính"]],
  ["Sở kính báo cáo; Hội nghị sơ kết", []],
])("%s", (text, expected) =>
  expect(findAgencyWords(text)).toEqual(expected.map((name) => splitComparedWords(name).join(" "))),
);

test.each([
  ["- Ủy ban nhân dân tỉnh;", true],
  ["Nơi nhận:\n- Như trên;", true],
  ["Sở Nội vụ báo cáo", false],
])("%s: addressees", (text, expected) => expect(listsAddressees(text)).toBe(expected));
