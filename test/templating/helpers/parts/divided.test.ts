import { describe, expect, test } from "vitest";
import { listBreakdowns, listFigures } from "../../../support/figures/list-figures.ts";
import { listIssuePlaces, listLineTexts, renderTemplate } from "../../../support/render-template.ts";

const inputs = { figures: listFigures, breakdowns: listBreakdowns };

describe("divided", () => {
  test.each([
    [
      "level",
      "cao đẳng 12 người, sơ cấp 03 người",
      ['divided by=level part="Cao đẳng"', 'divided by=level part="Sơ cấp"'],
    ],
    ["locality", "huyện Nho Quan 12 người, huyện Gia Viễn 03 người", ["exact", "exact"]],
  ])("by %s prints %s, recorded as %o", (by, expected, formats) => {
    const result = renderTemplate(`gồm {{divided "all" by="${by}"}}`, inputs);
    expect([listLineTexts(result), result.issues]).toEqual([[`gồm ${expected}`], []]);
    expect(result.text.mentions.map(({ format }) => format)).toEqual(formats);
  });

  test("refuses a column that the indicator does not declare", () => {
    expect(listIssuePlaces(renderTemplate('a {{divided "all" by="sex"}}', inputs))).toEqual([
      "breakdown-not-declared documents/bao-cao.hbs 5 3",
    ]);
  });
});
