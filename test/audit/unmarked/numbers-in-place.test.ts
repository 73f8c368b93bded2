/** Numbers that were typed where figures stood, between the words that stood around them. */
import { expect, test } from "vitest";
import { findNumbersInPlace } from "../../../src/audit/unmarked/numbers-in-place.ts";
import type { LedgerFigure } from "../../../src/ledger/ledger.ts";
import { findUnmarkedNumbers } from "../../../src/ledger/unmarked-numbers.ts";
import { buildLedgerFigure, createMarkName, readBody } from "../../support/word/stories.ts";
import { renderParagraph, renderRun } from "../../support/word/word-edits.ts";

const figure = buildLedgerFigure({
  ...{ shown: "14.274 lao động", before: "đã giải quyết việc làm cho ", after: ", trong đó nữ chiếm đa số" },
});

/** The texts that stand in the places of the figures. */
function listTexts(texts: readonly string[], figures: readonly LedgerFigure[]): (string | undefined)[] {
  const story = readBody(texts.map((text) => renderParagraph(renderRun(text))).join(""));
  const found = findNumbersInPlace(figures, findUnmarkedNumbers([story], []));
  return figures.map((wanted) => {
    const place = found.get(wanted);
    const { paragraph, number } = place?.number ?? {};
    const text = paragraph?.pieces.map((piece) => piece.text).join("");
    return place && `${paragraph?.number}: ${text?.slice(place.at, place.at + place.length)} (${number})`;
  });
}

test.each<[name: string, text: string, expected: string | undefined]>([
  [
    "the number alone",
    "Toàn tỉnh đã giải quyết việc làm cho 15.000 lao động, trong đó nữ chiếm đa số.",
    "1: 15.000 lao động (15.000)",
  ],
  [
    "in other letters",
    "ĐÃ GIẢI QUYẾT VIỆC LÀM CHO 15.000 LAO ĐỘNG, TRONG ĐÓ NỮ CHIẾM ĐA SỐ.",
    "1: 15.000 LAO ĐỘNG (15.000)",
  ],
  [
    "with the words of a rounded number",
    "đã giải quyết việc làm cho trên 15 nghìn lao động, trong đó nữ chiếm đa số.",
    "1: trên 15 nghìn lao động (15)",
  ],
  [
    "with two words before it",
    "đã giải quyết việc làm cho tăng hơn 15 lao động, trong đó nữ chiếm đa số.",
    "1: tăng hơn 15 lao động (15)",
  ],
  [
    "with one word in the place of its own",
    "đã giải quyết việc làm cho 15.000 hộ, trong đó nữ chiếm đa số.",
    "1: 15.000 hộ (15.000)",
  ],
  [
    "with three words in the place of its own",
    "đã giải quyết việc làm cho 15.000 hộ rất nghèo, trong đó nữ chiếm đa số.",
    "1: 15.000 hộ rất nghèo (15.000)",
  ],
  [
    "with no word in the place of its own",
    "đã giải quyết việc làm cho 15.000, trong đó nữ chiếm đa số.",
    "1: 15.000 (15.000)",
  ],
  [
    "not with four words in the place of its own",
    "đã giải quyết việc làm cho 15.000 hộ rất nghèo khó, trong đó nữ chiếm đa số.",
    undefined,
  ],
  [
    "with ten equal characters before it",
    "Xây nhà, việc làm cho 15.000 lao động, trong đó nữ chiếm đa số.",
    "1: 15.000 lao động (15.000)",
  ],
  [
    "not with fewer equal characters before it",
    "Xây nhà, tạo làm cho 15.000 lao động, trong đó nữ chiếm đa số.",
    undefined,
  ],
  [
    "with ten equal characters behind it",
    "đã giải quyết việc làm cho 15.000 lao động, trong đó có người già.",
    "1: 15.000 lao động (15.000)",
  ],
  [
    "not with fewer equal characters behind it",
    "đã giải quyết việc làm cho 15.000 lao động, trong khi nữ chiếm đa số.",
    undefined,
  ],
])("is found: %s", (_, text, expected) => {
  expect(listTexts([text], [figure])).toEqual([expected]);
});

const withoutContext: readonly [
  name: string,
  figure: LedgerFigure,
  text: string,
  expected: string | undefined,
][] = [
  [
    "a figure without digits",
    { ...figure, shown: "bằng cùng kỳ" },
    "việc làm cho 15 lao động, trong đó nữ",
    undefined,
  ],
  ["a figure without text around it", { ...figure, before: "", after: "" }, "15.000 lao động", undefined],
  [
    "a figure at the beginning",
    { ...figure, before: "", after: " được giải quyết việc làm" },
    "15.000 lao động được giải quyết việc làm.",
    "1: 15.000 lao động (15.000)",
  ],
  [
    "a figure that stood at the beginning and does not now",
    { ...figure, before: "", after: " được giải quyết việc làm" },
    "Có 15.000 lao động được giải quyết việc làm.",
    undefined,
  ],
  [
    "a figure at the end",
    { ...figure, after: "" },
    "đã giải quyết việc làm cho 15.000 lao động",
    "1: 15.000 lao động (15.000)",
  ],
  [
    "a figure of few words on both sides",
    { ...figure, before: "có ", after: " vay" },
    "Có 15.000 lao động vay.",
    "1: 15.000 lao động (15.000)",
  ],
  [
    "a figure of too few words on both sides",
    { ...figure, shown: "14.274", before: "có ", after: " vay" },
    "Có 15.000 vay.",
    undefined,
  ],
  [
    "a percentage",
    { ...figure, shown: "đạt 79,3% kế hoạch" },
    "đã giải quyết việc làm cho đạt 80% kế hoạch, trong đó nữ chiếm đa số.",
    "1: 80% kế hoạch (80%)",
  ],
];
test.each(withoutContext)("%s", (_, wanted, text, expected) => {
  expect(listTexts([text], [wanted])).toEqual([expected]);
});

test("each number is given to one figure, the best match first", () => {
  const less = { ...figure, mark: createMarkName("b"), after: ", trong đó nam" };
  const text = "đã giải quyết việc làm cho 15.000 lao động, trong đó nữ chiếm đa số.";
  expect(listTexts([text], [less, figure])).toEqual([undefined, "1: 15.000 lao động (15.000)"]);
  expect(listTexts([text, text], [less, figure])).toEqual([
    "2: 15.000 lao động (15.000)",
    "1: 15.000 lao động (15.000)",
  ]);
});
