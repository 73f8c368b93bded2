import { expect, test } from "vitest";
import {
  checkTitleAndFileNameYears,
  findFileYear,
  listTextsThatMayNameYear,
} from "../../../../src/exports/meaning/times/file-year.ts";
import { buildColumn } from "../../../support/sample-export.ts";

test.each([
  [["Kết quả năm 2022"], "data/a.csv", 2022],
  [["Kết quả năm 2022"], "data/2021/a.csv", 2022],
  [["Kết quả năm 2022 so với năm 2021"], "data/a-2022.csv", undefined],
  [[], "data/viec-lam-2022.csv", 2022],
  [[], "data/2022/viec-lam.csv", 2022],
  [[], "data/2021/viec-lam-2022.csv", undefined],
  [[], "data/viec-lam-120225.csv", undefined],
  [[], "data/viec-lam.csv", undefined],
  [["KẾT QUẢ (Theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2021)"], "data/a-2022.csv", 2022],
  [["KẾT QUẢ (Theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2021)"], "data/a.csv", undefined],
  [["KẾT QUẢ HỖ TRỢ THEO NGHỊ QUYẾT SỐ 68/NQ-CP NĂM 2021"], "data/a-2022.csv", 2022],
  [["Hỗ trợ theo Quyết định số 08/2021/QĐ-TTg"], "data/a-2022.csv", 2022],
  [["Hỗ trợ theo Bộ luật Lao động năm 2019"], "data/a-2022.csv", 2022],
  [["Kế hoạch số 12 năm 2021"], "data/a-2022.csv", 2022],
  [["Ninh Bình, ngày 5 tháng 1 năm 2023"], "data/a-2022.csv", 2022],
  [["Báo cáo ngày 5/1/2023"], "data/a-2022.csv", 2022],
  [["KẾT QUẢ NĂM 2022 (Theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2021)"], "data/a.csv", 2022],
  [["KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2022"], "data/a.csv", 2022],
  [["KẾT QUẢ QUÝ III/2022"], "data/a.csv", 2022],
  [["KẾT QUẢ THÁNG 9/2022"], "data/a.csv", 2022],
  [["KẾT QUẢ 9 THÁNG/2022"], "data/a.csv", 2022],
  [["KẾT QUẢ", "(Từ ngày 01/01/2022 đến hết ngày 30/9/2022)"], "data/a.csv", 2022],
  [["Từ ngày 15/12/2021 đến ngày 14/9/2022"], "data/a-2022.csv", 2022],
  [["Kết quả năm 1901"], "data/a-2022.csv", 2022],
  [["Kết quả năm 1990"], "data/a-2022.csv", 1990],
  [["Chương trình năm 2021-2025"], "data/a-2022.csv", 2022],
  [[], "data/ho-tro-qd-23-2021.csv", undefined],
  [[], "data/ho-tro-qd-23-2021-nam-2022.csv", 2022],
])("titles %j and path %s: %s", (titles, path, expected) =>
  expect(findFileYear(titles, path)?.value).toBe(expected),
);

test.each([
  [["Kết quả năm 2022"], "data/a-2021.csv", "title: Kết quả năm 2022"],
  [[], "data/a-2022.csv", "file name: a-2022.csv"],
  [[], "a-2022.csv", "file name: a-2022.csv"],
  [[], "data/2022/a.csv", "folder: data/2022/a.csv"],
  [[], "data/2022/a-2022.csv", "file name: a-2022.csv"],
])("titles %j and path %s say the year in the %s", (titles, path, expected) => {
  const evidence = findFileYear(titles, path);
  expect(`${evidence?.source}: ${evidence?.text}`).toBe(expected);
});

test("a year may stand in the titles and above the months and dates", () => {
  const columns = [
    { column: buildColumn("month", "Tháng", "month"), header: "Tháng (năm 2021)", index: 0 },
    { column: buildColumn("date", "Ngày", "date"), header: "Ngày", index: 1 },
    { column: buildColumn("people", "Số người", "count"), header: "Số người (năm 2020)", index: 2 },
  ];
  expect(listTextsThatMayNameYear({ titles: ["BIỂU"], columns })).toEqual([
    "BIỂU",
    "Tháng (năm 2021)",
    "Ngày",
  ]);
});

test.each([
  [
    ["KẾT QUẢ NĂM 2021"],
    "data/a-2022.csv",
    ["Tiêu đề “KẾT QUẢ NĂM 2021” ghi năm 2021, tên tệp “a-2022.csv” ghi năm 2022."],
  ],
  [
    ["KẾT QUẢ", "Từ 01/01/2021 đến 30/9/2021"],
    "data/a-2022.csv",
    ["Tiêu đề “Từ 01/01/2021 đến 30/9/2021” ghi năm 2021, tên tệp “a-2022.csv” ghi năm 2022."],
  ],
  [["KẾT QUẢ NĂM 2022"], "data/a-2022.csv", []],
  [["KẾT QUẢ NĂM 2022"], "data/2021/a.csv", []],
  [["KẾT QUẢ NĂM 2021"], "data/a-2021-2022.csv", []],
  [["KẾT QUẢ NĂM 2020"], "data/a-2021-2022.csv", []],
  [["KẾT QUẢ NĂM 2022"], "data/a.csv", []],
  [[], "data/a-2022.csv", []],
  [["KẾT QUẢ NĂM 2022, SO VỚI NĂM 2021"], "data/a-2023.csv", []],
  [["Theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2021"], "data/a-2022.csv", []],
])("titles %j and path %s contradict each other: %j", (titles, path, expected) =>
  expect(checkTitleAndFileNameYears(titles, path, 1).map(({ message }) => message)).toEqual(expected),
);
