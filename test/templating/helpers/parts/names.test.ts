import { expect, test } from "vitest";
import { listBreakdowns, listFigures } from "../../../support/figures/list-figures.ts";
import { listIssuePlaces, listLineTexts, renderTemplate } from "../../../support/render-template.ts";

const inputs = { figures: listFigures, breakdowns: listBreakdowns };

test.each([
  ["level", "gồm cao đẳng và sơ cấp"],
  ["locality", "gồm huyện Nho Quan và huyện Gia Viễn"],
])("names the parts by %s without their numbers", (by, expected) => {
  const result = renderTemplate(`gồm {{names "all" by="${by}"}}`, inputs);
  expect([listLineTexts(result), result.issues, result.text.mentions]).toEqual([[expected], [], []]);
});

test("refuses a column that the indicator does not declare", () => {
  expect(listIssuePlaces(renderTemplate('a {{names "all" by="sex"}}', inputs))).toEqual([
    "breakdown-not-declared documents/bao-cao.hbs 5 3",
  ]);
});
