/** How new words are divided among the lines of a mark. */
import { expect, test } from "vitest";
import { divideWordsIntoSegments } from "../../src/audit/mark-segments.ts";
import type { TextPiece } from "../../src/wordml/story.ts";
import { readParagraph } from "../support/word/stories.ts";
import { renderRun } from "../support/word/word-edits.ts";

/** "⏎" is a line break. */
const readPieces = (text: string): readonly TextPiece[] =>
  readParagraph(
    text
      .split(/(⏎)/)
      .filter((part) => part !== "")
      .map((part) => (part === "⏎" ? "<w:r><w:br/></w:r>" : renderRun(part)))
      .join(""),
  ).pieces;

test.each([
  ["14.274 người", "15.000 người", ["15.000 người"]],
  ["trên 14⏎nghìn lao động", "trên 128 nghìn lao động", ["trên 128", "nghìn lao động"]],
  ["trên 14⏎nghìn⏎lao động", "trên 128 nghìn lao động", ["trên 128", "nghìn", "lao động"]],
  ["trên 14⏎nghìn lao động", "128.000 hộ", ["128.000 hộ", ""]],
  ["trên 14⏎nghìn⏎lao động", "trên 128 triệu lao động", ["trên 128 triệu", "", "lao động"]],
  ["14⏎ người", "15\u00A0người", ["15", " người"]],
  ["14⏎người", "15 nhiềungười", ["15 nhiềungười", ""]],
  ["14 người⏎ ", "15 người", ["15 người", " "]],
  ["⏎14 người", "15 người", ["", "15 người"]],
])("%j gets %j", (text, words, expected) => {
  expect(divideWordsIntoSegments(readPieces(text), words)?.map(({ newText }) => newText)).toEqual(expected);
});

test("each part has its pieces and its text", () => {
  const pieces = readPieces("trên 14⏎nghìn");
  expect(divideWordsIntoSegments(pieces, "gần 15 nghìn")).toEqual([
    { pieces: [pieces[0]], text: "trên 14", newText: "gần 15" },
    { pieces: [pieces[2]], text: "nghìn", newText: "nghìn" },
  ]);
});

test("nothing can be written where no piece takes text", () => {
  expect(
    divideWordsIntoSegments(
      readPieces("⏎").filter(({ isText }) => !isText),
      "15",
    ),
  ).toBeUndefined();
  expect(divideWordsIntoSegments([], "15")).toBeUndefined();
});
