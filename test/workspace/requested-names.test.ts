/** Localities and indicators are resolved by the names that an office uses. */
import { describe, expect, test } from "vitest";
import { type Period, parsePeriod } from "../../src/period.ts";
import { resolveIndicator } from "../../src/workspace/requested-indicator.ts";
import { resolveLocality } from "../../src/workspace/requested-locality.ts";
import { labourCatalogue, ninhBinhOffice } from "../support/labour-pack.ts";

describe("a locality", () => {
  const similarLocalities = [
    { code: "00101", name: "xã Hà Trung", aliases: [] },
    { code: "00102", name: "xã Hạ Trung", aliases: ["Hạ Trung"] },
  ];
  const period = parsePeriod("9m-2022") as Period;
  const office = { ...ninhBinhOffice, localities: similarLocalities };

  test.each([
    ["00101", "00101"],
    ["xã Hà Trung", "00101"],
    ["XÃ HẠ TRUNG", "00102"],
    ["Hạ Trung", "00102"],
  ])("%s is %s", (text, code) => expect(resolveLocality(text, office, period).code).toBe(code));

  test.each(["xa ha trung", "xã Hà", "101"])("%s is refused, and the message lists the known names", (text) =>
    expect(() => resolveLocality(text, office, period)).toThrow(text),
  );

  test("a name of a district that ended and of a commune since then asks for one of them", () => {
    const places = [
      { code: "376", name: "huyện Kim Sơn", aliases: ["Kim Sơn"], until: 202506 },
      { code: "14662", name: "xã Kim Sơn", aliases: ["Kim Sơn"], from: 202507 },
    ];
    const inPeriod = (id: string) => () =>
      resolveLocality("Kim Sơn", { localities: places }, parsePeriod(id) as Period).code;
    expect(inPeriod("9m-2025")).toThrow('"Kim Sơn" là tên của 2 địa phương.');
    expect([inPeriod("6m-2025")(), inPeriod("q3-2025")()]).toEqual(["376", "14662"]);
  });
});

test.each([
  ["jobs", "jobs"],
  ["Lao động được giải quyết việc làm", "jobs"],
  ["lao dong duoc giai quyet viec lam", "jobs"],
])("the indicator %s is %s", (text, id) => expect(resolveIndicator(text, labourCatalogue).id).toBe(id));
