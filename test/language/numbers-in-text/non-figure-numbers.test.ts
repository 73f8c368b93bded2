/** Numbers of dates, periods, regulations and lists, which are no figures, and numbers that are. The number is in [brackets]. */
import { describe, expect, test } from "vitest";
import { isNonFigureNumber } from "../../../src/language/numbers-in-text/non-figure-numbers.ts";

function classify(sentence: string, isFirstColumn = false): boolean {
  const [, left = "", number = "", right = ""] = /^(.*?)\[(.*?)\](.*)$/s.exec(sentence) ?? [];
  return isNonFigureNumber({ number, left, right, isFirstColumn });
}

describe("no figure", () => {
  test.each([
    "ngày [12/10/2022]",
    "ngày [5] tháng 9",
    "ngày 26 và [27]",
    "tháng [9/2022]",
    "tháng 10 và [11]",
    "năm [2022]",
    "năm 2020, [2021]",
    "quý [3] năm 2022",
    "giai đoạn [2021-2025]",
    "([2021] - 2025)",
    "(2021 - [2025])",
    "vào [8] giờ 30",
    "vào 8 giờ [30]",
    "lúc [14h00]",
    "[9] tháng đầu năm",
    "[6] tháng cuối năm 2022",
    "Nghị định số [20/2021/NĐ-CP]",
    "Nghị quyết số [68]",
    "Quyết định [1234/QĐ-UBND]",
    "Điều [5]",
    "khoản 1, 2 và [3]",
    "Mục [1.2]",
    "Phụ lục [2]",
    "điểm [2a]",
    "dịch [COVID-19]",
    "Quốc lộ [1A]",
    "diện tích [m2]",
    "[1]. Công tác",
    "[2.1]. Kết quả",
    "[3]) Tồn tại",
    "gồm: ([1]) việc làm",
    "tết Nguyên đán Quý Mão [2023], bảo đảm",
    "xuân Giáp Thìn [2024]",
    "tại Phường [12], Quận 3",
    "tổ dân phố số [4].",
  ])("%s", (sentence) => expect(classify(sentence)).toBe(true));

  test("the running number in the first column of a table", () => expect(classify("[12]", true)).toBe(true));
});

describe("a figure", () => {
  test.each([
    "Tổng số [140] người",
    "cho [14.274] người",
    "đạt [45,5%] kế hoạch",
    "hoàn thành [11/13] nhiệm vụ",
    "chi [14nghìn] đồng",
    "được [gần15] tỷ",
    "mở [15] tài khoản",
    "tài khoản [15] người",
    "quan điểm [5]",
    "thời điểm [5]",
    "có [2022] người",
    "trong [9] tháng qua",
    "ngày [5.000] lượt",
    "Có [1]. Sau đó",
    "gồm 4 phường [12] xã",
    "Tý [14.274] người",
  ])("%s", (sentence) => expect(classify(sentence)).toBe(false));

  test.each([
    ["with a unit in the first column", "[12] người", true],
    ["alone in another column", "[12]", false],
    ["with five digits in the first column", "[12345]", true],
  ])("%s", (_, sentence, isFirstColumn) => expect(classify(sentence, isFirstColumn)).toBe(false));
});
