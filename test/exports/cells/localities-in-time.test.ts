/** Names of places whose meaning the month decides. */
import { describe, expect, test } from "vitest";
import type { Office } from "../../../src/catalogue/office/office.ts";
import { findReadingOfMonths, getOrCreateLocalityReader } from "../../../src/exports/cells/localities.ts";
import { buildOffice } from "../../support/sample-export.ts";

const place = (code: string, name: string, more: Partial<Office["localities"][number]> = {}) => ({
  code,
  name,
  aliases: [],
  ...more,
});
const until = 202506;
const from = 202507;
const office: Office = {
  ...buildOffice(),
  formerTerritories: [
    { until, name: "tỉnh Ninh Bình" },
    { until, name: "tỉnh Nam Định" },
  ],
  localities: [
    place("H1", "huyện Kim Sơn", { until }),
    place("H2", "huyện Hải Hậu", { until }),
    place("X1", "xã Kim Sơn", { from }),
    place("X2", "xã Hải Hà", { from, province: "tỉnh Nam Định" }),
    place("X3", "xã Hải Hà", { from, province: "tỉnh Ninh Bình" }),
  ],
};

describe("a name", () => {
  const read = getOrCreateLocalityReader(office);
  const describeReading = (text: string, first: number, last = first) => {
    const reading = read(text);
    const found = reading.kind === "timed" ? findReadingOfMonths(reading, first, last) : reading;
    return found?.kind === "locality" ? found.code : (found?.kind ?? "several");
  };
  test.each([
    ["Kim Sơn", 202505, 202505, "H1"],
    ["Kim Sơn", 202508, 202508, "X1"],
    ["Kim Sơn", 202501, 202509, "several"],
    ["huyện Kim Sơn", 202505, 202505, "H1"],
    ["huyện Kim Sơn", 202508, 202508, "unknown"],
    ["xã Kim Sơn", 202505, 202505, "unknown"],
    ["X. Kim Sơn", 202509, 202509, "X1"],
    ["H1", 202505, 202505, "H1"],
    ["Hải Hậu", 202501, 202506, "H2"],
    ["xã Hải Hà", 202508, 202508, "unclear"],
    ["xã Hải Hà, tỉnh Nam Định", 202508, 202508, "X2"],
    ["Hải Hà, tỉnh Ninh Bình", 202508, 202508, "X3"],
    ["tỉnh Nam Định", 202505, 202505, "former-territory"],
    ["Toàn tỉnh", 202505, 202505, "territory"],
    ["xã Không Có", 202505, 202505, "unknown"],
  ])("“%s” from %i to %i is %s", (text, first, last, expected) =>
    expect(describeReading(text, first, last)).toBe(expected),
  );
});
