/** Words that a clerk added to a report, and the findings of `report verify`. */
import { describe, expect, test } from "vitest";
import { verifySampleReport } from "../../support/sample-reports.ts";
import {
  cellMark,
  type EditCase,
  expectFindings,
  file,
  formatNotableFindings,
  ledger,
  residentsMark,
  review,
} from "../../support/word/edit-cases.ts";
import {
  applyEdits,
  changeParagraph,
  changeRow,
  renderParagraph,
  renderRun,
} from "../../support/word/word-edits.ts";

describe("new words are typed", () => {
  const typed = (words: string) =>
    changeParagraph(residentsMark, (paragraph) => paragraph + renderParagraph(renderRun(words)));
  const typedRow = (...cells: string[]) =>
    changeRow(
      cellMark,
      (row) =>
        `${row}<w:tr>${cells.map((words) => `<w:tc>${renderParagraph(renderRun(words))}</w:tc>`).join("")}</w:tr>`,
    );
  test.for<EditCase>([
    ["a number without a source", typed("Có 1.250 người được tư vấn."), "no-source: 1.250"],
    ["a percentage", typed("Đạt 45,5% kế hoạch."), "no-source: 45,5%"],
    ["a fraction", typed("Hoàn thành 11/13 nhiệm vụ."), "no-source: 11/13"],
    [
      "a total, after the word số",
      typed("Tổng số 14.500 người; tổng số 140 người."),
      "no-source: 14.500",
      "no-source: 140",
    ],
    [
      "a number attached to its unit",
      typed("Chi 14nghìn đồng và gần15 tỷ."),
      "no-source: 14nghìn",
      "no-source: gần15",
    ],
    [
      "a number in two runs",
      changeParagraph(
        residentsMark,
        (paragraph) => paragraph + renderParagraph(renderRun("Có 1.2") + renderRun("50 người.")),
      ),
      "no-source: 1.250",
    ],
    [
      "words that end in a provision's word",
      typed("Mở 15 tài khoản; tài khoản 15 người; quan điểm 5."),
      "no-source: 15",
      "no-source: 15",
      "no-source: 5",
    ],
    ["a year alone, which may be a figure", typed("Có 2022 người."), "no-source: 2022"],
    ["a date", typed("Ngày 12/10/2022, ngày 5 tháng 9 năm 2022 và đến 30/9/2022.")],
    [
      "months and years",
      typed("Tháng 9/2022, tháng 10 và 11, năm 2023, giai đoạn 2021 - 2025, (2021 - 2025)."),
    ],
    ["periods", typed("Trong 6 tháng cuối năm 2022 và 9 tháng đầu năm.")],
    ["an hour", typed("Vào 8 giờ 30, 14h00.")],
    ["a date with letters and accents apart", typed("Ngày 5 tháng 9 năm 2022".normalize("NFD"))],
    [
      "decrees and decisions",
      typed("Nghị định số 20/2021/NĐ-CP, Quyết định 1234/QĐ-UBND, Nghị quyết số 68, Luật số 69/2020/QH14."),
    ],
    ["provisions", typed("Điều 5, khoản 2 Điều 7, khoản 1, 2 và 3, điểm a, Phụ lục 2, Mục 1.2, Chương 3.")],
    ["the symbol of a document", typed("Số: 123/BC-SLĐTBXH")],
    ["names with numbers", typed("COVID-19, Quốc lộ 1A, m2")],
    [
      "a list by hand",
      changeParagraph(
        residentsMark,
        (paragraph) =>
          paragraph +
          ["1. Một", "2) Hai", "2.1. Ba"].map((line) => renderParagraph(renderRun(line))).join(""),
      ),
    ],
    ["a row with its running number", typedRow("12", "Chỉ tiêu mới", "người")],
    ["a row with a number", typedRow("12", "Chỉ tiêu mới", "người", "3"), "no-source: 3"],
    [
      "a page number in a field",
      changeParagraph(
        residentsMark,
        (paragraph) =>
          paragraph + renderParagraph(`<w:fldSimple w:instr=" PAGE ">${renderRun("17")}</w:fldSimple>`),
      ),
    ],
    [
      "a number in a field that counts nothing",
      changeParagraph(
        residentsMark,
        (paragraph) =>
          paragraph +
          renderParagraph(`<w:fldSimple w:instr=" DOCPROPERTY x ">${renderRun("17")}</w:fldSimple>`),
      ),
      "no-source: 17",
    ],
  ])("%s", ([, edit, ...expected]) => expectFindings([edit], expected));
});

test("a number that a narrative had already is named as typed, with its line", () => {
  const words = changeParagraph(
    residentsMark,
    (paragraph) => paragraph + renderParagraph(renderRun("Có 1.250 người, 30 hội nghị.")),
  );
  const text = ["có", "1.250", "người,"] as const;
  const ledgerOfText = {
    ...ledger,
    own: [text],
    typed: [{ text, file: "narrative/9m-2022/a.txt", line: 2 }],
  };
  const findings = verifySampleReport(applyEdits(file, words), ledgerOfText, review);
  expect(formatNotableFindings(findings)).toEqual(
    expect.arrayContaining(["hand-typed: 1.250", "no-source: 30"]),
  );
  expect(findings.find(({ state }) => state === "hand-typed")?.typedIn).toEqual({
    file: "narrative/9m-2022/a.txt",
    line: 2,
  });
});
