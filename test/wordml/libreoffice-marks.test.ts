/** Marks as LibreOffice 7.4 writes them, without LibreOffice. */
import { expect, test } from "vitest";
import { findMarkOccurrences } from "../../src/wordml/mark-occurrences.ts";
import { readStory } from "../../src/wordml/read-stories.ts";

const mark = "_so_abcdefghijklm";
const bookmarkStart = `<w:bookmarkStart w:id="1" w:name="${mark}"/>`;
const bookmarkEnd = `<w:bookmarkEnd w:id="1"/>`;
const renderRun = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const renderControl = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const deletedRun = `<w:del w:id="2"><w:r><w:delText>12/13</w:delText></w:r></w:del>`;
const insertedRun = `<w:ins w:id="3">${renderRun("9/13")}</w:ins>`;

function readOccurrences(paragraph: string) {
  const xml = `<w:body><w:p>${renderRun("xong ")}${paragraph}${renderRun(" việc")}</w:p></w:body>`;
  return findMarkOccurrences(readStory("word/document.xml", xml)).map(
    ({ mark: foundMark, text, hasTrackedChange: hasChanges }) => {
      return [foundMark, text, hasChanges] as const;
    },
  );
}

test.each([
  [
    "begins in the control and ends after it",
    renderControl(bookmarkStart + renderRun("12/13")) + bookmarkEnd,
    "12/13",
    false,
  ],
  ["lies in the control", renderControl(bookmarkStart + renderRun("12/13") + bookmarkEnd), "12/13", false],
  [
    "lies in the control, with more typed at both ends",
    renderControl(renderRun("1") + bookmarkStart + renderRun("12/13") + bookmarkEnd + renderRun("0")),
    "112/130",
    false,
  ],
  [
    "is left around text that was replaced with tracking on",
    renderControl(bookmarkStart + deletedRun + bookmarkEnd + insertedRun),
    "9/13",
    true,
  ],
  [
    "is left empty after that change was accepted",
    renderControl(bookmarkStart + bookmarkEnd + renderRun("9/13")),
    "9/13",
    false,
  ],
  [
    "is left empty after the new text",
    renderControl(renderRun("9/13") + bookmarkStart + bookmarkEnd),
    "9/13",
    false,
  ],
])("the bookmark %s", (_, paragraph, text, hasChanges) => {
  expect(readOccurrences(paragraph)).toEqual([[mark, text, hasChanges]]);
});

test("a control around whole paragraphs takes no mark from them", () => {
  const paragraph = `<w:p>${renderRun("xong ")}${bookmarkStart}${renderControl(renderRun("12/13"))}${bookmarkEnd}${renderRun(" việc")}</w:p>`;
  const xml = `<w:body>${renderControl(`${paragraph}<w:p>${renderRun("và 5 việc")}</w:p>`)}</w:body>`;
  expect(findMarkOccurrences(readStory("word/document.xml", xml)).map(({ text }) => text)).toEqual(["12/13"]);
});

test("a foreign control around a marked figure takes no mark from it", () => {
  const figure = `${bookmarkStart}${renderControl(renderRun("12/13"))}${bookmarkEnd}`;
  expect(readOccurrences(renderControl(`${renderRun("và ")}${figure}${renderRun(" hay 5")}`))).toEqual([
    [mark, "12/13", false],
  ]);
});
