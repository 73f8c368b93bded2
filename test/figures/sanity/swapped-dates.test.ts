import { expect, test } from "vitest";
import { checkSwappedDates } from "../../../src/figures/sanity/swapped-dates.ts";

const flipped = { line: 3, month: 202212, swappedMonth: 202207, date: "2022-12-07" };
const second = { line: 4, month: 202211, swappedMonth: 202207, date: "2022-11-07" };

test.each([
  [[flipped], ["date-doubtful"]],
  [[flipped, second], ["dates-swapped"]],
  [[], []],
])("%j gives %j at its line, with both readings", (swappable, codes) => {
  const issues = checkSwappedDates([
    { file: "data/a.csv", export: "a", column: "Ngày", certainMonths: [202207], swappable },
  ]);
  expect(issues.map(({ code }) => code)).toEqual(codes);
  for (const { line, column, message } of issues) {
    expect({ line, column }).toEqual({ line: 3, column: "Ngày" });
    expect(message).toMatch(/7\/12\/2022.*12\/7\/2022/);
  }
});
