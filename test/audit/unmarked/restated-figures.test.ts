/** The figures that numbers typed into sentences state, by value, unit and the words of the sentence. */
import { describe, expect, test } from "vitest";
import type { FindPhraseToday } from "../../../src/audit/phrase-today.ts";
import { createRestatedFigureFinder } from "../../../src/audit/unmarked/restated-figures.ts";
import type { LedgerFigure } from "../../../src/ledger/ledger.ts";
import type { RecordedText } from "../../../src/ledger/recorded-text.ts";
import { findUnmarkedNumbers } from "../../../src/ledger/unmarked-numbers.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { buildLedgerFigure, createMarkName, readBody } from "../../support/word/stories.ts";
import { renderParagraph, renderRun } from "../../support/word/word-edits.ts";

const jobs = buildLedgerFigure({
  ...{ unit: "lao động", value: 14_274, shown: "trên 14 nghìn lao động" },
  ...{ before: "toàn tỉnh đã giải quyết việc làm cho ", after: ", tăng " },
});
const plan = buildLedgerFigure({
  ...{ mark: createMarkName("b"), aspect: "plan", value: 18_000, shown: "18.000 lao động", unit: "lao động" },
  ...{ before: "kế hoạch năm giải quyết việc làm cho ", after: "" },
});
const lastYear = buildLedgerFigure({
  ...{ mark: createMarkName("c"), aspect: "samePeriodLastYear", value: 13_530, unit: "lao động" },
  ...{ shown: "13.530 lao động", before: "cùng kỳ năm trước giải quyết việc làm cho ", after: "" },
});
const inTable = (letter: string, value: number, locality?: string): LedgerFigure =>
  buildLedgerFigure({
    ...{ mark: createMarkName(letter), value, shown: String(value), unit: "lao động", locality },
    place: { file: "a.hbs", line: 1, in: "table" },
  });
const cells = [inTable("d", 2_647, "376"), inTable("e", 14_274), inTable("f", 998, "999")];
const table: RecordedText = [
  {
    rows: [
      ["Huyện", "Giải quyết việc làm"],
      ["Huyện Kim Sơn", `{${createMarkName("d")}}`],
      ["Cả năm", `{${createMarkName("e")}}`],
      ["Khối khác", `{${createMarkName("f")}}`],
    ],
  },
];

const findPrinted: FindPhraseToday = ({ locality, aspect }) => {
  const figure = [jobs, plan, lastYear, ...cells].find(
    (each) => each.aspect === aspect && each.locality === locality,
  );
  return { aspect, value: createQuantity(figure?.value ?? 0), shown: figure?.shown ?? "" };
};

interface Given {
  readonly figures?: readonly LedgerFigure[];
  readonly text?: RecordedText;
  readonly locality?: string;
  readonly today?: FindPhraseToday;
}

/** "mark's letter, detail" of the only number of a sentence. */
function findStated(sentence: string, given: Given = {}): string | undefined {
  const { figures = [jobs, plan, lastYear], today = findPrinted, ...others } = given;
  const story = readBody(renderParagraph(renderRun(sentence)));
  const [number] = findUnmarkedNumbers([story], []);
  if (!number) throw new Error("no number");
  const stated = createRestatedFigureFinder({ figures, period: "9m-2022", ...others }, today)(number);
  return stated && `${stated.figure.mark.at(-1)} ${stated.detail}: ${stated.shown}`;
}

describe("a sentence states a figure of the text", () => {
  test.each([
    ["Giải quyết việc làm cho 14.274 lao động.", "a typed-exactly: trên 14 nghìn lao động"],
    ["Giải quyết việc làm cho 14.274 người.", "a typed-exactly: trên 14 nghìn lao động"],
    ["Giải quyết việc làm cho gần 14,3 nghìn lao động.", "a typed-rounded: trên 14 nghìn lao động"],
    ["Kế hoạch giải quyết việc làm cho 18.000 lao động.", "b typed-exactly: 18.000 lao động"],
    ["Chỉ tiêu giải quyết việc làm cho 18.000 lao động.", "b typed-exactly: 18.000 lao động"],
    ["Cùng kỳ, giải quyết việc làm cho 13.530 lao động.", "c typed-exactly: 13.530 lao động"],
    ["Năm trước giải quyết việc làm cho 13.530 lao động.", "c typed-exactly: 13.530 lao động"],
  ])("%s", (sentence, expected) => expect(findStated(sentence)).toBe(expected));

  test.each([
    ["a plan that is not called so", "Giải quyết việc làm cho 18.000 lao động."],
    ["a number of last year that is not called so", "Giải quyết việc làm cho 13.530 lao động."],
    ["this year's number called last year's", "Cùng kỳ giải quyết việc làm cho 14.274 lao động."],
    [
      "last year's number compared with last year's",
      "So với cùng kỳ, giải quyết việc làm cho 13.530 lao động.",
    ],
    ["another unit", "Giải quyết việc làm cho 14.274 hộ."],
    ["persons of another unit", "Giải quyết việc làm cho 14.274 lượt người."],
    ["no unit at the end of the text", "Giải quyết việc làm cho 14.274"],
    ["another value", "Giải quyết việc làm cho 14.275 lao động."],
    ["other words", "Đã tư vấn, khám bệnh cho 14.274 lao động."],
    ["another bound", "Giải quyết việc làm cho dưới 14.274 lao động."],
    ["each month", "Mỗi tháng giải quyết việc làm cho 14.274 lao động."],
  ])("not: %s", (_, sentence) => expect(findStated(sentence)).toBeUndefined());

  test("a bare count with the unit that stands behind it in the report", () => {
    const resolutions = buildLedgerFigure({
      ...{ id: "resolutions", name: "Nghị quyết được ban hành", unit: "văn bản", value: 3, shown: "03" },
      ...{ before: "tham mưu ban hành ", after: " nghị quyết; trình" },
    });
    const today: FindPhraseToday = ({ aspect }) => ({ aspect, value: createQuantity(3), shown: "03" });
    const given = { figures: [resolutions], today };
    expect(findStated("Sở tham mưu ban hành 3 nghị quyết.", given)).toBe("a typed-exactly: 03");
    expect(findStated("Sở tham mưu ban hành 3 kế hoạch.", given)).toBeUndefined();
  });

  test("of last year's comparison behind a full stop, not before it", () => {
    const sentence = "Năm trước đạt khá. Giải quyết việc làm cho 14.274 lao động.";
    expect(findStated(sentence)).toBe("a typed-exactly: trên 14 nghìn lao động");
  });

  test.each<[name: string, given: Given]>([
    ["of a month", { figures: [{ ...jobs, month: 9 }] }],
    ["of a chart", { figures: [{ ...jobs, place: { ...jobs.place, in: "chart" } }] }],
    ["of another place in the text", { figures: [{ ...jobs, locality: "376" }] }],
    ["that today's data do not have", { today: () => undefined }],
    ["that nobody reported", { today: () => ({ aspect: "actual", value: null, shown: "không có" }) }],
  ])("not a figure %s", (_, given) => {
    expect(findStated("Giải quyết việc làm cho 14.274 lao động.", given)).toBeUndefined();
  });
});

describe("a sentence states a figure of a table", () => {
  const given: Given = { figures: cells, text: table };

  test.each([
    [
      "with the name of its place",
      "Huyện Kim Sơn giải quyết việc làm cho 2.647 lao động.",
      "d typed-exactly: 2647",
    ],
    ["with its name alone", "Kim Sơn giải quyết việc làm cho 2.647 lao động.", "d typed-exactly: 2647"],
    [
      "of the whole document",
      "Giải quyết việc làm cho 14.274 lao động.",
      "e typed-exactly: trên 14 nghìn lao động",
    ],
    ["of persons", "Kim Sơn giải quyết việc làm cho 2.647 người.", "d typed-exactly: 2647"],
  ])("%s", (_, sentence, expected) => expect(findStated(sentence, given)).toBe(expected));

  test.each([
    ["without the name of its place", "Giải quyết việc làm cho 2.647 lao động."],
    ["with the name of another place", "Huyện Yên Mô giải quyết việc làm cho 2.647 lao động."],
    ["with the name in another sentence", "Kim Sơn khá. Giải quyết việc làm cho 2.647 lao động."],
    ["without its unit", "Kim Sơn giải quyết việc làm cho 2.647, tăng."],
    ["in a row that is no place", "Khối khác giải quyết việc làm cho 998 lao động."],
  ])("not %s", (_, sentence) => expect(findStated(sentence, given)).toBeUndefined());

  test("a figure of the text comes before the same of a table", () => {
    const figures = [inTable("e", 14_274), jobs];
    expect(findStated("Giải quyết việc làm cho 14.274 lao động.", { figures, text: table })).toMatch(/^a /);
  });
});

test("a number in a table states nothing", () => {
  const cell = `<w:tbl><w:tr><w:tc>${renderParagraph(renderRun("Giải quyết việc làm cho 14.274 lao động"))}</w:tc></w:tr></w:tbl>`;
  const [number] = findUnmarkedNumbers([readBody(cell)], []);
  if (!number) throw new Error("no number");
  expect(
    createRestatedFigureFinder({ figures: [jobs], period: "9m-2022" }, findPrinted)(number),
  ).toBeUndefined();
});
