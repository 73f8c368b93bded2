import { describe, expect, test } from "vitest";
import { listFigures } from "../../support/list-figures.ts";
import { listIssuePlaces, listLineTexts, renderTemplate } from "../../support/render-template.ts";

describe("reached", () => {
  test("prints the localities at or above their plan, of those that have one", () => {
    const result = renderTemplate('{{reached "all"}} địa phương đạt kế hoạch.', { figures: listFigures });
    expect([listLineTexts(result), result.issues]).toEqual([["1/2 địa phương đạt kế hoạch."], []]);
  });

  test("without any plan prints nothing and warns", () => {
    const result = renderTemplate('có {{reached "college"}}', { figures: listFigures });
    expect(listLineTexts(result)).toEqual(["có"]);
    expect(listIssuePlaces(result)).toEqual(["plan-missing documents/bao-cao.hbs"]);
  });
});
