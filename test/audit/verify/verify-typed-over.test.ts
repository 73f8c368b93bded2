/** Text that a clerk typed over a figure or right next to it, and the findings of `report verify`. */
import { describe, expect, test } from "vitest";
import { verifySampleReport } from "../../support/sample-reports.ts";
import {
  cellMark,
  createdMark,
  type EditCase,
  expectFindings,
  figureCount,
  file,
  findMark,
  formatNotableFindings,
  jobsMark,
  ledger,
  resolutionsMark,
  review,
  shareMark,
} from "../../support/word/edit-cases.ts";
import {
  changeMarkText,
  insertAfterControl,
  insertAfterMark,
  insertBeforeMark,
  renderRun,
  replaceMark,
  replaceMarkContent,
  replaceMarkText,
} from "../../support/word/word-edits.ts";

describe("an untouched report", () => {
  test("agrees in every figure", () => {
    const findings = verifySampleReport(file, ledger, review);
    expect(formatNotableFindings(findings)).toEqual([]);
    expect(findings).toHaveLength(figureCount);
  });
});

describe("other text in the place of a figure", () => {
  test.for<EditCase>([
    ["the whole text", replaceMarkText(jobsMark, "15 nghìn lao động"), "typed-over: 15 nghìn lao động"],
    [
      "one digit",
      changeMarkText(createdMark, (words) => words.replace("6", "5")),
      "typed-over: 8.845 lao động",
    ],
    [
      "a digit at the start",
      changeMarkText(createdMark, (words) => `1${words}`),
      "typed-over: 18.846 lao động",
    ],
    [
      "a digit at the end of a count",
      changeMarkText(resolutionsMark, (words) => `${words}0`),
      "typed-over: 030",
    ],
    ["the comma moved", changeMarkText(shareMark, () => "8,53%"), "typed-over: 8,53%"],
    [
      "the unit",
      changeMarkText(createdMark, (words) => words.replace("lao động", "người")),
      "typed-over: 8.846 người",
    ],
    [
      "only the hedge word",
      changeMarkText(jobsMark, (words) => words.replace("trên", "gần")),
      "typed-over: gần 14 nghìn lao động",
    ],
    [
      "only tăng to giảm",
      changeMarkText(findMark("jobs", "change"), (words) => words.replace("tăng", "giảm")),
      "typed-over: giảm 5,5% so với cùng kỳ năm 2021",
    ],
    ["a cell of the annex", replaceMarkText(cellMark, "14.300"), "typed-over: 14.300"],
    [
      "a cell that had no figure",
      replaceMarkText(findMark("advice.resolutions", "plan", "table"), "5"),
      "typed-over: 5",
    ],
    [
      "part of it in a second run with other letters",
      replaceMarkContent(
        createdMark,
        () => `${renderRun("8.84")}<w:r><w:rPr><w:i/></w:rPr><w:t>9 lao động</w:t></w:r>`,
      ),
      "typed-over: 8.849 lao động",
    ],
    [
      "a tab between its digits",
      replaceMarkContent(createdMark, () => "<w:r><w:t>8.846</w:t><w:tab/><w:t>1 lao động</w:t></w:r>"),
      "typed-over: 8.846 1 lao động",
    ],
    [
      "a bookmark without its control",
      replaceMark(createdMark, ({ start, end }) => start + renderRun("9.000 lao động") + end),
      "typed-over: 9.000 lao động",
    ],
    [
      "a control without its bookmark",
      replaceMark(createdMark, ({ control }) => control.replace("8.846", "9.000")),
      "typed-over: 9.000 lao động",
    ],
    ["after the control, inside the bookmark", insertAfterControl(resolutionsMark, "5"), "typed-over: 035"],
  ])("%s", ([, edit, ...expected]) => expectFindings([edit], expected));
});

describe("text typed right next to a figure", () => {
  test.for<EditCase>([
    ["a digit left", insertBeforeMark(createdMark, "1"), "typed-over (beside): 18.846 lao động"],
    ["a digit right", insertAfterMark(resolutionsMark, "5"), "typed-over (beside): 035"],
    ["a comma and a digit right", insertAfterMark(resolutionsMark, ",5"), "typed-over (beside): 03,5"],
    ["a point and digits right", insertAfterMark(resolutionsMark, ".000"), "typed-over (beside): 03.000"],
    ["a percent sign", insertAfterMark(resolutionsMark, "%"), "typed-over (beside): 03%"],
    ["a space and a percent sign", insertAfterMark(resolutionsMark, " %"), "typed-over (beside): 03 %"],
    ["a slash and a number", insertAfterMark(resolutionsMark, "/13"), "typed-over (beside): 03/13"],
    ["a minus sign", insertBeforeMark(createdMark, "-"), "typed-over (beside): -8.846 lao động"],
    ["a long minus sign", insertBeforeMark(createdMark, "− "), "typed-over (beside): − 8.846 lao động"],
    [
      "gần before an exact number",
      insertBeforeMark(createdMark, "gần "),
      "typed-over (beside): gần 8.846 lao động",
    ],
    [
      "khoảng before an exact number",
      insertBeforeMark(createdMark, "khoảng "),
      "typed-over (beside): khoảng 8.846 lao động",
    ],
    ["nghìn after it", insertAfterMark(resolutionsMark, " nghìn"), "typed-over (beside): 03 nghìn"],
    ["letters attached to it", insertAfterMark(createdMark, "abc"), "typed-over (beside): 8.846 lao độngabc"],
    ["a word that narrows what is counted", insertAfterMark(createdMark, " nữ"), "context: 8.846 lao động"],
    [
      "a bracket and a full stop",
      replaceMark(createdMark, ({ whole }) => `${renderRun("(")}${whole}${renderRun(").")}`),
    ],
    [
      "both inside and next to it",
      replaceMark(createdMark, ({ whole }) => renderRun("1") + whole.replace("8.846", "8.847")),
      "typed-over (beside): 18.847 lao động",
    ],
  ])("%s", ([, edit, ...expected]) => expectFindings([edit], expected));
});
