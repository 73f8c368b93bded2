import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readOffice } from "../../../src/catalogue/office/read-office.ts";
import { ninhBinhOffice } from "../../support/labour-pack.ts";

const sampleYaml = readFileSync("fixtures/ninh-binh/report.yaml", "utf8");

function listIssues(text: string) {
  return readOffice({ path: "report.yaml", text }).issues;
}

test("the sample's office has the eight localities of 2022 under the codes of the Statistics Office", () => {
  expect(ninhBinhOffice.localities.map(({ code }) => code)).toEqual([
    "369",
    "370",
    "372",
    "373",
    "374",
    "375",
    "376",
    "377",
  ]);
});

test.each([
  ["an unknown key", "archive:", "lưu: VT\narchive:", "declaration-key-unknown"],
  ["a missing name", "  name: Sở Lao động - Thương binh và Xã hội\n", "", "declaration-key-missing"],
  ["a form of signature that does not exist", "form: KT.", "form: XX.", "declaration-value"],
  ["a day that does not exist", "2022-10-07", "2022-10-47", "declaration-form"],
  ["a date for an unknown period", "  9m-2022:", "  13m-2022:", "declaration-form"],
  ["a text instead of a list", "recipients:", "recipients: Ban\nothers:", "declaration-type"],
  [
    "an unknown silenced code",
    "dates:",
    "silenced: [{ code: nothing, reason: x }]\ndates:",
    "declaration-form",
  ],
  ["a silenced error", "dates:", "silenced: [{ code: plan-twice, reason: x }]\ndates:", "declaration-form"],
  [
    "a silenced warning without a reason",
    "dates:",
    "silenced: [{ code: month-missing }]\ndates:",
    "declaration-key-missing",
  ],
  [
    "a warning silenced at one place, though its code is silenced everywhere",
    "dates:",
    "silenced: [{ code: month-missing, locality: Nho Quan, reason: x }]\ndates:",
    "declaration-form",
  ],
  ["a unit that is no money", "dates:", "units: { a.b: người }\ndates:", "declaration-form"],
  ["a unit without its column", "dates:", "units: { a: đồng }\ndates:", "declaration-form"],
  ["a code that would leave its folder", '"369"', '"../369"', "declaration-form"],
  ["one alias for two localities", "[H. Hoa Lư, Hoa Lư]", "[H. Hoa Lư, Kim Sơn]", "locality-declared-twice"],
  ["a broken line", "localities:", "localities", "yaml-syntax"],
])("%s is reported with its place", (_, from, to, code) => {
  const [issue] = listIssues(sampleYaml.replace(from, to));
  expect(issue).toMatchObject({
    code,
    file: "report.yaml",
    line: expect.any(Number),
    column: expect.any(String),
  });
});

test.each([
  ...["0", "0,0", "-1", "9.999", "(5)", "0 %", "1 000"].map((mark) => [mark, false] as const),
  ...["KCSL", "NA", "#N/A", "9*", "N1", "(*)"].map((mark) => [mark, true] as const),
])("“%s” may be a mark for a number that is not known: %s", (mark, isAccepted) => {
  const exports = `exports: { jobs: { missing: [${JSON.stringify(mark)}] } }`;
  const codes = listIssues(sampleYaml.replace("dates:", `${exports}\ndates:`)).map(({ code }) => code);
  expect(codes).toEqual(isAccepted ? [] : ["declaration-form"]);
});

test("a unit is confirmed in short or with its reason", () => {
  const text = sampleYaml.replace(
    "dates:",
    "units: { a.b: triệu đồng, c.d: { unit: tr.đ, reason: x, by: Mẫu, date: 2022-10-05 } }\ndates:",
  );
  expect(readOffice({ path: "report.yaml", text }).office?.units).toEqual({
    "a.b": { unit: "triệu đồng" },
    "c.d": { unit: "tr.đ", reason: "x", by: "Mẫu", date: "2022-10-05" },
  });
});

test("a code of digits needs no quotes", () => {
  const { office } = readOffice({ path: "report.yaml", text: sampleYaml.replace('"369"', "369") });
  expect(office?.localities[0]?.code).toBe("369");
  const withZeros = readOffice({ path: "report.yaml", text: sampleYaml.replace('"369"', "00369") });
  expect(withZeros.office?.localities[0]?.code).toBe("00369");
});

test("the message is Vietnamese and lists the accepted values", () => {
  const [issue] = listIssues(sampleYaml.replace("form: KT.", "form: XX."));
  expect(issue?.message).toBe('Mục "signatory.form" chỉ nhận một trong các giá trị: KT., TL., TUQ., Q.');
});
