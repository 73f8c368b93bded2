import { expect, test } from "vitest";
import { buildIndicatorTableHeadings, formatPartRowLabel } from "../../../src/language/tables/annex-words.ts";
import { requirePeriod } from "../../support/figures/figures.ts";

test.each([
  [1, true, false, "- Trong đó: Lao động nữ"],
  [1, false, false, "- Lao động nữ"],
  [1, true, true, "- Theo nhóm (có thể trùng nhau): Lao động nữ"],
  [1, false, true, "- Lao động nữ"],
  [2, true, true, "+ Lao động nữ"],
])("a part at depth %i, first %s, overlapping %s, is %s", (depth, isFirst, areOverlapping, expected) => {
  expect(formatPartRowLabel("Lao động nữ", { depth, isFirst, areOverlapping })).toBe(expected);
});

test("the headings name the plan's year, last year and this year", () => {
  const { single, pairs } = buildIndicatorTableHeadings(requirePeriod("9m-2022"));
  expect(single.at(-1)).toBe("Kế hoạch năm 2022");
  expect(pairs[0]?.under).toEqual(["9 tháng đầu năm 2021", "9 tháng đầu năm 2022"]);
});

test.each(["q3-2022", "m09-2022"])(
  "the table of indicators of %s has the total from January on",
  (period) => {
    const { pairs, letters } = buildIndicatorTableHeadings(requirePeriod(period));
    expect(pairs.map(({ under }) => under.slice(-2))).toEqual([
      [expect.stringMatching(/^(Quý III|Tháng 9) năm 2022$/), "Lũy kế từ đầu năm"],
      ["So với kế hoạch năm", "So với cùng kỳ"],
    ]);
    expect(letters).toEqual(["A", "B", "C", "1", "2", "3", "4", "5=4/1", "6=3/2"]);
  },
);
