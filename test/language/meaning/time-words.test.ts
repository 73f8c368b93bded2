/** The words of a text that say when, in one form whatever their spelling. */
import { describe, expect, test } from "vitest";
import { findTimeWords, writePeriodsInDigits } from "../../../src/language/meaning/time-words.ts";

describe("its own time", () => {
  test.each([
    ["Chín tháng đầu năm 2022, toàn tỉnh", ["9 tháng", "năm 2022"]],
    ["9 THÁNG ĐẦU NĂM 2022", ["9 tháng", "năm 2022"]],
    ["Mười một tháng năm 2022", ["11 tháng", "năm 2022"]],
    ["quý III năm 2022", ["quý 3", "năm 2022"]],
    ["Quí 3/2022", ["quý 3", "năm 2022"]],
    ["trong tháng 9/2022", ["tháng 9", "năm 2022"]],
    ["tháng 09 năm 2022", ["tháng 9", "năm 2022"]],
    ["tính đến ngày 30/9/2022", ["ngày 30.9", "năm 2022"]],
    ["đến ngày 30 tháng 9 năm 2022", ["ngày 30.9", "năm 2022"]],
    ["giai đoạn 2021 - 2025", ["giai đoạn 2021-2025"]],
    ["lũy kế cả năm", ["cả năm", "lũy kế"]],
    ["6 tháng cuối năm", ["6 tháng cuối năm"]],
    ["trợ cấp ưu đãi hằng tháng", []],
    ["Nghị quyết số 68/NQ-CP ngày 01/7/2021 của Chính phủ", []],
    ["Báo cáo số ……/BC-SLĐTBXH ngày 07 tháng 10 năm 2022 của Sở", []],
    ["số 215/BC-SLĐTBXH ngày …… tháng …… năm ……", []],
    ["một tháng lương", ["1 tháng"]],
    ["đến ngày 30/9", ["ngày 30.9"]],
    ["hết 30/9", ["ngày 30.9"]],
    ["kỳ 8/2022", ["tháng 8", "năm 2022"]],
    ["quý hai năm 2022", ["quý 2", "năm 2022"]],
    ["quý tư", ["quý 4"]],
    ["tháng Tám năm 2022", ["tháng 8", "năm 2022"]],
    ["tháng mười một", ["tháng 11"]],
  ])("%s", (text, expected) => {
    const { own } = findTimeWords(text);
    expect([...own].sort()).toEqual([...expected].sort());
  });
});

test.each([
  ["so với cùng kỳ năm 2021", ["cùng kỳ", "cùng kỳ 2021"]],
  ["tăng so với cùng kì", ["cùng kỳ"]],
  ["kế hoạch năm 2022", ["kế hoạch 2022"]],
  ["so với năm 2020", ["so với 2020"]],
  ["toàn tỉnh có", []],
])("compared with: %s", (text, expected) => expect(findTimeWords(text).compared).toEqual(expected));

test.each([
  ["Chín tháng đầu năm", "9 tháng đầu năm"],
  ["Quý IV/2022", "Quý 4/2022"],
  ["hai phiên", "hai phiên"],
])("%s in digits", (text, expected) => expect(writePeriodsInDigits(text)).toBe(expected));
