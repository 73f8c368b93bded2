import { expect, test } from "vitest";
import { findMonthOfHead } from "../../../../src/exports/meaning/times/head-time.ts";

test.each([
  ["Đầu năm 2022 (31/12/2021) Số hộ nghèo", 202112],
  ["Số hộ nghèo (31-12-2021)", 202112],
  ["Số hộ nghèo đầu năm 2022", 202112],
  ["Số hộ nghèo cuối năm 2022", 202212],
  ["Sơ bộ tháng 9/2022 Hộ nghèo", 202209],
  ["Tháng 9 năm 2022 Hộ nghèo", 202209],
  ["Số người có đến ngày 30/9/2022", 202209],
  ["Số người đến hết 30/9/2022", 202209],
  ["Số người tại thời điểm 30.9.2022", 202209],
  ["Số người hỗ trợ theo Quyết định số 08/2022/QĐ-TTg ngày 28/3/2022", undefined],
  ["Kinh phí (Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2021)", undefined],
  ["Số người (31/13/2021)", undefined],
  ["Số hộ nghèo bắt đầu năm nay", undefined],
  ["Số hộ nghèo năm 2022", undefined],
  ["Số người", undefined],
])("%s: %s", (head, month) => expect(findMonthOfHead(head)).toBe(month));
