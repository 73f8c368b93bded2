/** The months that a report covers, from the period and the last month of its ledger. */
import { expect, test } from "vitest";
import { readLedgerPeriod } from "../../src/ledger/ledger-period.ts";
import { parsePeriod } from "../../src/period.ts";

test.each([
  ["a whole period", { period: "9m-2022" }, parsePeriod("9m-2022")],
  [
    "a part of its months",
    { period: "9m-2022", until: 7 },
    { ...parsePeriod("9m-2022"), last: 7, wholeLast: 9 },
  ],
  ["no period", { period: "13m-2022" }, undefined],
  ["a part of no period", { period: "13m-2022", until: 7 }, undefined],
])("%s", (_, ledger, expected) => expect(readLedgerPeriod(ledger)).toEqual(expected));
