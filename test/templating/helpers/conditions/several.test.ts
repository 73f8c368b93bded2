import { expect, test } from "vitest";
import { listBreakdowns, listFigures } from "../../../support/figures/list-figures.ts";
import { listIssuePlaces, listLineTexts, renderTemplate } from "../../../support/render-template.ts";

function render(body: string, breakdowns: Partial<typeof listBreakdowns> = listBreakdowns) {
  return renderTemplate(body, { figures: listFigures, breakdowns });
}

test.each([
  ["level", "danh sách"],
  ["locality", "danh sách"],
])("by %s several parts are not 0", (by, expected) => {
  const result = render(`{{#several "all" by="${by}"}}danh sách{{else}}một{{/several}}`);
  expect([listLineTexts(result), result.issues]).toEqual([[expected], []]);
});

test("without any part there are not several", () => {
  expect(
    listLineTexts(render('{{#several "all" by="level"}}danh sách{{else}}không{{/several}}', {})),
  ).toEqual(["không"]);
});

test("refuses a column that the indicator does not declare", () => {
  expect(listIssuePlaces(render('{{#several "all" by="sex"}}a{{/several}}'))).toEqual([
    "breakdown-not-declared documents/bao-cao.hbs 5 1",
  ]);
});
