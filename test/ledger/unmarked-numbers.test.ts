/** Numbers outside marks, with the words next to them. */
import { describe, expect, test } from "vitest";
import {
  type AccountedText,
  addAccountedText,
  findUnmarkedNumbers,
  maskPiecesAndFieldResults,
} from "../../src/ledger/unmarked-numbers.ts";
import { findMarkOccurrences } from "../../src/wordml/mark-occurrences.ts";
import { createMarkName, readBody, readParagraph, renderMark } from "../support/word/stories.ts";
import { renderParagraph, renderRun, renderTextBox } from "../support/word/word-edits.ts";

describe("findUnmarkedNumbers", () => {
  const mark = createMarkName("a");
  const listNumbers = (content: string, accounted?: AccountedText) => {
    const story = readBody(content);
    return findUnmarkedNumbers([story], findMarkOccurrences(story), accounted).map(({ number }) => number);
  };

  test.each([
    ["outside a mark", renderParagraph(`${renderRun("Có 5 và ")}${renderMark(mark, "12 người")}`), ["5"]],
    ["in a page field", renderParagraph(`<w:fldSimple w:instr="PAGE">${renderRun("17")}</w:fldSimple>`), []],
    [
      "in another field",
      renderParagraph(`<w:fldSimple w:instr="QUOTE 17">${renderRun("17")}</w:fldSimple>`),
      ["17"],
    ],
    ["in two runs", renderParagraph(renderRun("1.2") + renderRun("50 người")), ["1.250"]],
    ["in a text box, once", renderParagraph(renderTextBox(renderParagraph(renderRun("Có 7 người")))), ["7"]],
    [
      "alone in the first column",
      `<w:tbl><w:tr><w:tc>${renderParagraph(renderRun("3"))}</w:tc><w:tc>${renderParagraph(renderRun("4"))}</w:tc></w:tr></w:tbl>`,
      ["4"],
    ],
  ])("%s", (_, content, expected) => expect(listNumbers(content)).toEqual(expected));

  const renderTable = (...rows: readonly (readonly string[])[]) =>
    `<w:tbl>${rows
      .map(
        (cells) =>
          `<w:tr>${cells.map((text) => `<w:tc>${renderParagraph(renderRun(text))}</w:tc>`).join("")}</w:tr>`,
      )
      .join("")}</w:tbl>`;
  test.each([
    [
      "numbers rows under STT, also sorted",
      [
        ["STT", "Tên"],
        ["2", "A"],
        ["1", "B"],
      ],
      [],
    ],
    [
      "numbers rows without a head, some deleted",
      [
        ["1", "A"],
        ["2", "B"],
        ["5", "C"],
        ["1", "D"],
      ],
      [],
    ],
    [
      "counts people",
      [
        ["Số người", "Tên"],
        ["45", "A"],
        ["120", "B"],
      ],
      ["45", "120"],
    ],
    [
      "holds amounts without a head",
      [
        ["45", "A"],
        ["12", "B"],
      ],
      ["45", "12"],
    ],
  ])("a first column that %s", (_, rows, expected) =>
    expect(listNumbers(renderTable(...rows))).toEqual(expected),
  );

  test("leaves out accounted text, also where stretches overlap", () => {
    const story = readBody(renderParagraph(renderRun("Có 11 và 22 và 33")));
    const accounted: AccountedText = new Map();
    const [paragraph] = story.paragraphs;
    if (!paragraph) throw new Error("no paragraph");
    addAccountedText(accounted, paragraph, { at: 9, length: 2 });
    addAccountedText(accounted, paragraph, { at: 3, length: 7 });
    expect(findUnmarkedNumbers([story], [], accounted).map(({ number }) => number)).toEqual(["33"]);
  });
});

test("maskPiecesAndFieldResults keeps the length of the text", () => {
  const paragraph = readParagraph(renderRun("ab") + renderRun("cde") + renderRun("f"));
  expect(maskPiecesAndFieldResults(paragraph, new Set(paragraph.pieces.slice(1, 2)))).toBe(
    "ab\uFFFC\uFFFC\uFFFCf",
  );
});
