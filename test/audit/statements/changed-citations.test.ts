/** Numbers of regulations that stand between the same words and are other ones now. */
import { expect, test } from "vitest";
import { readRecordedParagraphs, readStoryParagraphs } from "../../../src/audit/context/marked-paragraphs.ts";
import { findChangedCitations } from "../../../src/audit/statements/changed-citations.ts";
import { pairTextUnits } from "../../../src/audit/statements/pair-units.ts";
import { collectTextUnits } from "../../../src/audit/statements/text-units.ts";
import type { RecordedText } from "../../../src/ledger/recorded-text.ts";
import type { Story } from "../../../src/wordml/story.ts";
import { createMarkName, readBody } from "../../support/word/stories.ts";
import { renderParagraph, renderRun } from "../../support/word/word-edits.ts";

function findCitations(recorded: RecordedText, story: Story) {
  const written = collectTextUnits(readRecordedParagraphs(recorded));
  return findChangedCitations(
    pairTextUnits(written, collectTextUnits(readStoryParagraphs(story, new Map()), story)),
  );
}

function listChanges(recorded: RecordedText, ...texts: readonly string[]): string[] {
  const story = readBody(texts.map((text) => renderParagraph(renderRun(text))).join(""));
  return findCitations(recorded, story).map(
    ({ state, written, found, where }) =>
      `${state} ${written} → ${found} in ${where?.paragraph?.number} at ${where?.at}: ${where?.around}`,
  );
}

test.each<[written: string, now: string, expected: string]>([
  [
    "Thực hiện Nghị quyết số 68/NQ-CP của Chính phủ",
    "Thực hiện Nghị quyết số 86/NQ-CP của Chính phủ",
    "68/NQ-CP → 86/NQ-CP in 1 at 24: ",
  ],
  [
    "Thực hiện Quyết định 08/2022/QĐ-TTg của",
    "Thực hiện Quyết định 08/2021/QĐ-TTg của",
    "08/2022/QĐ-TTg → 08/2021/QĐ-TTg in 1 at 21: ",
  ],
  ["Thực hiện Nghị định 30 của", "Thực hiện Nghị định 31 của", "30 → 31 in 1 at 20: "],
  ["Thực hiện Nghị quyết số 43 của", "Thực hiện Nghị quyết số 34 của", "43 → 34 in 1 at 24: "],
  ["theo Điều 5 của Luật", "theo Điều 6 của Luật", "5 → 6 in 1 at 10: "],
  ["theo khoản 2 của Luật", "theo khoản 3 của Luật", "2 → 3 in 1 at 11: "],
  ["số 08-QĐ ngày 07/7/2021 của", "số 08-QĐ ngày 17/7/2021 của", "07/7/2021 → 17/7/2021 in 1 at 14: "],
  ["Nghị quyết số 68/NQ-CP", "Nghị quyết số 86/NQ-CP", "68/NQ-CP → 86/NQ-CP in 1 at 14: "],
  [
    "Nghị quyết số 68/NQ-CP của Chính phủ",
    "Nghị\u00A0quyết\u00A0số 86/NQ\u2011CP của Chính phủ",
    "68/NQ-CP → 86/NQ-CP in 1 at 14: ",
  ],
  ["68/NQ-CP của Chính phủ", "86/NQ-CP của Chính phủ", "68/NQ-CP → 86/NQ-CP in 1 at 0: "],
])("%s → %s", (written, now, expected) => {
  expect(listChanges([written], now)).toEqual([expect.stringContaining(`citation ${expected}`)]);
});

test.each<[name: string, recorded: RecordedText, texts: string[]]>([
  ["as it was", ["Nghị quyết số 68/NQ-CP của"], ["Nghị quyết số 68/NQ-CP của"]],
  ["with a hyphen that does not break", ["Nghị quyết số 68/NQ-CP của"], ["Nghị quyết số 68/NQ\u2011CP của"]],
  ["with a space that does not break", ["Nghị quyết số 68/NQ-CP của"], ["Nghị quyết số\u00A068/NQ-CP của"]],
  ["gone", ["Nghị quyết số 68/NQ-CP của"], ["Không có gì"]],
  ["moved", ["Theo Nghị quyết số 68/NQ-CP của"], ["Đoạn mới", "Tại văn bản 68/NQ-CP nêu trên"]],
  ["between other words before", ["Nghị quyết số 68/NQ-CP của"], ["theo văn bản 86/NQ-CP của"]],
  [
    "between other words behind",
    ["Nghị quyết số 68/NQ-CP của Chính phủ"],
    ["Nghị quyết số 86/NQ-CP do Quốc hội"],
  ],
  ["new beside the one that is there", ["số 68/NQ-CP của"], ["số 68/NQ-CP của", "số 86/NQ-CP của"]],
  ["twice, in another order", ["số 68/NQ-CP, số 86/NQ-CP"], ["số 86/NQ-CP, số 68/NQ-CP"]],
  ["a number without its kind", ["có 5 hộ"], ["có 6 hộ"]],
  ["a figure", [`Nghị quyết số {${createMarkName("a")}} của`], ["Nghị quyết số 86 của"]],
])("%s is no change", (_, recorded, texts) => expect(listChanges(recorded, ...texts)).toEqual([]));

test("of two citations that were the same one may be another now", () => {
  const twice: RecordedText = ["Theo số 68/NQ-CP của Chính phủ", "Theo số 68/NQ-CP của Chính phủ"];
  const changed = listChanges(twice, "Theo số 68/NQ-CP của Chính phủ", "Theo số 86/NQ-CP của Chính phủ");
  expect(changed).toEqual([expect.stringContaining("68/NQ-CP → 86/NQ-CP in 2")]);
});

test("headings are read", () => {
  expect(
    listChanges([{ heading: "Theo Nghị quyết số 68/NQ-CP" }], "Theo Nghị quyết số 86/NQ-CP"),
  ).toHaveLength(1);
});

test("cells are compared with cells", () => {
  const cell = `<w:tbl><w:tr><w:tc>${renderParagraph(renderRun("Theo Nghị quyết số 86/NQ-CP"))}</w:tc></w:tr></w:tbl>`;
  const inTable: RecordedText = [{ rows: [["Theo Nghị quyết số 68/NQ-CP"]] }];
  expect(findCitations(inTable, readBody(cell)).map(({ found }) => found)).toEqual(["86/NQ-CP"]);
  expect(findCitations(["Theo Nghị quyết số 68/NQ-CP"], readBody(cell))).toEqual([]);
});
