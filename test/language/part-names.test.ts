import { describe, expect, test } from "vitest";
import { shortenPartNames, toMidSentenceName } from "../../src/language/part-names.ts";

describe("names in a list leave out the words that all have", () => {
  test.each([
    [
      ["phiên giao dịch việc làm trực tiếp", "phiên giao dịch việc làm trực tuyến"],
      ["trực tiếp", "trực tuyến"],
    ],
    [
      ["xây mới nhà ở", "sửa chữa nhà ở"],
      ["xây mới", "sửa chữa"],
    ],
    [
      ["điều dưỡng tập trung", "điều dưỡng tại nhà"],
      ["tập trung", "tại nhà"],
    ],
    [
      ["lao động không có giao kết hợp đồng lao động", "lao động tạm hoãn thực hiện hợp đồng lao động"],
      ["không có giao kết hợp đồng lao động", "tạm hoãn thực hiện hợp đồng lao động"],
    ],
    [
      ["trung cấp", "sơ cấp"],
      ["trung cấp", "sơ cấp"],
    ],
    [
      ["hộ nghèo", "hộ cận nghèo"],
      ["hộ nghèo", "hộ cận nghèo"],
    ],
    [
      ["Ủy ban nhân dân tỉnh", "Ủy ban nhân dân huyện"],
      ["Ủy ban nhân dân tỉnh", "Ủy ban nhân dân huyện"],
    ],
    [["điều dưỡng tập trung"], ["điều dưỡng tập trung"]],
    [
      ["hỗ trợ", "hỗ trợ nghề"],
      ["hỗ trợ", "hỗ trợ nghề"],
    ],
  ])("%o", (names, expected) => {
    expect(shortenPartNames(names)).toEqual(expected);
  });
});

test.each([
  ["Quà Tết (**)", "quà Tết (*)"],
  ["Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"],
  ["Cao đẳng", "cao đẳng"],
])("%s inside a sentence: %s", (name, expected) => {
  expect(toMidSentenceName(name)).toBe(expected);
});
