import { expect, test } from "vitest";
import { type Evidence, resolveEvidence } from "../../../src/exports/meaning/evidence.ts";

const header: Evidence<string> = { value: "triệu", source: "header", text: "Kinh phí (triệu đồng)", line: 4 };
const title: Evidence<string> = { value: "nghìn", source: "title", text: "ĐVT: nghìn đồng", line: 2 };
const sameTitle: Evidence<string> = { ...title, value: "triệu" };
const office: Evidence<string> = { value: "đồng", source: "office", text: "units: đồng" };
const declaration: Evidence<string> = { value: "tỷ", source: "declaration", text: "unit: tỷ" };

test.each<[string, readonly Evidence<string>[], ReturnType<typeof resolveEvidence<string>>]>([
  ["nothing said", [], { kind: "silent" }],
  ["one answer", [title], { kind: "answered", evidence: title }],
  [
    "the nearest of two that agree, in any order",
    [sameTitle, header],
    { kind: "answered", evidence: header },
  ],
  ["two of the sheet that disagree", [title, header], { kind: "conflict", nearer: header, farther: title }],
  ["the office yields to the sheet", [office, header], { kind: "answered", evidence: header }],
  ["the declaration yields to the office", [declaration, office], { kind: "answered", evidence: office }],
  ["the declaration answers alone", [declaration], { kind: "answered", evidence: declaration }],
  [
    "two of one place that disagree",
    [header, { ...header, value: "đồng" }],
    { kind: "conflict", nearer: header, farther: { ...header, value: "đồng" } },
  ],
])("%s", (_, list, resolution) => {
  expect(resolveEvidence(list)).toEqual(resolution);
});

test("values are compared as the question asks", () => {
  const list: Evidence<{ year: number }>[] = [
    { value: { year: 2022 }, source: "title", text: "NĂM 2022" },
    { value: { year: 2022 }, source: "file name", text: "viec-lam-2022.csv" },
  ];
  expect(resolveEvidence(list).kind).toBe("conflict");
  expect(resolveEvidence(list, (a, b) => a.year === b.year).kind).toBe("answered");
});
