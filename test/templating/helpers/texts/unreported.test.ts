import { describe, expect, test } from "vitest";
import { removeOmittedParts } from "../../../../src/document/text/omitted-parts.ts";
import { jobsFigure, listLineTexts, renderTemplate } from "../../../support/render-template.ts";

const figures = [
  jobsFigure,
  { id: "none", unit: "người" },
  { id: "gifts", unit: "suất quà", isEventless: true as const },
];

function render(...lines: string[]): string[] {
  return listLineTexts(renderTemplate(lines.join("\n"), { figures })).filter((line) => line !== "");
}

describe("what was not reported", () => {
  test("is one sentence where the document asks for it, each topic once", () => {
    expect(
      render(
        '{{unreported "cai nghiện"}}',
        "a",
        '{{unreported "mộ"}}',
        '{{unreported "mộ"}}',
        "{{allUnreported}}",
      ),
    ).toEqual(["a", "Trong kỳ chưa có số liệu báo cáo về: cai nghiện; mộ."]);
    expect(render('{{unreported "mộ"}}', "{{allUnreported}}")).toEqual([
      "Trong kỳ chưa có số liệu báo cáo về mộ.",
    ]);
  });

  test("is nothing where all was reported", () => {
    expect(
      render(
        '{{#reported "jobs"}}',
        "a",
        "{{else}}",
        '{{unreported "việc làm"}}',
        "{{/reported}}",
        "{{allUnreported}}",
      ),
    ).toEqual(["a"]);
  });

  test("is left out where another export says the same", () => {
    expect(render('{{unreported "hộ nghèo" unless="jobs"}}', "a")).toEqual(["a"]);
    expect(render('{{unreported "hộ nghèo" unless="none"}}')).toEqual([
      "Trong kỳ chưa có số liệu báo cáo về hộ nghèo.",
    ]);
  });

  test("is left out where no event fell into the period", () => {
    expect(render('{{unreported "tặng quà" of="gifts"}}', "a")).toEqual(["a"]);
    const lines = [
      "## Tặng quà",
      '{{unreported "tặng quà" of="gifts"}}',
      "## Chế độ",
      "a",
      "{{allUnreported}}",
    ];
    const { text } = renderTemplate(lines.join("\n"), { figures });
    const printed = removeOmittedParts(text.lines, { all: [], absent: new Set() });
    expect(printed.map((line) => line.text)).toEqual(["## Chế độ", "a"]);
    expect(render('{{unreported "cai nghiện" of="none"}}')).toEqual([
      "Trong kỳ chưa có số liệu báo cáo về cai nghiện.",
    ]);
  });

  test("stands in its own place in a document that does not gather it", () => {
    expect(render('{{unreported "mộ"}}', "a")).toEqual(["Trong kỳ chưa có số liệu báo cáo về mộ.", "a"]);
  });

  test("is not what the office does not have", () => {
    const lines = [
      '{{#reported "gone"}}',
      "a",
      "{{else}}",
      '{{unreported "mộ"}}',
      "{{/reported}}",
      "{{allUnreported}}",
    ];
    const document = renderTemplate(lines.join("\n"), { figures, absent: ["gone"] });
    expect(listLineTexts(document).filter((line) => line !== "")).toEqual([]);
  });
});
