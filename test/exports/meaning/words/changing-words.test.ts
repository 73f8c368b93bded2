import { describe, expect, test } from "vitest";
import { foldText } from "../../../../src/exports/cells/text-folding.ts";
import {
  findGroupHeadMeaning,
  findTrailingCorrectionOrBatch,
  isCorrectionOnlyHeader,
  removeDenials,
} from "../../../../src/exports/meaning/words/changing-words.ts";

describe("a merged cell above the names of columns", () => {
  test.each([
    ["Kế hoạch năm 2022", "plan"],
    ["Số kế hoạch", "plan"],
    ["Chỉ tiêu giao", "plan"],
    ["Đề nghị trong năm", "plan"],
    ["Nhu cầu tháng 9", "plan"],
    ["Lũy kế từ đầu năm", "cumulative"],
    ["Kết quả lũy kế", "cumulative"],
    ["9 tháng năm 2022", "cumulative"],
    ["Cùng kỳ năm 2021", "last year"],
    ["Ước thực hiện", "estimate"],
    ["Sau điều chỉnh", "adjusted"],
    ["Bình quân", "average"],
    ["Còn lại", "remaining"],
    ["Trong đó", "part"],
    ["Nữ", "part"],
    ["So sánh", "share"],
    ["% hoàn thành", "share"],
    [" % hoàn thành", "share"],
    ["Tỷ lệ", "share"],
    ["Kết quả thực hiện", undefined],
    ["Kết quả thực hiện kế hoạch năm", undefined],
    ["Đề nghị hưởng trợ cấp", undefined],
    ["Đạt 95%", undefined],
    ["Năm 2022", undefined],
    ["Nữ và nam", undefined],
  ])("%s: %s", (words, meaning) => expect(findGroupHeadMeaning(foldText(words), words)).toBe(meaning));
});

test.each([
  ["sau điều chỉnh", "adjusted"],
  ["đã rà soát lại", "adjusted"],
  ["điều chỉnh lần 2", "adjusted"],
  ["đợt 2", "batch"],
  ["lần 3", "batch"],
  ["2", "batch"],
  ["được hưởng", undefined],
  ["trong đợt 2", undefined],
])("%s behind a name: %s", (words, meaning) =>
  expect(findTrailingCorrectionOrBatch(foldText(words))).toBe(meaning),
);

test.each([
  ["Điều chỉnh", true],
  ["Sau điều chỉnh", true],
  ["Số điều chỉnh tăng giảm", true],
  ["Đúng", true],
  ["Số người điều chỉnh", false],
  ["Quyết định điều chỉnh", false],
])("%s is a column of corrections: %s", (name, expected) =>
  expect(isCorrectionOnlyHeader(foldText(name))).toBe(expected),
);

test.each([
  ["số liệu không lũy kế", "so lieu"],
  ["không lũy kế", ""],
  ["chưa bao gồm lũy kế tháng 9", "thang 9"],
  ["cả nam và nữ", "ca"],
  ["lũy kế", "luy ke"],
])("%s without what it says not to be: %j", (text, expected) =>
  expect(removeDenials(foldText(text))).toBe(expected),
);
