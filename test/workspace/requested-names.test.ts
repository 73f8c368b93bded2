/** What is asked for on the command line is found as an office would call it. */
import { describe, expect, test } from "vitest";
import { resolveLocality } from "../../src/workspace/open-workspace.ts";
import { resolveIndicator } from "../../src/workspace/requested-indicator.ts";
import { labourCatalogue, ninhBinhOffice } from "../support/labour-pack.ts";

describe("a locality", () => {
  const twins = [
    { code: "00101", name: "xã Hà Trung", aliases: [] },
    { code: "00102", name: "xã Hạ Trung", aliases: ["Hạ Trung"] },
  ];
  const office = { ...ninhBinhOffice, localities: twins };

  test.each([
    ["00101", "00101"],
    ["xã Hà Trung", "00101"],
    ["XÃ HẠ TRUNG", "00102"],
    ["Hạ Trung", "00102"],
  ])("%s is %s", (text, code) => expect(resolveLocality(text, office).code).toBe(code));

  test.each(["xa ha trung", "xã Hà", "101"])("%s is refused, with the names that there are", (text) =>
    expect(() => resolveLocality(text, office)).toThrow(text),
  );
});

test.each([
  ["jobs", "jobs"],
  ["Lao động được giải quyết việc làm", "jobs"],
  ["lao dong duoc giai quyet viec lam", "jobs"],
])("the indicator %s is %s", (text, id) => expect(resolveIndicator(text, labourCatalogue).id).toBe(id));
