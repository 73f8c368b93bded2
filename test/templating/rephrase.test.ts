import { describe, expect, test } from "vitest";
import { isOwnValueOfIndicator, rephraseMention } from "../../src/templating/rephrase.ts";
import { buildFigure, buildFigureSet } from "../support/figures/figures.ts";
import { listBreakdowns, listFigures } from "../support/figures/list-figures.ts";
import { ninhBinhOffice } from "../support/labour-pack.ts";
import { jobsFigure, renderTemplate } from "../support/render-template.ts";

const given = [jobsFigure, ...listFigures, { id: "empty", unit: "người" }];
const figures = buildFigureSet(given.map(buildFigure), listBreakdowns);

function rephrase(indicator: string, format: string, locality?: string): string | undefined {
  const recorded = { indicator, format, aspect: "actual", ...(locality ? { locality } : {}) } as const;
  return rephraseMention(recorded, figures, ninhBinhOffice)?.shown.replaceAll("\u00A0", " ");
}

describe("rephraseMention", () => {
  test.each([
    ["jobs", "exact", undefined, "14.278 lao động"],
    ["jobs", "about in=nghìn", undefined, "trên 14 nghìn lao động"],
    ["jobs", "compared base=short", undefined, "tăng 5,5% so với cùng kỳ"],
    ["all", "exact", "372", "12 người"],
    ["all", "highest place=1", "373", "huyện Nho Quan (12 người)"],
    ["all", "lowest place=1", "372", "huyện Gia Viễn (03 người)"],
    ["all", "highest place=3", "372", undefined],
    ["all", "reached", undefined, "1/2"],
    ["all", 'divided by=level part="Sơ cấp"', undefined, "03 người"],
    ["all", 'divided by=level part="Đại học"', undefined, undefined],
    ["all", 'divided by=sex part="Nữ"', undefined, undefined],
    ["jobs", "cell", undefined, "14.278"],
    ["empty", "exact", undefined, undefined],
    ["removed", "exact", undefined, undefined],
    ["removed", "cell", undefined, undefined],
    ["jobs", "note of=actual", undefined, "Nay đã có đủ số liệu."],
    ["jobs", 'note of=actual also="removed all@372"', undefined, "Nay đã có đủ số liệu."],
    ["empty", "note of=actual", undefined, undefined],
    ["empty", "note of=change", undefined, undefined],
    ["jobs", "note of=something", undefined, undefined],
    ["empty", "lacking", undefined, undefined],
    ["jobs", "helperOfAnotherVersion", undefined, undefined],
  ])("%s recorded as %s in %s is %s today", (indicator, format, locality, expected) => {
    expect(rephrase(indicator, format, locality)).toBe(expected);
  });

  test("gives the printed words again for every helper, from the same figures", () => {
    const body = [
      '{{exact "jobs"}} {{about "jobs" level="lead"}} {{count "jobs"}} {{plan "jobs"}} {{planned "jobs"}}',
      '{{compared "jobs"}} {{compared "jobs" as="level"}} {{parts "college" "short" of="all"}}',
      '{{divided "all" by="level"}} {{divided "all" by="locality"}} {{highest "all" top=2}} {{lowest "all"}}',
      '{{reached "all"}}',
    ].join("\n");
    const { mentions } = renderTemplate(body, { figures: given, breakdowns: listBreakdowns }).text;
    expect(mentions).toHaveLength(17);
    for (const mention of mentions)
      expect(rephraseMention(mention, figures, ninhBinhOffice)?.shown).toBe(mention.shown);
  });
});

test("rates, zeros and what should stay low are said again as they were printed, and follow the data", () => {
  const printed = [
    { id: "rate", unit: "%", actual: "85.34", lastYear: "84.33", plan: "85" },
    { id: "poor", unit: "%", actual: "2.72", lastYear: "2.9", plan: "2.9", better: "lower" },
    { id: "deaths", unit: "người", actual: "0", lastYear: "4", zero: "không có người" },
    { id: "rice", unit: "kg", actual: "46800" },
  ] as const;
  const body = [
    '{{exact "rate" decimals=1}}{{planned "rate"}}{{compared "rate"}}',
    '{{exact "poor"}}{{planned "poor"}}; {{exact "deaths"}} chết{{compared "deaths" as="amount"}}; {{exact "rice"}}',
  ].join("\n");
  const { mentions } = renderTemplate(body, { figures: printed }).text;
  const today = buildFigureSet(printed.map(buildFigure));
  expect(mentions).toHaveLength(8);
  for (const mention of mentions)
    expect(rephraseMention(mention, today, ninhBinhOffice)?.shown).toBe(mention.shown);
  const later = buildFigureSet([buildFigure({ ...printed[2], actual: "2" }), buildFigure(printed[0])]);
  const deaths = mentions.find(({ indicator, aspect }) => indicator === "deaths" && aspect === "actual");
  expect(deaths?.shown).toBe("không có người");
  expect(deaths && rephraseMention(deaths, later, ninhBinhOffice)?.shown).toBe("02\u00A0người");
});

test.each([
  ["exact", undefined, true],
  ["cell in=triệu", undefined, true],
  ["highest place=1", undefined, true],
  ["cell", 3, false],
  ['divided by=level part="Sơ cấp"', undefined, false],
  ["reached", undefined, false],
])("%s of month %s records the indicator's own value: %s", (format, month, expected) => {
  expect(isOwnValueOfIndicator({ format, month })).toBe(expected);
});
