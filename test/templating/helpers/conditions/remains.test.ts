import { expect, test } from "vitest";
import { removeOmittedParts } from "../../../../src/document/text/omitted-parts.ts";
import { jobsFigure, listLineTexts, renderTemplate } from "../../../support/render-template.ts";

const body =
  '{{#remains "jobs"}}\n- Việc làm: {{plan "jobs"}} ({{remaining "jobs"}}).\n{{else}}\nKhông.\n{{/remains}}';

function render(period: string, plan?: string): string[] {
  const { plan: _, ...figure } = jobsFigure;
  const figures = [{ ...figure, ...(plan !== undefined && { plan }) }];
  return listLineTexts(renderTemplate(body, { figures, period })).filter((line) => line !== "");
}

test.each([
  [
    "9m-2022",
    "18000",
    ["- Việc làm: 18.000 lao động (còn 3.722 lao động, bình quân mỗi tháng 1.241 lao động)."],
  ],
  ["9m-2022", "14000", ["- Việc làm: 14.000 lao động (đã hoàn thành kế hoạch năm, vượt 278 lao động)."]],
  ["9m-2022", undefined, ["Không."]],
  ["2022", "18000", ["Không."]],
])("of %s with a plan of %s is %o", (period, plan, expected) => {
  expect(render(period, plan)).toEqual(expected);
});

test("a heading goes with the last of its lines", () => {
  const lines = [
    "# Mục tiêu",
    '{{#remains "jobs"}}',
    '- {{remaining "jobs"}}.',
    "{{/remains}}",
    "# Nhiệm vụ",
  ];
  const { text } = renderTemplate(lines.join("\n"), { figures: [jobsFigure], period: "2022" });
  const printed = removeOmittedParts(text.lines, { all: [], absent: new Set() });
  expect(printed.map((line) => line.text)).toEqual(["# Nhiệm vụ"]);
});
