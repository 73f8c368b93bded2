import { describe, expect, test } from "vitest";
import { parseDate } from "../../../src/exports/cells/dates.ts";
import { getLocalityReader } from "../../../src/exports/cells/localities.ts";
import { detectMoneyUnit, removeMoneyUnit } from "../../../src/exports/cells/money-units.ts";
import { parseMonth } from "../../../src/exports/cells/months.ts";
import { detectSeparatorMeanings, isMissingValue, parseNumber } from "../../../src/exports/cells/numbers.ts";
import { foldSpelling, foldText } from "../../../src/exports/cells/text-folding.ts";
import { decodeTcvn3 } from "../../../src/exports/csv/tcvn3.ts";
import { decodeVni } from "../../../src/exports/csv/vni.ts";
import { isTotalLabel } from "../../../src/exports/table/total-labels.ts";
import { buildOffice, readExportBack } from "../../support/sample-export.ts";

describe("numbers as clerks and programs write them", () => {
  const header =
    '"Huyện, thị xã, thành phố";Tháng;Số người được giải quyết việc làm;Kinh phí;Diện tích;Ngày chốt số liệu\n';
  test.each([
    ["1.234", "1000000", "2", 1234, 1000000, "2"],
    ["1,234", "1.234.567", "0,5", 1234, 1234567, "0.5"],
    ["1 234", "1,234,567", "2,50", 1234, 1234567, "2.5"],
    ["1\u00A0234", "1234567.00", "-2.5", 1234, 1234567, "-2.5"],
    ["'0123", "(1.500.000)", "1.234,5", 123, -1500000, "1234.5"],
    ["+7", "9007199254740993", "1,234.5", 7, "9007199254740993", "1234.5"],
    ["1234,00", "-5", "12,5%", 1234, -5, "12.5"],
  ])("%s người, %s đồng, %s ha", async (people, money, area, count, dongs, hectares) => {
    const { rows, issues } = await readExportBack(
      `${header}Nho Quan;9/2022;${people};${money};${area};1/9/2022\n`,
    );
    expect(issues).toEqual([]);
    expect(rows[0]?.numbers.people).toBe(count);
    expect(String(rows[0]?.numbers.money)).toBe(String(dongs));
    expect(String(rows[0]?.numbers.area)).toBe(hectares);
  });

  test.each([
    "1.23.456",
    "12 34",
    "1.234.56",
    "0x10",
    "1e3",
    "12/15",
    "15-",
    "1O5",
    "１２３",
    "1.2,3.4",
    "",
    "00.5",
  ])("%s is no number", (text) => expect(parseNumber(text)).toBeUndefined());

  test.each([
    ["", true],
    ["-", true],
    ["–", true],
    ["x", true],
    ["…", true],
    ["Không", true],
    ["0", false],
    ["xã", false],
  ])("“%s” says nothing: %s", (text, expected) => expect(isMissingValue(text)).toBe(expected));

  test.each([
    [["1.234.567"], "group", "decimal"],
    [["1.234,5"], "group", "decimal"],
    [["1,234.5"], "decimal", "group"],
    [["0.763"], "decimal", "unknown"],
    [["1234.567"], "decimal", "unknown"],
    [["50.5", "1.234"], "unknown", "unknown"],
    [["1.234.567", "50.5"], "unknown", "decimal"],
  ])("%s tells what a point and a comma before three digits mean: %s, %s", (texts, point, comma) => {
    const numbers = texts.flatMap((text) => parseNumber(text) ?? []);
    expect(detectSeparatorMeanings(numbers, undefined)).toEqual({ ".": point, ",": comma });
  });

  test("the office settles what stays open", () => {
    expect(detectSeparatorMeanings([], "1.234,5")).toEqual({ ".": "group", ",": "decimal" });
    expect(detectSeparatorMeanings([], "1,234.5")).toEqual({ ".": "decimal", ",": "group" });
  });
});

describe("units of money", () => {
  test.each([
    ["Kinh phí (triệu đồng)", "triệu đồng", "Kinh phí"],
    ["Kinh phí, nghìn đồng", "nghìn đồng", "Kinh phí"],
    ["Số tiền (1.000 đồng)", "nghìn đồng", "Số tiền"],
    ["Tổng vốn (ĐVT: tỷ đồng)", "tỷ đồng", "Tổng vốn"],
    ["Số tiền (đ)", "đồng", "Số tiền"],
    ["Số lao động", undefined, "Số lao động"],
    ["So lao dong", undefined, "So lao dong"],
    ["Kinh phi (trieu dong)", "triệu đồng", "Kinh phi"],
  ])("%s", (header, unit, bare) => {
    expect(detectMoneyUnit(header)).toBe(unit);
    expect(removeMoneyUnit(header)).toBe(bare);
  });
});

describe("dates and months", () => {
  test.each([
    ["30/9/2022", "2022-9-30"],
    ["05/07/2022", "2022-7-5"],
    ["5-7-2022", "2022-7-5"],
    ["2022-09-30", "2022-9-30"],
    ["2022-09-30 00:00:00", "2022-9-30"],
    ["Ngày 30 tháng 9 năm 2022", "2022-9-30"],
    ["44834", "2022-9-30"],
    ["31/2/2022", "date-unreadable"],
    ["5/7/22", "date-unreadable"],
    ["9/30/2022", "date-month-first"],
    ["30/12/1899", "date-implausible"],
  ])("%s is %s", (text, expected) => {
    const reading = parseDate(text);
    const { year, month, day } = "date" in reading ? reading.date : { year: 0, month: 0, day: 0 };
    expect("problem" in reading ? reading.problem : `${year}-${month}-${day}`).toBe(expected);
  });

  test.each([
    ["9", { month: 9 }],
    ["Tháng 9", { month: 9 }],
    ["T9", { month: 9 }],
    ["thang 09", { month: 9 }],
    ["9/2022", { month: 9, year: 2022 }],
    ["Tháng 9/2022", { month: 9, year: 2022 }],
    ["Tháng 9 năm 2022", { month: 9, year: 2022 }],
    ["T09-2022", { month: 9, year: 2022 }],
    ["2022-09", { month: 9, year: 2022 }],
    ["202209", { month: 9, year: 2022 }],
    ["30/9/2022", { month: 9, year: 2022 }],
    ["Sep-22", { month: 9, year: 2022 }],
    ["13/2022", undefined],
    ["0/2022", undefined],
    ["9 tháng", undefined],
    ["Quý III", undefined],
    ["Tháng 9/22", undefined],
  ])("%s", (text, expected) => expect(parseMonth(text)).toEqual(expected));
});

describe("localities", () => {
  const read = getLocalityReader(buildOffice());
  test.each([
    ["372", "372"],
    ["Nho Quan", "372"],
    ["huyen nho quan", "372"],
    ["H. Nho Quan", "372"],
    ["NHO  QUAN", "372"],
    ["TP.Ninh Bình", "369"],
    ["TP Ninh Binh", "369"],
    ["tpnb", "369"],
    ["Thị xã Tam Điệp", "370"],
    ["TX. Tam Điệp", "370"],
    ["tỉnh Ninh Bình", "territory"],
    ["Ninh Bình", "unclear"],
    ["huyện Tam Điệp", "unknown"],
    ["Nho Qu\u0430n", "unknown"],
    ["Nho", "unknown"],
  ])("%s is %s", (text, expected) => {
    const reading = read(text);
    expect(reading.kind === "locality" ? reading.code : reading.kind).toBe(expected);
  });

  test("an unknown one comes with the nearest", () => {
    expect(read("huyện Nho Quann")).toEqual({ kind: "unknown", nearest: "huyện Nho Quan" });
  });
});

describe("texts that are the same", () => {
  test.each([
    ["Thành phố\nNinh  Bình", "thanh pho ninh binh"],
    ["Bộ Kế hoạch và Đầu tƣ", "bo ke hoach va dau tu"],
    ["Tỉ lệ (%)", "ti le"],
    ["Tỷ\u00A0lệ\u200B %", "ti le"],
  ])("%s", (text, expected) => expect(foldText(text)).toBe(expected));

  test("old and new tone placement are one, other tones are not", () => {
    expect(foldSpelling("Hoà")).toBe(foldSpelling("HÒA"));
    expect(foldSpelling("Hà Trung")).not.toBe(foldSpelling("Hạ Trung"));
  });
});

describe("old encodings", () => {
  test("TCVN3", () =>
    expect(decodeTcvn3("thu thËp sè liÖu thèng kª lao ®éng")).toBe("thu thập số liệu thống kê lao động"));
  test("VNI", () =>
    expect(decodeVni("Xin chaøo caùc baïn, Toång coäng Huyeän")).toBe("Xin chào các bạn, Tổng cộng Huyện"));
});

describe("total rows", () => {
  test.each([
    ["Tổng", true],
    ["TỔNG SỐ - TOTAL", true],
    ["Tổng cộng 8 huyện", true],
    ["Cộng tháng 9", true],
    ["Toàn tỉnh", true],
    ["Công an huyện", false],
    ["Cộng tác viên", false],
    ["Tổng đài tư vấn", false],
  ])("%s: %s", (text, expected) => expect(isTotalLabel(text)).toBe(expected));
});
