import { describe, expect, test } from "vitest";
import {
  jobsFigure,
  listIssuePlaces,
  listLineTexts,
  renderTemplate,
  womenFigure,
} from "../support/render-template.ts";

const figures = [jobsFigure, womenFigure];

/** The lines of a document in an office that does not have the export of "gifts"; an omitted line is shown as "–". */
function listPrintedLines(body: string) {
  const rendered = renderTemplate(body, { figures, absent: ["gifts"] });
  const texts = listLineTexts(rendered);
  return rendered.text.lines.map(({ isOmitted }, index) => (isOmitted ? "–" : texts[index]));
}

describe("a figure of an export that the office does not have", () => {
  test.each([
    [
      "a line with it",
      'Tặng {{exact "gifts"}}.\nViệc làm {{exact "jobs"}}.',
      ["–", "Việc làm 14.278 lao động."],
    ],
    ["a line with another figure too", 'Tặng {{exact "gifts"}}, việc làm {{exact "jobs"}}.', ["–"]],
    ["parts of which it is the whole", 'Gồm {{parts "jobs" of="gifts"}}.', ["–"]],
    ["parts of which it is one", 'Gồm {{parts "women" "gifts" of="jobs"}}.', ["–"]],
    ["a block", '{{#reported "gifts"}}\nTặng {{exact "gifts"}}.\n{{/reported}}\nHết.', ["–", "Hết."]],
    [
      "a block and its sentence without figures",
      '{{#reported "gifts"}}\nA\n{{else}}\nTặng quà đầy đủ.\n{{/reported}}',
      ["–"],
    ],
    [
      "a block whose other branch prints a figure",
      '{{#reported "gifts" "jobs"}}\nA\n{{else reported "jobs"}}\nViệc làm {{exact "jobs"}}.\n{{else}}\nB\n{{/reported}}',
      ["–", "Việc làm 14.278 lao động."],
    ],
    [
      "a block whose other branch has a chart",
      '{{#reported "gifts"}}\nA\n{{else}}\n@chart months jobs\n{{/reported}}',
      ["–", "@chart months jobs"],
    ],
    [
      "a block within a sentence",
      'Việc làm {{exact "jobs"}}{{#reported "gifts"}}, quà {{exact "gifts"}}{{/reported}}.',
      ["–", "Việc làm 14.278 lao động."],
    ],
  ])("takes with it %s", (_, body, lines) => {
    expect(listPrintedLines(body)).toEqual(lines);
  });

  test("leaves no trace of the other figures on its line", () => {
    const body =
      'A {{exact "gifts"}}, {{exact "jobs"}}{{compared "jobs"}}.\nB {{exact "women"}}{{compared "women"}}.';
    const { text, issues } = renderTemplate(body, { figures, absent: ["gifts"] });
    expect(text.mentions.map(({ indicator }) => indicator)).toEqual(["women", "women"]);
    expect(text.mentions[1]?.shown).toContain("so với cùng kỳ năm 2021");
    expect(issues).toEqual([]);
  });

  test("stays an error where nothing says that it is absent", () => {
    const unreported = { ...jobsFigure, id: "gifts" };
    const { actual: _, ...given } = unreported;
    expect(listIssuePlaces(renderTemplate('Tặng {{exact "gifts"}}.', { figures: [given] }))).toEqual([
      "figure-unreported documents/bao-cao.hbs 5 6",
    ]);
  });
});

describe("a figure of which only the whole territory is known", () => {
  test.each([
    ["the places with the most", 'Nhiều nhất: {{highest "jobs"}}; ít nhất: {{lowest "jobs"}}.', ["–"]],
    ["how many places reach the plan", '{{reached "jobs"}} địa phương đạt kế hoạch.', ["–"]],
    ["its parts by place", 'Gồm {{divided "jobs" by="locality"}}.', ["–"]],
    ["not the figure itself", 'Việc làm {{exact "jobs"}}.', ["Việc làm 14.278 lao động."]],
  ])("takes with it %s", (_, body, lines) => {
    const rendered = renderTemplate(body, { figures, withoutPlaces: ["jobs"] });
    const texts = listLineTexts(rendered);
    expect(rendered.text.lines.map(({ isOmitted }, index) => (isOmitted ? "–" : texts[index]))).toEqual(
      lines,
    );
    expect(rendered.issues).toEqual([]);
  });
});
