import { expect, test } from "vitest";
import { createGrouperByMonthPlaceAndTexts } from "../../../src/figures/groups/row-groups.ts";
import { selectFlowGroups, selectStockGroups } from "../../../src/figures/groups/span-groups.ts";
import { parsePeriod } from "../../../src/period.ts";

/** "1-9=90": the sum of January to September 2022; "9=10": September. */
function buildGroups(texts: readonly string[]) {
  const grouper = createGrouperByMonthPlaceAndTexts([]);
  for (const [index, text] of texts.entries()) {
    const [, first, last = first, value] = /^(\d+)(?:-(\d+))?=(\d+)$/.exec(text) ?? [];
    const month = 202200 + Number(last);
    const isSpan = first !== last;
    grouper.addRow("a.csv", {
      line: index + 2,
      month,
      ...(isSpan && { firstMonth: 202200 + Number(first) }),
      numbers: { n: Number(value) },
      texts: {},
    });
  }
  return grouper.listGroups();
}

const sum = (groups: ReturnType<typeof buildGroups>) =>
  groups.reduce((total, { sums }) => total + (sums.get("n")?.toNumber() ?? 0), 0);

test.each([
  ["months alone", ["7=1", "8=2", "9=3"], "q3-2022", 6, []],
  ["a span that is the period", ["1-9=90"], "9m-2022", 90, []],
  ["quarters that tile it", ["1-3=10", "4-6=20", "7-9=30"], "9m-2022", 60, []],
  ["a span and its months, which agree", ["7=1", "8=2", "9=3", "7-9=6"], "q3-2022", 6, []],
  ["a span and its months, which differ", ["7=1", "8=2", "9=3", "7-9=7"], "q3-2022", 7, ["overlapping"]],
  ["sums from January on: the one that is the period", ["1-3=10", "1-6=30", "1-9=60"], "9m-2022", 60, []],
  ["sums from January on: an earlier one", ["1-3=10", "1-6=30", "1-9=60"], "6m-2022", 30, []],
  ["a span that the period cuts", ["1-9=90"], "q3-2022", 0, ["unsplit"]],
  ["a span that reaches beyond the period", ["7-10=40"], "9m-2022", 0, ["unsplit"]],
  ["a longer span beside all months", ["7=1", "8=2", "9=3", "1-9=90"], "q3-2022", 6, []],
  ["a half and a month of it", ["1-6=60", "6=10", "7=5"], "9m-2022", 65, []],
  ["the last month beside the sum of all", ["9=10", "1-9=90"], "9m-2022", 90, []],
  ["a month that is more than the sum of all", ["9=100", "1-9=90"], "9m-2022", 90, ["overlapping"]],
  [
    "some months that are more than the sum of all",
    ["8=50", "9=50", "1-9=90"],
    "9m-2022",
    90,
    ["overlapping"],
  ],
  ["sums from January on that fall", ["1-6=100", "1-9=90"], "9m-2022", 90, ["overlapping"]],
  ["nine months less six", ["1-6=60", "1-9=90"], "q3-2022", 30, []],
  ["a quarter less its first month", ["7=10", "7-9=40"], "m09-2022", 0, ["unsplit"]],
  ["the last month of sums from January on", ["1-8=80", "1-9=90"], "m09-2022", 10, []],
  ["February of sums from January on", ["1=5", "1-2=12"], "m02-2022", 7, []],
  ["a month, and two from sums", ["7=10", "1-7=70", "1-9=90"], "q3-2022", 30, []],
  ["some months within a difference", ["7=10", "8=10", "1-6=60", "1-9=90"], "q3-2022", 30, []],
  ["months that are more than a difference", ["7=31", "1-6=60", "1-9=90"], "q3-2022", 31, ["overlapping"]],
  ["months that agree with a difference", ["7=9", "8=9", "9=12", "1-6=60", "1-9=90"], "q3-2022", 30, []],
  [
    "months that differ from a difference",
    ["7=9", "8=9", "9=9", "1-6=60", "1-9=90"],
    "q3-2022",
    27,
    ["differing"],
  ],
  ["two differences that agree", ["1-6=60", "1-9=90", "4-6=20", "4-9=50"], "q3-2022", 30, []],
  ["two differences that differ", ["1-6=60", "1-9=90", "4-6=20", "4-9=51"], "q3-2022", 0, ["differing"]],
  ["a later sum that is smaller", ["1-6=100", "1-9=90"], "q3-2022", 0, ["falling"]],
  ["a difference of other first months", ["2-6=60", "1-9=90"], "q3-2022", 0, ["unsplit"]],
])("%s", (_, texts, period, expected, kinds) => {
  const selected = selectFlowGroups(buildGroups(texts), parsePeriod(period) ?? never(), ["n"]);
  expect(sum([...selected.counted])).toBe(expected);
  expect(selected.problems.map(({ kind }) => kind)).toEqual(kinds);
});

test("a column that is no flow has no difference", () => {
  const { counted, problems } = selectFlowGroups(
    buildGroups(["1-6=60", "1-9=90"]),
    parsePeriod("q3-2022") ?? never(),
    [],
  );
  expect([counted, problems.map(({ kind }) => kind)]).toEqual([[], ["unsplit"]]);
});

test.each([
  ["a month", ["9=10"], 10],
  ["a span", ["1-9=10"], 10],
  ["both, alike", ["9=10", "1-9=10"], 10],
  ["both, different: none is taken", ["9=10", "1-9=12"], 0],
])("a stock at the end of September: %s", (_, texts, expected) => {
  expect(sum(selectStockGroups(buildGroups(texts)))).toBe(expected);
});

function never(): never {
  throw new Error("no period");
}
