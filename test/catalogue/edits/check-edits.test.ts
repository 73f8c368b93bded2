import { describe, expect, test } from "vitest";
import { checkImpliedEdits } from "../../../src/catalogue/edits/implied-edits.ts";
import { readRules } from "../../support/edit-rules.ts";

const source = "source: thực tế";
const each = (bounds: string, more = "") =>
  `{ ratio: pay.paid, per: pay.people, between: ${bounds}, ${source}${more} }`;

describe("a rule by itself", () => {
  test.each([
    ["sound", "a: { carry: files.left, in: [files.received], out: [files.settled] }", []],
    ["of no kind", "a: { parts: [jobs.home] }", ["declaration-form"]],
    ["of two kinds", "a: { carry: files.left, growth: files.left }", ["declaration-form"]],
    ["without a key of its kind", "a: { ratio: all, per: home }", ["declaration-key-missing"]],
    [
      "with a key of another kind",
      "a: { growth: all, between: [0, 1], times: 3 }",
      ["declaration-key-unknown"],
    ],
    ["with a key of none", "a: { growth: all, betwen: [0, 1] }", ["declaration-key-unknown"]],
    ["with bounds that are no numbers", "a: { growth: all, between: [0.5, 1] }", ["declaration-form"]],
    ["of a column that is not there", "a: { growth: jobs.none, between: [0, 1] }", ["edit-operand-unknown"]],
    ["of a text", "a: { growth: pay.policy, between: [0, 1] }", ["edit-operand-unknown"]],
    ["of a column and an indicator", "a: { balance: jobs.placed, parts: [home] }", ["edit-operand-unknown"]],
    ["of a date and a number", "a: { order: [tasks.assigned, jobs.placed] }", ["edit-operand-unknown"]],
    ["of two exports", "a: { balance: jobs.placed, parts: [pay.people] }", ["edit-exports-differ"]],
    ["of two exports that agree", "a: { agree: [jobs.placed, pay.people] }", []],
    [
      "by a text column that is not there",
      `a: ${each("[1, 2]", ", where: { group: [A] }")}`,
      ["column-unknown"],
    ],
    ["over a column of numbers", "a: { balance: pay.people, over: paid, total: A }", ["column-unknown"]],
    [
      "on money without its source",
      "a: { ratio: pay.paid, per: pay.people, between: [1, 2] }",
      ["edit-source-missing"],
    ],
    ["on money by a figure", "a: { range: paid, between: [1, 2] }", ["edit-source-missing"]],
    ["on money by money", "a: { ratio: pay.paid, per: pay.paid, between: [1, 2] }", []],
    [
      "that ends before it begins",
      "a: { growth: all, between: [0, 1], from: 2022-02, until: 2022-01 }",
      ["declaration-form"],
    ],
    ["with the larger bound first", `a: ${each("[2, 1]")}`, ["edit-interval-empty"]],
  ])("%s: %s gives %j", (_, rule, codes) => {
    expect(readRules(rule).issues.map(({ code }) => code)).toEqual(codes);
  });

  test("an issue names the line of the rule", () => {
    const [issue] = readRules(
      "a: { growth: jobs.placed, between: [0, 1] }",
      "b: { growth: jobs.none, between: [0, 1] }",
    ).issues;
    expect(issue).toMatchObject({ file: "sectors/small.yaml", message: expect.stringContaining('"b"') });
  });
});

describe("two rules on the same number", () => {
  test.each([
    ["bounds apart", each("[1, 2]"), each("[3, 4]"), ["edits-contradict"]],
    ["bounds that touch", each("[1, 2]"), each("[2, 4]"), []],
    ["other times", each("[1, 2]", ", until: 2022-06"), each("[3, 4]", ", from: 2022-07"), []],
    [
      "times that overlap",
      each("[1, 2]", ", until: 2022-07"),
      each("[3, 4]", ", from: 2022-07"),
      ["edits-contradict"],
    ],
    [
      "other texts",
      each("[1, 2]", ", where: { policy: [A] }"),
      each("[3, 4]", ", where: { policy: [B] }"),
      [],
    ],
    ["a text of all", each("[1, 2]"), each("[3, 4]", ", where: { policy: [B] }"), ["edits-contradict"]],
    ["another number", each("[1, 2]"), "{ range: pay.people, between: [3, 4] }", []],
  ])("%s", (_, first, second, codes) => {
    expect(readRules(`a: ${first}`, `b: ${second}`).issues.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ["wider bounds", each("[1, 4]"), each("[2, 3]"), ["a"]],
    ["the same bounds for some rows", each("[1, 4]"), each("[1, 4]", ", where: { policy: [B] }"), ["b"]],
    ["narrower bounds for some rows", each("[1, 4]"), each("[2, 3]", ", where: { policy: [B] }"), []],
    ["bounds that overlap", each("[1, 3]"), each("[2, 4]"), []],
  ])("implied: %s", (_, first, second, implied) => {
    const { catalogue } = readRules(`a: ${first}`, `b: ${second}`);
    const issues = catalogue ? checkImpliedEdits(catalogue) : [];
    expect(issues.map(({ message }) => /Quy tắc "(\w)"/.exec(message)?.[1])).toEqual(implied);
  });
});
