import { describe, expect, test } from "vitest";
import { applyOfficeEdits } from "../../../src/catalogue/edits/office-edits.ts";
import { readOffice } from "../../../src/catalogue/office/read-office.ts";
import { readRules, readSmallOffice } from "../../support/edit-rules.ts";

const { catalogue } = readRules(
  "kinds: { balance: jobs.placed, parts: [jobs.home] }",
  "size: { range: jobs.placed, between: [10, 100] }",
);

function applyEdits(reportYaml: string) {
  if (!catalogue) throw new Error("the small sector cannot be read");
  const { catalogue: applied, issues } = applyOfficeEdits(catalogue, readSmallOffice(reportYaml));
  return { rules: applied.sectors.flatMap(({ edits = [] }) => edits), codes: issues.map(({ code }) => code) };
}

test("other bounds, another factor, a rule that is off", () => {
  const { rules, codes } = applyEdits(
    "edits: { size: { between: [20, 1.000] }, jobs.placed.peers: { times: 8 }, kinds: { off: số của hai ca } }",
  );
  expect(codes).toEqual([]);
  expect(rules.find(({ id }) => id === "size")).toMatchObject({ between: ["20", "1000"] });
  expect(rules.find(({ id }) => id === "jobs.placed.peers")).toMatchObject({ times: 8 });
  expect(rules.map(({ id }) => id)).not.toContain("kinds");
});

test.each([
  ["a rule that is not there", "edits: { sise: { off: không cần } }", "edit-unknown"],
  [
    "a confirmed value of a rule that is not there",
    "silenced: [{ rule: sise, time: 3/2022, value: 5, reason: đúng }]",
    "edit-unknown",
  ],
  ["bounds of a rule without", "edits: { kinds: { between: [1, 2] } }", "declaration-key-unknown"],
  ["a factor of a rule without", "edits: { size: { times: 3 } }", "declaration-key-unknown"],
])("%s is an error", (_, yaml, code) => expect(applyEdits(yaml).codes).toEqual([code]));

describe("silenced", () => {
  const readCodes = (silenced: string) => {
    const sample = readSmallOffice();
    const text = `${JSON.stringify({ ...sample, spelling: undefined, silenced: undefined, dates: undefined, foreign: undefined })}`;
    const { office, issues } = readOffice({
      path: "report.yaml",
      text: `${text.slice(0, -1)}, "silenced": [${silenced}]}`,
    });
    return office ? office.silenced : issues.map(({ code }) => code);
  };

  test.each([
    ['{ code: "unit-doubtful", reason: "đúng" }', [{ code: "unit-doubtful", reason: "đúng" }]],
    [
      '{ rule: "a", locality: "Nho Quan", time: "3/2022", value: "4.028.400.000", reason: "đúng" }',
      [{ rule: "a", locality: "Nho Quan", time: "3/2022", value: "4028400000", reason: "đúng" }],
    ],
    ['{ reason: "đúng" }', ["declaration-form"]],
    [
      '{ code: "unit-doubtful", rule: "a", time: "3/2022", value: "5", reason: "đúng" }',
      ["declaration-form"],
    ],
    ['{ rule: "a", time: "3/2022", reason: "đúng" }', ["declaration-form"]],
    ['{ code: "shape-unclear", reason: "đúng" }', ["declaration-form"]],
    ['{ code: "row-conflict", reason: "đúng" }', ["declaration-form"]],
  ])("%s", (silenced, expected) => expect(readCodes(silenced)).toEqual(expected));
});
