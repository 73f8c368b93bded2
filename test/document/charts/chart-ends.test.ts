/** Which bars a chart of many localities shows. */
import { expect, test } from "vitest";
import { pickEnds } from "../../../src/document/charts/chart-ends.ts";

const rank = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test.each([
  ["none", 0, [], undefined],
  ["as many as fit", 32, rank(32), undefined],
  ["one more", 33, [...rank(16), ...rank(33).slice(17)], 16],
  ["the communes of a province", 129, [...rank(16), ...rank(129).slice(113)], 16],
])("%s", (_, count, shown, shownAtEachEnd) => {
  expect(pickEnds(rank(count))).toEqual({ shown, ...(shownAtEachEnd && { shownAtEachEnd }) });
});
