import { expect, test } from "vitest";
import { removeOmittedParts } from "../../../../src/document/text/omitted-parts.ts";
import type { GivenFigure } from "../../../support/figures/figures.ts";
import { listLineTexts, renderTemplate } from "../../../support/render-template.ts";

const body = [
  "# Mục tiêu",
  "Phấn đấu hoàn thành các chỉ tiêu kế hoạch năm {{coming.year}}:",
  '{{#aimed "jobs"}}',
  '- Việc làm: {{aim "jobs"}} ({{remaining "jobs"}}).',
  "{{/aimed}}",
].join("\n");

const jobs: GivenFigure = { id: "jobs", unit: "lao động", actual: "17000" };

/** The lines without a heading that nothing is left under. */
function render(period: string, given: Partial<GivenFigure>) {
  const { text, issues } = renderTemplate(body, { figures: [{ ...jobs, ...given }], period });
  const printed = removeOmittedParts(text.lines, { all: [], absent: new Set() });
  const lines = listLineTexts({ text: { ...text, lines: printed }, issues } as never);
  return { lines: lines.filter((line) => line !== ""), issues, mentions: text.mentions };
}

const bothPlans = { plan: "18000", planNextYear: "19500" };

test.each([
  [
    "9m-2022",
    bothPlans,
    "2022",
    "- Việc làm: 18.000 lao động (còn 1.000 lao động, bình quân mỗi tháng 334 lao động).",
  ],
  ["11m-2022", bothPlans, "2022", "- Việc làm: 18.000 lao động (còn 1.000 lao động)."],
  ["2022", bothPlans, "2023", "- Việc làm: 19.500 lao động."],
  ["12m-2022", bothPlans, "2023", "- Việc làm: 19.500 lao động."],
  ["q4-2022", bothPlans, "2023", "- Việc làm: 19.500 lao động."],
  ["m12-2022", bothPlans, "2023", "- Việc làm: 19.500 lao động."],
])("the aim in %s with %o is that of %s: %s", (period, plans, year, line) => {
  const { lines, issues, mentions } = render(period, plans);
  expect(lines).toEqual(["# Mục tiêu", `Phấn đấu hoàn thành các chỉ tiêu kế hoạch năm ${year}:`, line]);
  expect(issues).toEqual([]);
  expect(mentions[0]?.aspect).toBe(year === "2022" ? "plan" : "planNextYear");
});

test.each([
  ["9m-2022", { planNextYear: "19500" }],
  ["2022", { plan: "18000" }],
])("without a plan of the months to come the heading goes too: %s with %o", (period, plans) => {
  const { lines, issues } = render(period, plans);
  expect(lines.filter((line) => !line.startsWith("Phấn đấu"))).toEqual([]);
  expect(issues).toEqual([]);
});

test("an aim that is a rate has its decimals", () => {
  const figures = [{ id: "poor", unit: "%", plan: "2.4", actual: "2.72" }];
  expect(listLineTexts(renderTemplate('{{aim "poor"}}; {{aim "poor" decimals=1}}', { figures }))).toEqual([
    "2,40%; 2,4%",
  ]);
});
