import { describe, expect, test } from "vitest";
import {
  existsInPeriod,
  existsThroughout,
  findTimeInPeriod,
  listLocalityTimes,
} from "../../../src/catalogue/office/locality-times.ts";
import { readOffice } from "../../../src/catalogue/office/read-office.ts";
import type { Period } from "../../../src/period.ts";

const district = { until: 202506 };
const commune = { from: 202507 };
const always = {};
const nineMonths: Period = { kind: "months", year: 2025, first: 1, last: 9 };
const thirdQuarter: Period = { kind: "quarter", year: 2025, first: 7, last: 9 };

test.each([
  ["a district in June", district, 202506, 202506, true],
  ["a district in July", district, 202507, 202507, false],
  ["a district in nine months", district, 202501, 202509, false],
  ["a commune in July", commune, 202507, 202507, true],
  ["a commune in nine months", commune, 202501, 202509, false],
  ["a place without times", always, 199001, 209912, true],
])("%s exists throughout: %#", (_, place, first, last, expected) =>
  expect(existsThroughout(place, first, last)).toBe(expected),
);

test.each([
  [district, nineMonths, true, { first: 202501, last: 202506 }],
  [commune, nineMonths, true, { first: 202507, last: 202509 }],
  [commune, thirdQuarter, true, undefined],
  [district, thirdQuarter, false, { first: 202507, last: 202506 }],
  [always, nineMonths, true, undefined],
])("in a period %#", (place, period, exists, time) => {
  expect(existsInPeriod(place, period)).toBe(exists);
  if (exists) expect(findTimeInPeriod(place, period)).toEqual(time);
});

test.each([
  [[always], [[0, Number.POSITIVE_INFINITY]]],
  [
    [district, commune],
    [
      [0, 202506],
      [202507, Number.POSITIVE_INFINITY],
    ],
  ],
  [
    [{ until: 202412 }, { from: 202501, until: 202506 }, commune],
    [
      [0, 202412],
      [202501, 202506],
      [202507, Number.POSITIVE_INFINITY],
    ],
  ],
])("all months are divided where places begin or end %#", (places, times) =>
  expect(listLocalityTimes(places).map(({ first, last }) => [first, last])).toEqual(times),
);

describe("codes and names that repeat", () => {
  const head = `organisation: { superior: UBND tỉnh, name: Sở, symbol: BC, place: Ninh Bình }
signatory: { head: Giám đốc }
recipients: [Sở]
archive: VT
territory: tỉnh Ninh Bình
formerTerritories: [{ until: 2025-06, name: tỉnh Hà Nam }, { until: 2025-06, name: tỉnh Nam Định }]
localities:
`;
  const read = (...localities: string[]) =>
    readOffice({ path: "report.yaml", text: head + localities.map((line) => `  - { ${line} }\n`).join("") });

  test("at another time give the later place a key of its own, which its successors name by the code", () => {
    const { office } = read(
      "code: A, name: xã Cũ, until: 2025-06",
      "code: A, name: xã Mới, from: 2025-07, predecessors: [A, B]",
      "code: B, name: xã Bên, until: 2025-06",
    );
    expect(
      office?.localities.map(({ code, declaredCode, predecessors }) => [code, declaredCode, predecessors]),
    ).toEqual([
      ["A", "A", undefined],
      ["A-2025-07", "A", ["A", "B"]],
      ["B", undefined, undefined],
    ]);
  });

  test.each([
    ["one code at one time", ["code: A, name: xã Một", "code: A, name: xã Hai, from: 2025-07"], false],
    ["one name at one time", ["code: A, name: xã Một", "code: B, name: xã Một"], false],
    [
      "one name of a district and a commune",
      [
        "code: A, name: huyện Một, aliases: [Một], until: 2025-06",
        "code: B, name: xã Một, aliases: [Một], from: 2025-07",
      ],
      true,
    ],
    [
      "one name in two provinces",
      ["code: A, name: xã Một, province: tỉnh Hà Nam", "code: B, name: xã Một, province: tỉnh Nam Định"],
      true,
    ],
    [
      "one code in two provinces",
      ["code: A, name: xã Một, province: tỉnh Hà Nam", "code: A, name: xã Hai, province: tỉnh Nam Định"],
      false,
    ],
  ])("%s: accepted %#", (_, localities, isAccepted) =>
    expect(read(...localities).issues.map(({ code }) => code)).toEqual(
      isAccepted ? [] : ["locality-declared-twice"],
    ),
  );
});
