import { expect, test } from "vitest";
import { parseTypedPeriod } from "../../src/language/typed-period.ts";
import { formatPeriodId } from "../../src/period.ts";

test.each([
  ["9m-2022", "9m-2022"],
  ["9 tháng 2022", "9m-2022"],
  ["9 tháng đầu năm 2022", "9m-2022"],
  ["9T/2022", "9m-2022"],
  ["9t 2022", "9m-2022"],
  ["3 tháng đầu năm 2022", "3m-2022"],
  ["12 tháng năm 2022", "12m-2022"],
  ["1 tháng 2022", "1m-2022"],
  ["quý 3/2022", "q3-2022"],
  ["Quý III năm 2022", "q3-2022"],
  ["Q3.2022", "q3-2022"],
  ["T9/2022", "m09-2022"],
  ["tháng 9 năm 2022", "m09-2022"],
  ["9/2022", "m09-2022"],
  ["năm 2022", "2022"],
  ["cả năm 2022", "2022"],
])("“%s” is %s", (text, id) => {
  const period = parseTypedPeriod(text);
  expect(period && formatPeriodId(period)).toBe(id);
});

test.each([
  "9 tháng",
  "quý 3",
  "6 tháng cuối năm 2022",
  "từ tháng 2 đến tháng 5 năm 2022",
  "13 tháng 2022",
  "hôm nay",
  "",
])("“%s” is no period of a year", (text) => expect(parseTypedPeriod(text)).toBeUndefined());
