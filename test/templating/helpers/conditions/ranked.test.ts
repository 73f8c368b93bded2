import { expect, test } from "vitest";
import { listLineTexts, renderTemplate } from "../../../support/render-template.ts";

const plan = { plan: "100" };

test.each([
  [
    "two localities with a plan",
    { "372": { ...plan, actual: "70" }, "376": { ...plan, actual: "90" } },
    "Có",
  ],
  ["one locality with a plan", { "372": { ...plan, actual: "70" }, "376": { actual: "90" } }, "Không"],
  ["no locality", {}, "Không"],
])("of %s: %s", (_, byLocality, expected) => {
  const figures = [{ id: "jobs", actual: "160", byLocality }];
  expect(listLineTexts(renderTemplate('{{#ranked "jobs"}}Có{{else}}Không{{/ranked}}', { figures }))).toEqual([
    expected,
  ]);
});
