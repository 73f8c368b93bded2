/** Text typed next to a mark: whether it changes the number, and how the whole then reads. The mark is in [brackets]. */
import { describe, expect, test } from "vitest";
import {
  computeStretchWithAttachedText,
  hasChangedTextNextToMark,
  joinNumberAndAttachedText,
} from "../../src/audit/adjacent-text.ts";
import { buildEditedReport, buildLedgerFigure, createMarkName, renderMark } from "../support/word/stories.ts";
import { renderParagraph, renderRun } from "../support/word/word-edits.ts";

function readOccurrence(sentence: string) {
  const [, before = "", text = "", after = ""] = /^(.*?)\[(.*?)\](.*)$/.exec(sentence) ?? [];
  const content = renderRun(before) + renderMark(createMarkName("a"), text) + renderRun(after);
  const [occurrence] = buildEditedReport(renderParagraph(content)).occurrences;
  if (!occurrence) throw new Error("the sentence has no mark");
  return occurrence;
}

describe("a changed number", () => {
  test.each([
    ["1[205] người", "1205"],
    ["[205]88 người", "20588"],
    ["[205]88.", "20588"],
    ["[205],5 người", "205,5"],
    ["[205].000 người", "205.000"],
    ["[205]/300 người", "205/300"],
    ["[205]% kế hoạch", "205%"],
    ["[205] % kế hoạch", "205 %"],
    ["[205] nghìn người", "205 nghìn"],
    ["[205] phần trăm", "205 phần trăm"],
    ["giảm -[205]", "-205"],
    ["− [205]", "− 205"],
    ["gần [205] người", "gần 205"],
    ["ước đạt [205] người", "ước đạt 205"],
    ["[205 người]abc", "205 ngườiabc"],
    ["9.[205] người", "9.205"],
  ])("%s reads %s", (sentence, joined) => {
    const occurrence = readOccurrence(sentence);
    expect(hasChangedTextNextToMark(buildLedgerFigure(), occurrence)).toBe(true);
    expect(joinNumberAndAttachedText(occurrence)).toBe(joined);
  });
});

describe("an unchanged number", () => {
  test.each([
    "Có [205] người",
    "([205]).",
    "có [205], đạt",
    "có [205].",
    "[205 người] nghìn",
    "gần [trên 14 nghìn người]",
    "[205] nghìnx",
  ])("%s", (sentence) =>
    expect(hasChangedTextNextToMark(buildLedgerFigure(), readOccurrence(sentence))).toBe(false),
  );

  test.each([
    ["%", "đạt [205]% kế hoạch", { before: "đạt ", after: "% kế hoạch" }],
    ["a hedge", "gần [205] người", { before: "gần ", after: " người" }],
    ["a hedge with another space", "gần\u00A0[205] người", { before: "gần ", after: " người" }],
  ])("%s that was printed there", (_, sentence, surroundings) => {
    expect(hasChangedTextNextToMark(buildLedgerFigure(surroundings), readOccurrence(sentence))).toBe(false);
  });
});

test.each([
  ["Có 1[205]88 người", 3, 6],
  ["Có [205] người", 3, 3],
  ["gần [205]", 0, 7],
])("the stretch of %s is %i, %i", (sentence, at, length) => {
  expect(computeStretchWithAttachedText(readOccurrence(sentence))).toEqual({ at, length });
});
