/** Heads of rows and columns that say the same, and others. */
import { expect, test } from "vitest";
import { isSameHead } from "../../../src/language/meaning/head-words.ts";
import { formatWholeArea } from "../../../src/language/meaning/place-words.ts";

test.each([
  ["Lao động được giải quyết việc làm", "Số lao động được giải quyết việc làm"],
  ["Hỗ trợ", "HỖ TRỢ"],
  ["Nạn nhân chất độc hóa học", "Nạn nhân chất độc hoá học"],
  ["Trị giá (tỷ đồng)", "Trị giá (tỉ đồng)"],
  ["Kỹ thuật", "Kĩ thuật"],
  ["Tổng cộng", "Cộng"],
  ["Tổng kinh phí", "Kinh phí"],
  ["Huyện Kim Sơn", "Kim Sơn"],
  ["Thành phố Ninh Bình", "TP. Ninh Bình"],
  ["UBND tỉnh", "Ủy ban nhân dân tỉnh"],
  ["- Trong đó: Việc làm mới", "Việc làm mới"],
  ["So với cùng kỳ (%)", "So với cùng kỳ"],
  ["9 tháng đầu năm 2022", "Chín tháng năm 2022"],
  ["Quý III", "Quý 3"],
  ["Hộ thoát nghèo[2]", "3. Hộ thoát nghèo"],
])("%s, %s: the same", (written, now) => {
  expect(isSameHead(written, now)).toBe(true);
  expect(isSameHead(now, written)).toBe(true);
});

test.each([
  ["Lao động", "Lao động nữ"],
  ["Hộ nghèo", "Hộ cận nghèo"],
  ["Huyện Kim Sơn", "Huyện Hoa Lư"],
  ["Thành phố Ninh Bình", "Tỉnh Ninh Bình"],
  ["Tổng cộng", "Bình quân"],
  ["Kế hoạch năm 2022", "Kế hoạch năm 2023"],
  ["9 tháng đầu năm 2022", "6 tháng đầu năm 2022"],
  ["Hộ nghèo đầu kỳ", "Hộ nghèo cuối kỳ"],
  ["Hộ nghèo đầu kỳ", "Hộ nghèo trong kỳ"],
  ["Số hộ đầu năm", "Số hộ trong năm"],
  ["Trị giá (triệu đồng)", "Trị giá (tỷ đồng)"],
  ["So với cùng kỳ (%)", "So với cùng kỳ (lần)"],
  ["Người tham gia bảo hiểm", "Người thành thị tham gia bảo hiểm"],
  ["Suất quà", "Suất quà xã hội"],
  ["Huyện Kim Sơn", "Thị xã Kim Sơn"],
  ["Tổng cộng", "Toàn thành phố"],
])("%s, %s: another", (written, now) => expect(isSameHead(written, now)).toBe(false));

test("the whole area of the document heads the row of totals", () => {
  expect(
    ["thành phố", "tỉnh"].map((rank) => isSameHead("Tổng cộng", "Toàn thành phố", formatWholeArea(rank))),
  ).toEqual([true, false]);
});
