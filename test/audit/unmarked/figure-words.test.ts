/** Whether a sentence speaks of a figure, by the words that the report says of it. */
import { describe, expect, test } from "vitest";
import {
  createFigureWordsFinder,
  cutToClauseAfter,
  cutToClauseBefore,
  isAboutFigure,
  takeTextAround,
} from "../../../src/audit/unmarked/figure-words.ts";
import type { LedgerFigure } from "../../../src/ledger/ledger.ts";
import type { RecordedText } from "../../../src/ledger/recorded-text.ts";
import { buildLedgerFigure, createMarkName } from "../../support/word/stories.ts";

const mark = createMarkName("a");
const figure = buildLedgerFigure({ mark, before: "giải quyết việc làm cho ", after: ", tăng" });
const text: RecordedText = [
  { heading: "Kết quả 9 tháng đầu năm 2022" },
  `Quý III, tỉnh Ninh Bình giải quyết việc làm cho {${mark}}, trong đó nữ; vay vốn`,
  {
    rows: [
      ["Chỉ tiêu", "Đào tạo nghề"],
      ["Cao đẳng", `{${createMarkName("b")}}`],
    ],
  },
];

/** "#" is the number. */
function isAbout(sentence: string, of: LedgerFigure = figure, recorded: RecordedText = text): boolean {
  const at = sentence.indexOf("#");
  const findWords = createFigureWordsFinder({ text: recorded, figures: [of] });
  return isAboutFigure(takeTextAround(sentence, { at, length: 1 }), findWords(of));
}

describe("a sentence is about a figure", () => {
  test.each([
    "Giải quyết việc làm cho # lao động.",
    "Việc làm được giải quyết cho # người.",
    "Có # người.",
    "Tỉnh khá. Giải quyết việc làm cho # người. Năm 2020 kém.",
    "Quý III, giải quyết việc làm cho # người.",
    "Trong 9 tháng, giải quyết việc làm cho # người.",
    "Năm 2022, tỉnh Ninh Bình giải quyết việc làm cho # người.",
    "Vay vốn; giải quyết việc làm cho # người, khám bệnh.",
    "Khám bệnh (việc làm cho # người).",
    "Giải quyết tốt việc làm cho # người.",
  ])("%s", (sentence) => expect(isAbout(sentence)).toBe(true));

  test.each([
    "Khám bệnh miễn phí cho # người.",
    "Chưa giải quyết việc làm cho # người.",
    "Giải quyết việc làm cho # người mỗi đợt.",
    "Quý II, giải quyết việc làm cho # người.",
    "Trong 6 tháng, giải quyết việc làm cho # người.",
    "Năm 2021, giải quyết việc làm cho # người.",
    "Tháng ba, giải quyết việc làm cho # người.",
    "Huyện Hoa Lư giải quyết việc làm cho # người.",
    "Giải quyết việc làm cho # người tại Hoa Lư.",
    "Giải quyết hồ sơ vay, việc khám bệnh cho # người.",
  ])("not: %s", (sentence) => expect(isAbout(sentence)).toBe(false));

  test("without recorded text, by the words next to it", () => {
    expect(isAbout("Giải quyết việc làm cho # người.", figure, [])).toBe(true);
    expect(isAbout("Quý III, giải quyết việc làm cho # người.", figure, [])).toBe(false);
    const ofYear: LedgerFigure = { ...figure, before: "năm 2022 giải quyết việc làm cho " };
    expect(isAbout("Năm 2022, giải quyết việc làm cho # người.", ofYear, [])).toBe(true);
    const named: LedgerFigure = { ...figure, name: "Khám bệnh", before: "khám sức khỏe cho ", after: "" };
    expect(isAbout("Khám sức khỏe cho # người.", named, [])).toBe(true);
  });

  test("in a table, by the heads of its row and column", () => {
    const cell = buildLedgerFigure({ mark: createMarkName("b"), name: "Tuyển sinh", before: "", after: "" });
    expect(isAbout("Đào tạo nghề cao đẳng cho # người.", cell)).toBe(true);
    expect(isAbout("Khám bệnh cho # người.", cell)).toBe(false);
  });

  test("by all its places: a figure that is printed twice has the words of both", () => {
    const second: LedgerFigure = {
      ...figure,
      mark: createMarkName("c"),
      before: "tạo sinh kế bền vững cho ",
    };
    const findWords = createFigureWordsFinder({ figures: [figure, second] });
    const around = takeTextAround("Tạo sinh kế bền vững cho #.", { at: 25, length: 1 });
    expect(isAboutFigure(around, findWords(figure))).toBe(true);
    const other: LedgerFigure = { ...second, locality: "376" };
    const apart = createFigureWordsFinder({ figures: [figure, other] });
    expect(isAboutFigure(around, apart(figure))).toBe(false);
  });
});

test.each([
  ["a, b (c ", "c "],
  ["a. b; c: d", "d"],
  ["a) b", " b"],
  ["1.250 hộ", "1.250 hộ"],
])("the clause before: %j → %j", (before, expected) => expect(cutToClauseBefore(before)).toBe(expected));

test.each([
  [" người, nữ", " người"],
  [" người) nữ", " người"],
  [" người.", " người"],
  [" của 1.250 hộ", " của 1.250 hộ"],
])("the clause behind: %j → %j", (after, expected) => expect(cutToClauseAfter(after)).toBe(expected));

test("the text around a number ends after a thousand characters", () => {
  const long = `${"a".repeat(1_200)}#${"b".repeat(1_200)}`;
  const { left, right } = takeTextAround(long, { at: 1_200, length: 1 });
  expect([left, right]).toEqual(["a".repeat(1_000), "b".repeat(1_000)]);
});
