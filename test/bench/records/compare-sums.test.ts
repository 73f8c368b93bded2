/** Our figures by locality and month against the groups that the peers print. */
import { expect, test } from "vitest";
import { checkSameTotals, type PeerGroup, sumOurFigures, sumPeerGroups } from "./compare-sums.ts";

const source = "Ngân sách trung ương";

/** 3 payments of 900 in September in two communes, 1 of 100 in January. */
const groups: readonly PeerGroup[] = [
  ["xã Gia Viễn", 9, source, 600, 2],
  ["xã Nho Quan", 9, source, 300, 1],
  ["xã Gia Viễn", 1, source, 100, 1],
];

function printFigures(change: { readonly paidInJanuary?: number } = {}): string {
  const byLocality = (first: number, second: number) => [
    { locality: "14300", actual: first },
    { locality: "14301", actual: second },
  ];
  const byMonth = (january: number, september: number) => [
    { month: 202201, actual: january },
    { month: 202209, actual: september },
  ];
  return JSON.stringify([
    {
      id: "tro-cap.paid-0",
      byLocality: byLocality(700, 300),
      byMonth: byMonth(change.paidInJanuary ?? 100, 900),
    },
    { id: "tro-cap.rows-0", byLocality: byLocality(3, 1), byMonth: byMonth(1, 3) },
  ]);
}

test("the same sums and counts, by commune and by month", () => {
  expect(() => checkSameTotals(sumOurFigures(printFigures()), sumPeerGroups(groups), "DuckDB")).not.toThrow();
});

test.each<[string, string, readonly PeerGroup[], string]>([
  [
    "a sum of one month",
    printFigures({ paidInJanuary: 101 }),
    groups,
    "differs in 1 sums: paid|Ngân sách trung ương|1: ours 101, theirs 100",
  ],
  ["a group less", printFigures(), groups.slice(0, 2), "differs in 4 sums"],
  ["nothing on both sides", "[]", [], "differs in 0 sums"],
])("other sums end the bench: %s", (_, ours, theirs, message) => {
  expect(() => checkSameTotals(sumOurFigures(ours), sumPeerGroups(theirs), "DuckDB")).toThrow(message);
});
