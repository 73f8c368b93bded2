/** Every input that once was read to wrong figures: read right, or refused for its own cause. */
import { describe, expect, test } from "vitest";
import type { IssueCode } from "../../src/issues/issue.ts";
import { type CaseAmounts, readCase } from "./read-case.ts";

interface ToldCase {
  readonly path: string;
  readonly code: IssueCode;
  readonly line?: number;
  readonly period?: string;
  readonly removed?: readonly string[];
}

const told: readonly ToldCase[] = [
  { path: "reading/adjusted-column", code: "column-twice", line: 4 },
  { path: "reading/control-in-remedy-1", code: "column-missing", line: 1 },
  { path: "reading/cumulative-title", code: "title-other-meaning", line: 2 },
  { path: "reading/district-total-repeat", code: "row-repeated", line: 72 },
  { path: "reading/event-year-slip", code: "year-stray", line: 5 },
  { path: "reading/event-year-slip-gift2", code: "year-stray", line: 4 },
  { path: "reading/filter-abbrev", code: "text-near", line: 43 },
  { path: "reading/filter-kind2", code: "text-near", line: 8 },
  { path: "reading/names-undeclared", code: "date-unreadable", line: 24 },
  { path: "reading/other-province-same", code: "place-foreign", line: 77 },
  { path: "reading/plan-localities-differ", code: "plans-differ", line: 4 },
  { path: "reading/quadratic-zwsp", code: "cell-needed", line: 71 },
  { path: "reading/two-names", code: "row-repeated", line: 77 },
  { path: "reading/us-event-dates", code: "dates-swapped", line: 4 },
  { path: "reading/z-crossed-note", code: "row-repeated", line: 77 },
  { path: "reading/z-estimate-brackets", code: "column-other-meaning", line: 4 },
  { path: "reading/z-plan-actual-brackets", code: "column-other-meaning", line: 4 },
  { path: "first-days/advice-other-words", code: "text-near", line: 8 },
  { path: "first-days/money-unit", code: "unit-missing", line: 4 },
  { path: "first-days/silent-unknown-value", code: "text-near", line: 27 },
  {
    path: "first-days/header-three-rows",
    code: "column-missing",
    line: 6,
    removed: ["data/viec-lam/viec-lam-2022.csv"],
  },
  { path: "first-days/name-across-levels", code: "locality-unclear", line: 2, period: "9m-2025" },
  { path: "shapes-and-units/all-rows-of-another-year", code: "file-year-unmet", line: 2 },
  { path: "shapes-and-units/dates-partly-flipped", code: "dates-swapped", line: 2 },
  { path: "shapes-and-units/header-again-other-order", code: "table-second", line: 4 },
  { path: "shapes-and-units/index-column-without-header", code: "row-repeated", line: 4 },
  { path: "shapes-and-units/numbers-declared-for-one-file", code: "numbers-assumed" },
  { path: "shapes-and-units/rate-given-by-locality", code: "rate-added", line: 12 },
  { path: "shapes-and-units/stock-two-rows-one-month", code: "row-repeated", line: 4 },
  { path: "shapes-and-units/two-digit-year", code: "year-two-digits", line: 2 },
];

describe("told for its own cause", () => {
  test.each(told)("$path: $code", async ({ path, code, line, period = "9m-2022", removed }) => {
    const { figures, issues } = await readCase(path, period, removed);
    const found = issues.filter((issue) => issue.code === code);
    expect(found, issues.map((issue) => `${issue.code}:${issue.line}`).join(" ")).not.toEqual([]);
    expect(found[0]?.line).toBe(line);
    const isError = found.some(({ severity }) => severity === "error");
    expect(figures === undefined).toBe(isError);
    // An error of another cause would hide whether this one is seen.
    const errors = issues.filter(({ severity }) => severity === "error");
    if (isError) expect([...new Set(errors.map((issue) => issue.code))]).toEqual([code]);
  });
});

interface ReadCaseOf {
  readonly path: string;
  readonly figures: Readonly<Record<string, CaseAmounts>>;
  readonly period?: string;
  readonly removed?: readonly string[];
}

const covidInMillions = { actual: 75_326_000_000, lastYear: 17_729_000_000 };

const readRight: readonly ReadCaseOf[] = [
  ...["unit-1000000", "unit-million", "unit-title-trieu", "unit-trieu", "unit-trieu-vnd"].map((name) => ({
    path: `reading/${name}`,
    figures: { "covid.amount": covidInMillions },
  })),
  {
    path: "reading/unit-ngd",
    figures: { "covid.amount": { actual: 75_318_639_000, lastYear: 17_724_310_000 } },
  },
  {
    path: "reading/z-allowance-unit-col",
    figures: { "merit.paid": { actual: 268_531_800_000, lastYear: 276_783_600_000 } },
  },
  {
    path: "reading/z-subtotal-rent",
    figures: { "rent.workers": { actual: 2_347 }, "rent.amount": { actual: 2_954_500_000 } },
  },
  {
    path: "first-days/plan-unit",
    figures: { "merit.gratitudeFund": { plan: 13_000_000_000 } },
  },
  { path: "shapes-and-units/count-header-nghin-nguoi", figures: { n: { actual: 200_000 } } },
  { path: "shapes-and-units/count-title-dvt-nghin-nguoi", figures: { n: { actual: 200_000 } } },
  { path: "shapes-and-units/money-cell-with-unit", figures: { k: { actual: 45_156_300_000 } } },
  { path: "shapes-and-units/money-unit-below-table", figures: { k: { actual: 2_400_000_000 } } },
  {
    path: "reading/year-column",
    figures: {
      jobs: { actual: 14_274, lastYear: 13_530 },
      "jobs.created": { actual: 8_846, lastYear: 8_412 },
      "jobs.abroad": { actual: 1_182, lastYear: 748 },
    },
    removed: ["data/viec-lam/viec-lam-2021.csv"],
  },
  { path: "shapes-and-units/excel-vi-dates", figures: { n: { actual: 220 } } },
  { path: "shapes-and-units/title-cites-decision-of-2021", figures: { n: { actual: 220 } } },
  { path: "shapes-and-units/utc-first-of-month", figures: { n: { actual: 270 } }, period: "q3-2022" },
  { path: "shapes-and-units/shape-month-in-title", figures: { n: { actual: 220 } } },
  { path: "shapes-and-units/shape-months-across", figures: { n: { actual: 78 } }, period: "q1-2022" },
  { path: "shapes-and-units/shape-plan-actual-rate", figures: { n: { actual: 1_190, plan: 1_500 } } },
  {
    path: "shapes-and-units/shape-year-column",
    figures: { n: { actual: 220, lastYear: 90 } },
    period: "2022",
  },
];

describe("read right", () => {
  test.each(readRight)("$path", async ({ path, figures, period = "9m-2022", removed }) => {
    const read = await readCase(path, period, removed);
    const codes = read.issues.map(({ code }) => code);
    for (const [id, amounts] of Object.entries(figures)) {
      expect(read.figures?.get(id), `${id}: ${codes.join(" ")}`).toMatchObject(amounts);
    }
  });
});
