/** From characters of a paragraph to the pieces that hold them, and back. */
import { describe, expect, test } from "vitest";
import { getOrCreateParagraphText } from "../../src/wordml/paragraph-text.ts";
import { readParagraph } from "../support/word/stories.ts";
import { renderRun } from "../support/word/word-edits.ts";

const paragraph = readParagraph(renderRun("abc") + renderRun("") + renderRun("de") + renderRun("f"));
const paragraphText = getOrCreateParagraphText(paragraph);

test("the text joins all pieces", () => expect(paragraphText.text).toBe("abcdef"));

describe("findPiecesAt", () => {
  test.each([
    [0, 1, ["abc"]],
    [2, 1, ["abc"]],
    [2, 2, ["abc", "de"]],
    [3, 2, ["de"]],
    [0, 6, ["abc", "de", "f"]],
    [5, 1, ["f"]],
  ])("offset %i, length %i → %j", (offset, length, texts) => {
    expect(paragraphText.findPiecesAt(offset, length).map(({ text }) => text)).toEqual(texts);
  });
});

test.each([
  ["abc", 0],
  ["de", 3],
  ["f", 5],
])("the piece %s starts at %i", (text, start) => {
  const piece = paragraph.pieces.find((candidate) => candidate.text === text);
  expect(paragraphText.findPieceStart(piece)).toBe(start);
});
