import { describe, expect, test } from "vitest";
import { parseTime } from "../../../../src/exports/cells/time-spans.ts";
import type { ColumnRole } from "../../../../src/exports/shapes/head/head-roles.ts";
import { addYear, findYearAbove, isYearAbove } from "../../../../src/exports/shapes/head/head-years.ts";
import { toTimeValue } from "../../../../src/exports/shapes/variables.ts";

test.each([
  ["Năm 2021", true],
  [" NĂM  2021 ", true],
  ["Năm 2021".normalize("NFD"), true],
  ["2021", false],
  ["Năm 1021", false],
  ["Năm 20211", false],
  ["Năm 2021 (người)", false],
  ["Hết năm 2021", false],
])("%j is a year above months: %s", (text, expected) => expect(isYearAbove(text)).toBe(expected));

test.each([
  [["", "Năm 2021", "", "Năm 2022", ""], 0, undefined],
  [["", "Năm 2021", "", "Năm 2022", ""], 1, 2021],
  [["", "Năm 2021", "", "Năm 2022", ""], 2, 2021],
  [["", "Năm 2021", "", "Năm 2022", ""], 3, 2022],
  [["", "Năm 2021", "", "Năm 2022", ""], 4, 2022],
  [["Huyện", "", "Năm 2021"], 1, undefined],
  [["Năm 2021", "Kinh phí", ""], 2, undefined],
])("the year above column %j[%i] is %s", (cells, index, year) =>
  expect(findYearAbove(cells, index)).toBe(year),
);

describe("the year of the months below it", () => {
  const buildRole = (text: string): ColumnRole => {
    const time = parseTime(text);
    if (!time) throw new Error(text);
    return { kind: "numbers", coordinates: new Map([["time", toTimeValue(time)] as const]) } as ColumnRole;
  };
  test.each([
    ["Tháng 3", 2021, buildRole("3/2021")],
    ["Quý I", 2021, buildRole("Quý I/2021")],
    ["3/2021", 2021, buildRole("3/2021")],
    ["3/2022", 2021, { kind: "undeclared" }],
    ["Tháng 3", undefined, buildRole("Tháng 3")],
  ])("%s below %s", (text, year, expected) => expect(addYear(buildRole(text), year)).toEqual(expected));

  test("is none of a column without a time", () =>
    expect(addYear({ kind: "undeclared" }, 2021)).toEqual({ kind: "undeclared" }));
});
