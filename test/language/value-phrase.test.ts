import { describe, expect, test } from "vitest";
import { buildTypedValuePhraseOrReason } from "../../src/language/value-phrase.ts";
import { defaultSpelling } from "../support/figures/figures.ts";

function formatValueInWords(
  value: string,
  request: Parameters<typeof buildTypedValuePhraseOrReason>[1],
  office = defaultSpelling,
): string {
  const result = buildTypedValuePhraseOrReason(value, request, office);
  return ("phrase" in result ? result.phrase : result.reason).replaceAll("\u00A0", " ");
}

describe("phrase of a value", () => {
  test.each([
    ["199.120", { unit: "suất quà", in: "nghìn" }, "gần 200 nghìn suất quà"],
    ["199120", { unit: "suất quà" }, "gần 200 nghìn suất quà"],
    ["80.536", { unit: "suất quà", in: "số", step: "10000", word: "hơn" }, "hơn 80.000 suất quà"],
    ["59.612.345.000", { unit: "đồng", level: "lead" }, "gần 60 tỷ đồng"],
    ["57,75", { unit: "tấn", step: "1", word: "trên" }, "trên 57 tấn"],
    ["3", { unit: "nghị quyết" }, "03 nghị quyết"],
    ["137452", {}, "trên 137 nghìn"],
    ["-12,5", { unit: "%" }, "-12,50%"],
    ["0,5%", {}, "0,50%"],
    ["99,996 %", {}, "trên 99,99%"],
    ["0,004", { unit: "%" }, "dưới 0,01%"],
    ["-3.500.000.000", { unit: "đồng" }, "-3.500.000.000 đồng"],
    ["999.999.999", { unit: "người" }, "gần 1 tỷ người"],
    ["1.000.000.000.000", { unit: "đồng" }, "1.000 tỷ đồng"],
    ["1.234.500.000.000", { unit: "đồng" }, "trên 1.234 tỷ đồng"],
    ["1.049", { unit: "người" }, "1.049 người"],
    ["46.823", { unit: "kg" }, "trên 46,8 tấn"],
    ["12,5", { unit: "ha" }, "12,5 ha"],
  ])("%s with %o: %s", (value, request, phrase) => {
    expect(formatValueInWords(value, request)).toBe(phrase);
  });

  test("uses the spelling of the office", () => {
    const office = { ...defaultSpelling, above: "hơn", thousand: "ngàn" } as const;
    expect(formatValueInWords("137452", { unit: "người" }, office)).toBe("hơn 137 ngàn người");
  });

  test("gives the bounds between which the phrase is true", () => {
    const result = buildTypedValuePhraseOrReason("137452", { unit: "người", in: "nghìn" }, defaultSpelling);
    expect("bounds" in result && result.bounds.map(String)).toEqual(["137000", "138000"]);
  });

  test.each([
    ["1.5", {}, /1\.5/],
    ["21,700.5", {}, /21,700\.5/],
    ["một nghìn", {}, /một nghìn/],
    ["", {}, /số/],
    ["0,5%", { unit: "người" }, /0,5%/],
    ["137,426", { unit: "người" }, /137,426 người.*số nguyên.*137\.426/],
    ["12,5", { unit: "suất quà" }, /suất quà đếm bằng số nguyên/],
    ["1000", { in: "vạn" }, /--in vạn.*số, nghìn, triệu, tỷ/],
    ["1000", { step: "0" }, /--step 0/],
    ["1600", { unit: "người", in: "nghìn", step: "1" }, /1\.600 là "trên 1.nghìn.người" thì lệch 37,5%/],
  ])("%s with %o is refused, with the reason", (value, request, reason) => {
    expect(formatValueInWords(value, request)).toMatch(reason);
  });
});
