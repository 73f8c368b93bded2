/** Words that stand in each other's place and say another thing. */
import { expect, test } from "vitest";
import { hasOppositeWord } from "../../../src/language/meaning/opposite-words.ts";

test.each([
  ["đầu năm có 8.514 hộ nghèo", "cuối năm có 8.514 hộ nghèo"],
  ["các huyện có nhiều hộ thoát nghèo", "các huyện có ít hộ thoát nghèo"],
  ["4.972 hồ sơ phải giải quyết", "4.972 hồ sơ được giải quyết"],
  ["124 hồ sơ đang giải quyết", "124 hồ sơ đã giải quyết"],
  ["01 nhiệm vụ đang thực hiện", "01 nhiệm vụ quá hạn"],
  ["không có nhiệm vụ quá hạn", "có nhiều nhiệm vụ quá hạn"],
  ["vốn được giao 38.640 triệu đồng", "vốn đã chi 38.640 triệu đồng"],
  ["thẻ bảo hiểm y tế có hiệu lực", "thẻ bảo hiểm y tế hết hiệu lực"],
  ["lao động ở thành thị", "lao động ở nông thôn"],
  ["đầu năm có 8.514 hộ nghèo", "trong năm có 8.514 hộ nghèo"],
  ["cuối kỳ còn 120 hộ", "trong kỳ còn 120 hộ"],
])("%s | %s", (written, now) => {
  expect([hasOppositeWord(written, now), hasOppositeWord(now, written)]).toEqual([true, true]);
});

test.each([
  ["toàn tỉnh có 986 hộ", "toàn tỉnh đã có 986 hộ"],
  ["đang chăm sóc 431 đối tượng", "chăm sóc 431 đối tượng"],
  ["đã giải quyết 4.848 hồ sơ", "giải quyết xong 4.848 hồ sơ"],
  ["đầu năm có 8.514 hộ nghèo", "từ đầu năm có 8.514 hộ nghèo"],
  ["các huyện có nhiều hộ thoát nghèo", "nhiều huyện có hộ thoát nghèo"],
])("the same: %s | %s", (written, now) => expect(hasOppositeWord(written, now)).toBe(false));
