import { describe, expect, test } from "vitest";
import { listFigures } from "../../../support/figures/list-figures.ts";
import { listIssuePlaces, listLineTexts, renderTemplate } from "../../../support/render-template.ts";

describe("reached", () => {
  test("prints the localities at or above their plan, of those that have one", () => {
    const result = renderTemplate('{{reached "all"}} địa phương đạt kế hoạch.', { figures: listFigures });
    expect([listLineTexts(result), result.issues]).toEqual([["1/2 địa phương đạt kế hoạch."], []]);
  });

  test.each([
    ["9m-2022", "chưa có huyện đạt kế hoạch năm."],
    ["2022", "không có huyện đạt kế hoạch năm."],
  ])("while no locality reached its plan, in %s: %s", (period, expected) => {
    const byLocality = { "372": { actual: "5", plan: "10" }, "373": { actual: "6", plan: "10" } };
    const figures = [{ id: "jobs", actual: "11", period, byLocality }];
    const result = renderTemplate('{{reached "jobs"}} huyện đạt kế hoạch năm.', { figures, period });
    expect(listLineTexts(result)).toEqual([expected]);
  });

  test("without any plan prints nothing and warns", () => {
    const result = renderTemplate('có {{reached "college"}}', { figures: listFigures });
    expect(listLineTexts(result)).toEqual(["có"]);
    expect(listIssuePlaces(result)).toEqual(["plan-missing documents/bao-cao.hbs"]);
  });
});
