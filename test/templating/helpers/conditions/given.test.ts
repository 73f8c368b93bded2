import { expect, test } from "vitest";
import { listIssuePlaces, listLineTexts, renderTemplate } from "../../../support/render-template.ts";

test.each(["conference.name", "conference.date", "conference.place", "organisation.contact", "date"])(
  "a clause about %s falls away where the office has not written it",
  (word) => {
    const result = renderTemplate(`Hội nghị{{#given ${word}}}, {{${word}}}{{/given}}.`);
    expect([listLineTexts(result), result.issues]).toEqual([["Hội nghị."], []]);
  },
);

test("a word that is always known keeps its clause", () => {
  expect(listLineTexts(renderTemplate("{{#given period.name}}Có{{else}}Không{{/given}}."))).toEqual(["Có."]);
});

test("a word that no document has is refused", () => {
  expect(listIssuePlaces(renderTemplate("{{#given conference.chair}}Có{{/given}}"))).toEqual([
    "template-helper-form documents/bao-cao.hbs 5 1",
  ]);
});
