/** Figures without a mark: found again by their text and the text around it, or deleted. */
import { describe, expect, test } from "vitest";
import { verifyFiguresWithoutMark } from "../../src/audit/lost-figures.ts";
import type { FindPhraseToday } from "../../src/audit/phrase-today.ts";
import type { LedgerFigure } from "../../src/ledger/ledger.ts";
import { createQuantity } from "../../src/quantity.ts";
import { buildEditedReport, buildLedgerFigure, createMarkName, renderMark } from "../support/word/stories.ts";
import { renderParagraph, renderRun } from "../support/word/word-edits.ts";

const printsAsBefore: FindPhraseToday = () => ({
  aspect: "actual",
  value: createQuantity(12),
  shown: "12 người",
});
const people = buildLedgerFigure({ value: 12, shown: "12 người", before: "Có ", after: " được" });
const count = buildLedgerFigure({ value: 12, shown: "12", before: "ban hành ", after: " nghị quyết" });

function searchIn(
  paragraphs: readonly string[],
  figures: readonly LedgerFigure[],
  today = printsAsBefore,
): string[] {
  const report = buildEditedReport(paragraphs.map((text) => renderParagraph(renderRun(text))).join(""));
  const { findings } = verifyFiguresWithoutMark(figures, report, report.occurrences, today);
  return findings.map(({ state, details, found, where }) =>
    [state, ...details, found, where?.paragraph && `in ${where.paragraph.number} at ${where.at}`]
      .filter(Boolean)
      .join(" "),
  );
}

describe("a figure with words", () => {
  test.each([
    ["the same text", ["Có 12 người được."], "lost 12 người in 1 at 3"],
    ["another space and capital", ["12\u00A0Người được."], "lost 12\u0020Người in 1 at 0"],
    [
      "the place with the same text around it",
      ["Thêm 12 người khác.", "Có 12 người được."],
      "lost 12 người in 2 at 3",
    ],
    ["not inside another number", ["Có 112 người, 12 người."], "lost 12 người in 1 at 14"],
    ["not before more digits", ["Có 12 người5."], "deleted"],
    ["another number in its place", ["Có 13 người được."], "typed-over unmarked 13 người in 1 at 3"],
    ["another number elsewhere", ["Chi 13 người một suất."], "deleted"],
    ["a sentence that says something else", ["Đã tư vấn, kiểm tra 12 người."], "deleted"],
    ["nothing", [""], "deleted"],
  ])("%s", (_, paragraphs, expected) => expect(searchIn(paragraphs, [people])).toEqual([expected]));
});

describe("a figure without words", () => {
  test.each([
    ["with the same text around it", ["Đã ban hành 12 nghị quyết."], "lost 12 in 1 at 12"],
    ["with other text around it", ["Tổng cộng 12 hộ."], "deleted"],
  ])("%s", (_, paragraphs, expected) => {
    const today: FindPhraseToday = () => ({ aspect: "actual", value: createQuantity(12), shown: "12" });
    expect(searchIn(paragraphs, [count], today)).toEqual([expected]);
  });

  test("that had no text around it is not searched", () => {
    expect(searchIn(["12"], [{ ...count, before: "", after: "" }])).toEqual(["deleted"]);
  });
});

describe("data of today", () => {
  test.each([
    ["another text, in the document", "15 người", ["Có 15 người được."], "lost 15 người in 1 at 3"],
    [
      "another text, not in the document",
      "15 người",
      ["Có 12 người được."],
      "stale unmarked 12 người in 1 at 3",
    ],
  ])("give %s", (_, shown, paragraphs, expected) => {
    expect(searchIn(paragraphs, [people], () => ({ aspect: "actual", value: null, shown }))).toEqual([
      expected,
    ]);
  });

  test("do not have the figure", () => {
    expect(searchIn(["Có 12 người được."], [people], () => undefined)).toEqual([
      "stale unmarked unreported 12 người in 1 at 3",
    ]);
  });

  test("differ, and the document shows a version from before a refresh", () => {
    const refreshed = { ...people, shown: "20 người", earlier: [{ value: 12, shown: "12 người" }] };
    expect(
      searchIn(["Có 12 người được."], [refreshed], () => ({
        aspect: "actual",
        value: null,
        shown: "30 người",
      })),
    ).toEqual(["stale unmarked 12 người in 1 at 3"]);
  });
});

test("a long printed text is found in another sentence, and today's text before it", () => {
  const long = "trên 14 nghìn lao động được giải quyết việc làm";
  const figure = { ...people, shown: long, before: "đã có ", after: " trong kỳ" };
  const today: FindPhraseToday = () => ({ aspect: "actual", value: null, shown: "gần 15 nghìn lao động" });
  expect(searchIn([`Kết quả là ${long}.`], [figure], today)).toEqual([`stale unmarked ${long} in 1 at 11`]);
});

test("two figures with the same text take two places", () => {
  const second = { ...people, mark: createMarkName("b") };
  expect(searchIn(["Có 12 người và 12 người."], [people, second])).toEqual([
    "lost 12 người in 1 at 3",
    "lost 12 người in 1 at 15",
  ]);
  expect(searchIn(["Có 12 người."], [people, second])).toEqual(["lost 12 người in 1 at 3", "deleted"]);
});

test("text in the mark of another figure is no place", () => {
  const report = buildEditedReport(renderParagraph(renderMark(createMarkName("b"), "12 người")));
  const { findings, accountedText } = verifyFiguresWithoutMark(
    [people],
    report,
    report.occurrences,
    printsAsBefore,
  );
  expect([findings.map(({ state }) => state), accountedText.size]).toEqual([["deleted"], 0]);
});

test("accountedText has the places that were found", () => {
  const report = buildEditedReport(renderParagraph(renderRun("Có 12 người.")));
  const { accountedText } = verifyFiguresWithoutMark([people], report, [], printsAsBefore);
  expect([...accountedText.values()]).toEqual([[{ at: 3, length: 8 }]]);
});
