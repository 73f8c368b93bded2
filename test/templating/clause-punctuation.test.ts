import { describe, expect, test } from "vitest";
import { jobsFigure, listIssuePlaces, listLineTexts, renderTemplate } from "../support/render-template.ts";

const figures = [
  jobsFigure,
  { id: "women", unit: "người", actual: "8", lastYear: "6", plan: "10" },
  { id: "new", unit: "người", actual: "3" },
];

describe("a clause stands behind its number", () => {
  test.each([
    [
      "one number takes a comma",
      'Có {{exact "women"}}{{compared "women" base="short"}}.',
      "Có 08 người, tăng 33,3% so với cùng kỳ.",
    ],
    [
      "several take brackets",
      '{{exact "jobs"}}{{planned "jobs"}}, {{exact "women"}}{{planned "women"}}{{compared "women" base="short"}}.',
      "14.278 lao động (đạt 79,3% kế hoạch năm), 08 người (đạt 80% kế hoạch năm, tăng 33,3% so với cùng kỳ).",
    ],
    [
      "a semicolon begins anew",
      '{{exact "jobs"}}{{planned "jobs"}}; {{exact "women"}}{{planned "women"}}.',
      "14.278 lao động, đạt 79,3% kế hoạch năm; 08 người, đạt 80% kế hoạch năm.",
    ],
    [
      "a missing clause leaves nothing",
      '{{exact "new"}}{{planned "new"}}{{compared "new"}}, {{exact "women"}}{{planned "women"}}.',
      "03 người, 08 người (đạt 80% kế hoạch năm).",
    ],
    [
      "brackets of the template stay",
      '{{exact "jobs"}}, {{exact "women"}} nữ ({{planned "women"}}{{compared "women" base="short"}}).',
      "14.278 lao động, 08 người nữ (đạt 80% kế hoạch năm, tăng 33,3% so với cùng kỳ).",
    ],
    [
      "a missing clause in them as well",
      '{{exact "jobs"}}, {{exact "new"}} mới ({{planned "new"}}{{compared "new"}}).',
      "14.278 lao động, 03 người mới.",
    ],
    [
      "words may stand between one number and its clause",
      'Có {{exact "women"}} được nhận{{planned "women"}}.',
      "Có 08 người được nhận, đạt 80% kế hoạch năm.",
    ],
  ])("%s", (_, body, expected) => {
    const document = renderTemplate(body, { figures });
    expect(listLineTexts(document)).toEqual([expected]);
    expect(document.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("a comparison apart from its number is an error", () => {
  test.each([
    ['{{exact "jobs"}} và {{exact "women"}} nữ{{compared "jobs"}}.', ["template-comparison-apart 5 41"]],
    ['{{exact "jobs"}} và {{exact "women"}} nữ{{planned "women"}}.', ["template-comparison-apart 5 41"]],
    ['{{exact "jobs"}} và {{exact "women"}}{{compared "jobs"}}.', ["template-comparison-apart 5 38"]],
    [
      '{{exact "jobs"}}{{#some "women"}}, {{exact "women"}}{{/some}} nữ{{compared "women"}}.',
      ["template-comparison-apart 5 65"],
    ],
    ['{{exact "jobs"}}{{planned "jobs"}}{{compared "jobs"}}, {{exact "women"}}{{compared "women"}}.', []],
    ['{{exact "jobs"}} và {{exact "women"}} nữ ({{compared "women"}}).', []],
    ['{{exact "jobs"}}; {{exact "women"}} nữ{{compared "women"}}.', []],
    ['{{exact "jobs"}}, {{exact "women"}}; tỷ lệ {{compared "jobs" as="level"}}.', []],
    ['{{#some "jobs"}}{{exact "jobs"}}{{else}}{{exact "women"}} nữ{{compared "women"}}{{/some}}', []],
  ])("%s", (body, expected) => {
    const places = listIssuePlaces(renderTemplate(body, { figures }));
    expect(places.map((place) => place.replace("documents/bao-cao.hbs ", ""))).toEqual(expected);
  });
});

test("the points of a rate have the decimals with which the rate was printed", () => {
  const rate = { id: "rate", unit: "%", actual: "85.34", lastYear: "84.33", plan: "85" };
  const document = renderTemplate(
    '{{exact "rate" decimals=1}}{{planned "rate"}}{{compared "rate" base="short"}}',
    {
      figures: [rate],
    },
  );
  expect(listLineTexts(document)).toEqual([
    "85,3%, cao hơn kế hoạch 0,3 điểm phần trăm, tăng 1,0 điểm phần trăm so với cùng kỳ",
  ]);
  expect(document.text.mentions.map(({ format }) => format)).toEqual([
    "exact decimals=1",
    "planned decimals=1",
    "compared base=short decimals=1",
  ]);
});
