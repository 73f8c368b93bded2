import { describe, expect, test } from "vitest";
import { removeOmittedParts } from "../../../../src/document/text/omitted-parts.ts";
import { listBreakdowns, listFigures } from "../../../support/figures/list-figures.ts";
import {
  jobsFigure,
  listIssuePlaces,
  listLineTexts,
  renderTemplate,
} from "../../../support/render-template.ts";

const nothing = { id: "none", unit: "người", actual: "0" };
const unreported = { id: "unreported", unit: "người" };

test.each([
  ['A{{#some "jobs"}}, có {{exact "jobs"}}{{/some}}.', "A, có 14.278 lao động."],
  ['A{{#some "none"}}, có {{exact "none"}}{{/some}}.', "A."],
  ['A{{#some "unreported"}}, có {{exact "unreported"}}{{/some}}.', "A."],
  ['A{{#some "jobs" "none"}}, cả hai{{else}}, không đủ{{/some}}.', "A, không đủ."],
  ['{{#some "none"}}có{{else some "jobs"}}có {{exact "jobs"}}{{/some}}', "có 14.278 lao động"],
  ['{{#some "none"}}có{{else reported "none"}}là {{exact "none"}}{{/some}}', "là 0 người"],
])("%s is %s", (body, expected) => {
  const document = renderTemplate(body, { figures: [jobsFigure, nothing, unreported] });
  expect(listLineTexts(document)).toEqual([expected]);
  expect(listIssuePlaces(document)).toEqual([]);
});

describe("with a column", () => {
  const inputs = { figures: [...listFigures, nothing], breakdowns: listBreakdowns };
  const render = (id: string, by: string) =>
    renderTemplate(`{{#some "${id}" by="${by}"}}có{{else}}không{{/some}}`, inputs);

  test.each([
    ["all", "level", "có"],
    ["all", "locality", "có"],
    ["college", "locality", "không"],
  ])("%s has parts by %s that add up: %s", (id, by, expected) => {
    expect(listLineTexts(render(id, by))).toEqual([expected]);
    expect(listIssuePlaces(render(id, by))).toEqual([]);
  });

  test.each(["all", "none"])("of which %s declares none, it is an error and not a silent no", (id) => {
    expect(listIssuePlaces(render(id, "sex"))).toEqual(["breakdown-not-declared documents/bao-cao.hbs 5 1"]);
  });
});

test("an indicator whose export the office does not have takes its block with it", () => {
  const document = renderTemplate('Câu.\n{{#some "gone"}}\nCó {{exact "gone"}}.\n{{/some}}', {
    figures: [jobsFigure],
    absent: ["gone"],
  });
  expect(listLineTexts(document).filter((line) => line !== "")).toEqual(["Câu."]);
});

test("a block of whole lines that is not kept takes its heading with it, a clause does not", () => {
  const figures = [jobsFigure, nothing];
  const { text } = renderTemplate(
    '# A\n{{#some "none"}}\nQuà.\n{{/some}}\n# B\nCó {{exact "jobs"}}{{#some "none"}}; quà{{/some}}.\n',
    { figures },
  );
  const printed = removeOmittedParts(text.lines, { all: [], absent: new Set() });
  expect(printed.map((line) => line.text.slice(0, 3))).toEqual(["# B", "Có "]);
});
