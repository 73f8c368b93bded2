/** The places of marks in an edited story. LibreOffice's forms are in libreoffice-marks.test.ts. */
import { describe, expect, test } from "vitest";
import {
  collectSurroundingText,
  findMarkOccurrences,
  groupOccurrencesByMark,
} from "../../src/wordml/mark-occurrences.ts";
import { createMarkName, readBody, renderMark } from "../support/word/stories.ts";
import {
  copyWithoutBookmarks,
  renderDeletion,
  renderInsertion,
  renderParagraph,
  renderRun,
  renderTextBox,
} from "../support/word/word-edits.ts";

const [a, b] = [createMarkName("a"), createMarkName("b")];
const figure = renderMark(a, "12 người");

/** Each occurrence as "letter of the mark: before[text]after"; "tracked" where it has a change. */
function listOccurrences(content: string, view?: "shown" | "fallback"): string[] {
  return findMarkOccurrences(readBody(content), view).map(
    ({ mark, before, text, after, hasTrackedChange }) =>
      `${mark.at(-1)}: ${before}[${text}]${after}${hasTrackedChange ? " tracked" : ""}`,
  );
}

describe("findMarkOccurrences", () => {
  test.each([
    ["none", renderParagraph(renderRun("12 người")), []],
    ["one", renderParagraph(renderRun("Có ") + figure + renderRun(".")), ["a: Có [12 người]."]],
    [
      "two in one paragraph",
      renderParagraph(figure + renderRun(" và ") + renderMark(b, "5", 2)),
      ["a: [12 người] và 5", "b: 12 người và [5]"],
    ],
    [
      "a copy without its bookmark",
      renderParagraph(figure) + renderParagraph(copyWithoutBookmarks(figure)),
      ["a: [12 người]", "a: [12 người]"],
    ],
    [
      "a copy before its original",
      renderParagraph(copyWithoutBookmarks(renderMark(a, "13"))) + renderParagraph(figure),
      ["a: [13]", "a: [12 người]"],
    ],
    [
      "several runs",
      renderParagraph(figure.replace(renderRun("12 người"), renderRun("12") + renderRun(" người"))),
      ["a: [12 người]"],
    ],
    [
      "text between control and bookmark end",
      renderParagraph(figure.replace("</w:sdt>", `</w:sdt>${renderRun("5")}`)),
      ["a: [12 người5]"],
    ],
    ["an empty mark", renderParagraph(renderMark(a, " ")), []],
    [
      "an insertion in the mark",
      renderParagraph(figure.replace(renderRun("12 người"), renderInsertion(renderRun("13")))),
      ["a: [13] tracked"],
    ],
    [
      "a deletion in the mark",
      renderParagraph(
        figure.replace(renderRun("12 người"), renderRun("12") + renderDeletion(renderRun("3"))),
      ),
      ["a: [12] tracked"],
    ],
    ["a deleted mark", renderParagraph(renderDeletion(figure)), []],
    [
      "a bookmark end in a later paragraph",
      renderParagraph(figure.replace('<w:bookmarkEnd w:id="1"/>', "")) +
        renderParagraph(`${renderRun("5")}<w:bookmarkEnd w:id="1"/>`),
      ["a: [12 người]"],
    ],
  ])("%s", (_, content, expected) => expect(listOccurrences(content)).toEqual(expected));

  test("reads what stands outside text boxes in one view only", () => {
    const box = renderParagraph(renderTextBox(renderParagraph(copyWithoutBookmarks(renderMark(b, "5")))));
    expect(listOccurrences(renderParagraph(figure) + box)).toEqual(["a: [12 người]", "b: [5]"]);
    expect(listOccurrences(renderParagraph(figure) + box, "fallback")).toEqual(["b: [5]"]);
  });

  test("reads a text box once in each view", () => {
    const content = renderParagraph(renderTextBox(renderParagraph(copyWithoutBookmarks(figure))));
    expect(listOccurrences(content)).toEqual(["a: [12 người]"]);
    expect(listOccurrences(content, "fallback")).toEqual(["a: [12 người]"]);
  });
});

test.each([
  [0, 0, "", "bcd"],
  [1, 2, "a", "d"],
  [3, 3, "abc", ""],
])("collectSurroundingText of pieces %i to %i", (first, last, before, after) => {
  const pieces = ["a", "b", "c", "d"].map((text) => ({ text }));
  expect(collectSurroundingText(pieces, first, last)).toEqual({ before, after });
});

test("collectSurroundingText stops after 60 characters", () => {
  const pieces = [..."x".repeat(200)].map((text) => ({ text }));
  const { before, after } = collectSurroundingText(pieces, 100, 100);
  expect([before.length, after.length]).toEqual([60, 60]);
});

test("groupOccurrencesByMark keeps the order of marks and copies", () => {
  const content = renderParagraph(figure + renderMark(b, "5", 2) + copyWithoutBookmarks(renderMark(a, "13")));
  const groups = [...groupOccurrencesByMark(findMarkOccurrences(readBody(content)))];
  expect(groups.map(([mark, copies]) => [mark, copies.map(({ text }) => text)])).toEqual([
    [a, ["12 người", "13"]],
    [b, ["5"]],
  ]);
});
