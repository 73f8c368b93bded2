import { describe, expect, test } from "vitest";
import { listFigures } from "../../../support/figures/list-figures.ts";
import { listLineTexts, renderTemplate } from "../../../support/render-template.ts";

describe("parts", () => {
  test("prints the indicators that add up to the whole, each recorded as a call of exact", () => {
    const result = renderTemplate('trong đó: {{parts "college" "short" of="all"}}.', {
      figures: listFigures,
    });
    expect([listLineTexts(result), result.issues]).toEqual([
      ["trong đó: trình độ cao đẳng 12 người, sơ cấp 03 người."],
      [],
    ]);
    expect(result.text.mentions.map(({ indicator, format }) => `${indicator}: ${format}`)).toEqual([
      "college: exact",
      "short: exact",
    ]);
  });

  test("reports parts that do not add up, with both sums, and prints nothing", () => {
    const result = renderTemplate('trong đó: {{parts "college" "other" of="all"}}.', {
      figures: listFigures,
    });
    expect(result.issues).toMatchObject([
      { code: "parts-not-the-whole", message: expect.stringMatching(/13.*15/) },
    ]);
    expect(listLineTexts(result)).toEqual(["trong đó:."]);
  });
});
