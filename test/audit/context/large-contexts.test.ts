/** Many figures in one sentence are compared in time that grows with their number, not with its square. */
import { expect, test } from "vitest";
import { findContextChanges } from "../../../src/audit/context/context-changes.ts";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import { markLetters, markPrefix } from "../../../src/wordml/mark-name.ts";
import { buildEditedReport, buildLedger, buildLedgerFigure, renderMark } from "../../support/word/stories.ts";
import { renderParagraph, renderRun } from "../../support/word/word-edits.ts";

const marks = Array.from({ length: 1_000 }, (_, index) => {
  const letters = [index >> 5, index & 31].map((letter) => markLetters.charAt(letter));
  return `${markPrefix}aaaaaaaaaaa${letters.join("")}`;
});
const words = "trong 9 tháng hỗ trợ hộ nghèo ";

const ledger: Ledger = {
  ...buildLedger(marks.map((mark, index) => buildLedgerFigure({ mark, shown: `${index} hộ` }))),
  version: 2,
  text: [marks.map((mark) => `${words}{${mark}}`).join("")],
};

test.each([
  ["untouched", words, 0],
  ["turned", "trong 9 tháng chưa hỗ trợ hộ nghèo ", marks.length],
])("%s", (_, found, changeCount) => {
  const content = marks.map((mark, index) => renderRun(found) + renderMark(mark, `${index} hộ`, index + 1));
  const report = buildEditedReport(renderParagraph(content.join("")));
  const start = performance.now();
  expect(findContextChanges(report.stories, report.occurrences, ledger).size).toBe(changeCount);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("a record of an earlier version has no text to compare with", () => {
  const { text: _, ...earlier } = ledger;
  const report = buildEditedReport(renderParagraph(renderMark(marks[0] ?? "", "0 hộ")));
  expect(findContextChanges(report.stories, report.occurrences, { ...earlier, version: 1 }).size).toBe(0);
});
