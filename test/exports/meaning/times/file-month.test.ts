import { expect, test } from "vitest";
import {
  findFileMonth,
  findOnlyMonthIfContradicting,
} from "../../../../src/exports/meaning/times/file-month.ts";

test.each([
  [["KẾT QUẢ THÁNG 8 NĂM 2022"], "data/a.csv", 8],
  [["Kết quả tháng 8/2022"], "data/a-t9.csv", 8],
  [["Kết quả tháng 8"], "data/a.csv", 8],
  [["KẾT QUẢ 9 THÁNG NĂM 2022"], "data/a.csv", undefined],
  [["Từ tháng 1/2022 đến tháng 9/2022"], "data/a.csv", undefined],
  [["Từ tháng 1 đến tháng 9 năm 2022"], "data/a.csv", undefined],
  [["Tháng 1 đến hết tháng 9/2022"], "data/a.csv", undefined],
  [["Tháng 1 - tháng 9 năm 2022"], "data/a.csv", undefined],
  [["Tháng 8 và tháng 9 năm 2022"], "data/a.csv", undefined],
  [["Huyện Nho Quan - tháng 9 năm 2022"], "data/a.csv", 9],
  [["Tháng 9 và 9 tháng đầu năm 2022"], "data/a.csv", undefined],
  [[], "data/viec-lam-2022.xlsx#Tháng 1-9", undefined],
  [[], "data/viec-lam-2022.xlsx#T1 - 12", undefined],
  [[], "data/viec-lam-thang-9-22.csv", 9],
  [[], "data/viec-lam-thang-9-01.csv", 9],
  [["Ninh Bình, ngày 5 tháng 10 năm 2022"], "data/a.csv", undefined],
  [["(Kèm theo Công văn số 12/SLĐ ngày 05 tháng 10 năm 2022)"], "data/viec-lam-thang-9.csv", 9],
  [["Kết quả tháng 12/2022"], "data/a.csv", 12],
  [["Kết quả tháng 1/2022"], "data/a.csv", 1],
  [["Kết quả tháng 13/2022"], "data/a.csv", undefined],
  [["Kết quả tháng 0/2022"], "data/a.csv", undefined],
  [["Kết quả tháng 8/2022", "Số liệu tháng 9/2022"], "data/a-t9.csv", undefined],
  [[], "data/thang-8/viec-lam.csv", undefined],
  [[], "thang-8.csv", 8],
  [[], "data/viec-lam-T9-2022.csv", 9],
  [[], "data/việc làm tháng 8.csv".normalize("NFD"), 8],
  [[], "data/viec-lam-2022.csv", undefined],
  [[], "data/viec-lam-9-thang-2022.csv", undefined],
])("titles %j and path %s: %s", (titles, path, expected) =>
  expect(findFileMonth(titles, path)?.value).toBe(expected),
);

test("the month says where it stands", () => {
  expect(findFileMonth(["Kết quả tháng 8"], "data/a-t9.csv")).toEqual({
    value: 8,
    source: "title",
    text: "Kết quả tháng 8",
  });
  expect(findFileMonth([], "data/a-t9.csv")).toEqual({ value: 9, source: "file name", text: "a-t9.csv" });
});

test.each([
  [[202209], 8, 202209],
  [[202208], 8, undefined],
  [[202208, 202209], 8, undefined],
  [[202209], undefined, undefined],
])("rows of %j in a file of month %s: %s", (months, fileMonth, expected) => {
  const evidence =
    fileMonth === undefined ? undefined : { value: fileMonth, source: "title" as const, text: "" };
  expect(
    findOnlyMonthIfContradicting(
      months.map((month) => ({ month })),
      evidence,
    ),
  ).toBe(expected);
});
