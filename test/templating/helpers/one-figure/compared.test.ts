import { expect, test } from "vitest";
import { jobsFigure, renderTemplate, womenFigure } from "../../../support/render-template.ts";

test.each([
  ['{{compared "jobs"}}', ["compared base=long"]],
  ['{{compared "jobs"}}\n{{compared "women"}}', ["compared base=long", "compared base=short"]],
  ['{{compared "jobs" base="short"}}', ["compared base=short"]],
  ['{{compared "jobs" decimals=2 as="amount"}}', ["compared base=long decimals=2 as=amount"]],
])("%j is recorded as %o: only the first comparison names its base in full", (body, formats) => {
  const result = renderTemplate(body, { figures: [jobsFigure, womenFigure] });
  expect(result.text.mentions.map(({ format }) => format)).toEqual(formats);
});

test("a comparison without last year does not count as the first", () => {
  const figures = [{ id: "new", unit: "người", actual: "3" }, jobsFigure];
  const result = renderTemplate('a{{compared "new"}}{{compared "jobs"}}', { figures });
  expect(result.text.mentions.map(({ format }) => format)).toEqual(["compared base=long"]);
});
