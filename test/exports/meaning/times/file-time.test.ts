import { describe, expect, test } from "vitest";
import { formatTime } from "../../../../src/exports/cells/time-spans.ts";
import {
  describeFileTime,
  resolveFileTime,
  resolveFileYear,
} from "../../../../src/exports/meaning/times/file-time.ts";

const plain = "data/viec-lam.csv";
const confirmed = { "viec-lam.csv": { time: "Quý III/2022" } };

function resolve(titles: readonly string[], path: string, files?: Record<string, { time: string }>): string {
  const found = resolveFileTime(titles, path, files);
  if (found.kind === "silent") return "silent";
  if (found.kind === "answered") return `${formatTime(found.evidence.value)} (${found.evidence.source})`;
  return `${formatTime(found.nearer.value)} or ${formatTime(found.farther.value)}`;
}

describe("the time that a file says of all its rows", () => {
  test.each([
    ["nowhere", [], plain, "silent"],
    ["in its title", ["KẾT QUẢ THÁNG 9 NĂM 2022"], plain, "9/2022 (title)"],
    ["in its name", [], "data/viec-lam-thang-9-2022.csv", "9/2022 (file name)"],
    ["in its name, as a quarter", [], "data/viec-lam-quy-3-2022.csv", "Quý III/2022 (file name)"],
    ["in the name of the sheet", [], "data/viec-lam-2022.xlsx#Tháng 9", "9/2022 (sheet name)"],
    [
      "in a sheet of a quarter's workbook",
      [],
      "data/viec-lam-quy-3-2022.xlsx#Tháng 7",
      "7/2022 (sheet name)",
    ],
    [
      "in the title of a sheet of a quarter's workbook",
      ["KẾT QUẢ THÁNG 7 NĂM 2022"],
      "data/viec-lam-quy-3-2022.xlsx#Sheet1",
      "7/2022 (title)",
    ],
    ["in a sheet of another quarter", [], "data/viec-lam-quy-2-2022.xlsx#Tháng 7", "7/2022 or Quý II/2022"],
    ["in a sheet of nine months", [], "data/viec-lam-9-thang-2022.xlsx#Tháng 9", "9/2022 or 9 tháng 2022"],
    [
      "in its title, in a quarter's file",
      ["THÁNG 7 NĂM 2022"],
      "data/quy-3-2022.csv",
      "7/2022 or Quý III/2022",
    ],
    ["in a quarter", ["KẾT QUẢ QUÝ III NĂM 2022"], plain, "Quý III/2022 (title)"],
    ["from January on", ["KẾT QUẢ 9 THÁNG ĐẦU NĂM 2022"], plain, "9 tháng 2022 (title)"],
    ["to December", ["KẾT QUẢ 6 THÁNG CUỐI NĂM 2022"], plain, "từ tháng 7 đến tháng 12 năm 2022 (title)"],
    ["without its year", ["KẾT QUẢ THÁNG 9"], plain, "Tháng 9 (title)"],
    ["with the year of its name", ["KẾT QUẢ THÁNG 9"], "data/viec-lam-2022.csv", "9/2022 (title)"],
    ["twice alike", ["KẾT QUẢ THÁNG 9 NĂM 2022"], "data/viec-lam-t9-2022.csv", "9/2022 (title)"],
    ["in two ways", ["KẾT QUẢ THÁNG 9 NĂM 2022"], "data/viec-lam-thang-8-2022.csv", "9/2022 or 8/2022"],
    ["right behind a number, as in a day", ["BIỂU SỐ 3 THÁNG 9 NĂM 2022"], plain, "silent"],
    ["behind the number of its form and a dash", ["Biểu số 02 - Tháng 9 năm 2022"], plain, "9/2022 (title)"],
    ["in its name behind that number", [], "data/bieu-3-thang-9-2022.csv", "9/2022 (file name)"],
    [
      "in as many months as its form has the number",
      ["BIỂU 3 THÁNG NĂM 2022"],
      plain,
      "3 tháng 2022 (title)",
    ],
    ["in its name, from January on", [], "data/9-thang-2022.csv", "9 tháng 2022 (file name)"],
    ["in its name, from January on, the year first", [], "data/2022-9-thang.csv", "9 tháng 2022 (file name)"],
    [
      "beside an act of another month",
      ["Theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2021", "KẾT QUẢ THÁNG 9 NĂM 2022"],
      plain,
      "9/2022 (title)",
    ],
    ["that is planned", ["KẾ HOẠCH THÁNG 9 NĂM 2022"], plain, "silent"],
    ["that is estimated", ["ƯỚC THÁNG 9 NĂM 2022"], plain, "silent"],
    ["in two months", ["THÁNG 8 VÀ THÁNG 9 NĂM 2022"], plain, "silent"],
    ["beside another number", ["THÁNG 9 NĂM 2022, LẦN 2"], plain, "silent"],
    ["in the date of a letter", ["Ninh Bình, tháng 10 năm 2022"], plain, "silent"],
    ["in half a year", ["NỬA CUỐI NĂM 2022"], plain, "silent"],
    ["in its title, while its name says a week", ["THÁNG 9 NĂM 2022"], "data/tuan-2-thang-9.csv", "silent"],
  ])("%s", (_, titles, path, expected) => expect(resolve(titles, path)).toBe(expected));

  test.each([
    ["answers for a silent file", [], "Quý III/2022 (office)"],
    ["yields to the title", ["KẾT QUẢ THÁNG 9 NĂM 2022"], "9/2022 (title)"],
    [
      "answers where the title says a time that is planned",
      ["KẾ HOẠCH THÁNG 9 NĂM 2022"],
      "Quý III/2022 (office)",
    ],
  ])("the office %s", (_, titles, expected) => expect(resolve(titles, plain, confirmed)).toBe(expected));

  test("the office's word for another file says nothing of this one", () =>
    expect(resolve([], "data/khac.csv", confirmed)).toBe("silent"));
});

test.each([
  [["KẾT QUẢ NĂM 2021"], "data/viec-lam-2022.csv", confirmed, 2021],
  [[], "data/viec-lam-2021.csv", { "viec-lam-2021.csv": { time: "Quý III/2022" } }, 2021],
  [[], plain, confirmed, 2022],
  [[], plain, { "viec-lam.csv": { time: "Quý III" } }, undefined],
  [[], plain, undefined, undefined],
])("the year of %j, %s: %o", (titles, path, files, year) =>
  expect(resolveFileYear(titles, path, files)).toBe(year),
);

test.each([
  ["Tháng 9", { first: 9, last: 9 }, "“Tháng 9”"],
  ["viec-lam-t9-2022.csv", { first: 9, last: 9, year: 2022 }, "“viec-lam-t9-2022.csv” (9/2022)"],
])("%s is quoted as %s", (text, value, expected) =>
  expect(describeFileTime({ text, value, source: "title" })).toBe(expected),
);
