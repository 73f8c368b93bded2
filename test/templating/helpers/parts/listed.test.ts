import { expect, test } from "vitest";
import { createQuantity } from "../../../../src/quantity.ts";
import { rephraseMention } from "../../../../src/templating/rephrase.ts";
import { buildFigure, buildFigureSet } from "../../../support/figures/figures.ts";
import { ninhBinhOffice } from "../../../support/labour-pack.ts";
import { listIssuePlaces, listLineTexts, renderTemplate } from "../../../support/render-template.ts";

const figures = [{ id: "advice", name: "Nghị quyết", unit: "nghị quyết", actual: "3" }];
const template = 'Đã ban hành: {{listed "advice" by="subject"}}.';

function buildTitles(...titles: readonly (readonly [string, number])[]) {
  return {
    "advice by subject": titles.map(([name, rows]) => ({
      name,
      actual: { amount: createQuantity(rows) },
      samePeriodLastYear: null,
    })),
  };
}

test.each([
  [
    [["Nghị quyết về A", 1] as const, ["Nghị quyết về B, C", 2] as const],
    "Đã ban hành: Nghị quyết về A; Nghị quyết về B, C (02).",
  ],
  [[["Nghị quyết về A", 3] as const, ["Nghị quyết về B", 0] as const], "Đã ban hành: Nghị quyết về A (03)."],
  [[["Nghị quyết về A", 1] as const], "Đã ban hành:."],
])("lists %o", (titles, expected) => {
  const result = renderTemplate(template, { figures, breakdowns: buildTitles(...titles) });
  expect(listLineTexts(result)).toEqual([expected]);
});

test("is said again from today's rows", () => {
  const breakdowns = buildTitles(["Nghị quyết về A", 1], ["Nghị quyết về B", 2]);
  const [mention] = renderTemplate(template, { figures, breakdowns }).text.mentions;
  expect(mention).toMatchObject({ aspect: "parts", format: "listed by=subject" });
  const today = buildFigureSet(figures.map(buildFigure), buildTitles(["Nghị quyết về C", 3]));
  expect(mention && rephraseMention(mention, today, ninhBinhOffice)?.shown).toBe("Nghị quyết về C (03)");
});

test("refuses a column that the indicator does not declare", () => {
  expect(listIssuePlaces(renderTemplate(template, { figures }))).toEqual([
    "breakdown-not-declared documents/bao-cao.hbs 5 14",
  ]);
});
