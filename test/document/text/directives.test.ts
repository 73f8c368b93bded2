import { expect, test } from "vitest";
import { parseDirective } from "../../../src/document/text/directives.ts";

const parse = (text: string) => parseDirective({ text, file: "documents/bao-cao.hbs", line: 1 });

test.each(["Chữ", "@ không phải lệnh", "@1", "a @part b"])("%s is no directive", (text) => {
  expect(parse(text)).toBeUndefined();
});

test.each([
  ["@part  Kết quả ", { kind: "part", text: "Kết quả" }],
  ["@annex Biểu 1", { kind: "annex", title: "Biểu 1", landscape: false }],
  ["@annex landscape Biểu 1", { kind: "annex", title: "Biểu 1", landscape: true }],
  ["@annex landscapes", { kind: "annex", title: "landscapes", landscape: false }],
  ["@indicators", { kind: "indicators" }],
  ["@localities a.b, c.d", { kind: "localities", indicators: ["a.b", "c.d"] }],
  ["@indicators empty=rows", { kind: "indicators", emptyRows: "rows" }],
  [
    "@localities columns=plan,actual a.b, c.d",
    { kind: "localities", indicators: ["a.b", "c.d"], columns: ["plan", "actual"] },
  ],
  ["@list tasks", { kind: "list", exportId: "tasks" }],
  ["@list columns=content,state tasks", { kind: "list", exportId: "tasks", columns: ["content", "state"] }],
  ["@chart months a.b", { kind: "chart", chart: { by: "months", indicators: ["a.b"] } }],
  ["@chart indicators a.b c.d", { kind: "chart", chart: { by: "indicators", indicators: ["a.b", "c.d"] } }],
  [" @signature", { kind: "signature" }],
  ["@pagebreak", { kind: "page-break" }],
  ["@chart planned", { kind: "chart", chart: { by: "planned", indicators: [] } }],
  ["@chart ranking a.b", { kind: "chart", chart: { by: "ranking", indicators: ["a.b"] } }],
  ["@chart parts a.b group", { kind: "chart", chart: { by: "parts", indicators: ["a.b"], column: "group" } }],
])("%s is parsed", (text, content) => {
  expect(parse(text)).toEqual({ content });
});

test.each([
  ["  @anex Biểu", "unknown-directive", 2],
  ["@part", "directive-without-title", undefined],
  ["@annex landscape", "directive-without-title", undefined],
  ["@signature Giám đốc", "directive-with-text", 11],
  ["@localities ,", "directive-without-indicators", undefined],
  ["@localities cot=plan a.b", "directive-unknown-option", 12],
  ["@localities columns=rank a.b", "directive-unknown-value", 12],
  ["@indicators empty=no", "directive-unknown-value", 12],
  ["@list", "list-one-export", undefined],
  ["@list advice tasks", "list-one-export", undefined],
  ["@chart", "chart-unknown-kind", undefined],
  ["@chart months", "directive-without-indicators", undefined],
  ["@chart localities a.b c.d", "chart-one-indicator", undefined],
  ["@chart cumulative a.b c.d", "chart-one-indicator", undefined],
  ["@chart parts a.b group fund", "chart-one-indicator", undefined],
])("%s is the error %s at index %s", (text, code, index) => {
  expect(parse(text)).toMatchObject({ error: { code, ...(index === undefined ? {} : { index }) } });
});
