/** Marks as LibreOffice 7.4 writes them, without LibreOffice. */
import { expect, test } from "vitest";
import { occurrencesIn } from "../../src/audit/occurrences.ts";
import { readStory } from "../../src/audit/story.ts";
import { walk } from "../../src/audit/walk.ts";

const mark = "_so_abcdefghijklm";
const start = `<w:bookmarkStart w:id="1" w:name="${mark}"/>`;
const end = `<w:bookmarkEnd w:id="1"/>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const deleted = `<w:del w:id="2"><w:r><w:delText>12/13</w:delText></w:r></w:del>`;
const inserted = `<w:ins w:id="3">${run("9/13")}</w:ins>`;

function found(paragraph: string) {
  const xml = `<w:body><w:p>${run("xong ")}${paragraph}${run(" việc")}</w:p></w:body>`;
  return occurrencesIn(readStory("word/document.xml", xml, walk)).map(({ mark: own, text, hasChanges }) => {
    return [own, text, hasChanges] as const;
  });
}

test.each([
  ["begins in the control and ends behind it", control(start + run("12/13")) + end, "12/13", false],
  ["lies in the control", control(start + run("12/13") + end), "12/13", false],
  [
    "lies in the control, with more typed at both ends",
    control(run("1") + start + run("12/13") + end + run("0")),
    "112/130",
    false,
  ],
  [
    "is left around what was replaced with tracking on",
    control(start + deleted + end + inserted),
    "9/13",
    true,
  ],
  ["is left empty once that is accepted", control(start + end + run("9/13")), "9/13", false],
  ["is left empty behind the new words", control(run("9/13") + start + end), "9/13", false],
])("the bookmark %s", (_, paragraph, text, hasChanges) => {
  expect(found(paragraph)).toEqual([[mark, text, hasChanges]]);
});

test("a control around whole paragraphs takes no mark from them", () => {
  const paragraph = `<w:p>${run("xong ")}${start}${control(run("12/13"))}${end}${run(" việc")}</w:p>`;
  const xml = `<w:body>${control(`${paragraph}<w:p>${run("và 5 việc")}</w:p>`)}</w:body>`;
  expect(occurrencesIn(readStory("word/document.xml", xml, walk)).map(({ text }) => text)).toEqual(["12/13"]);
});

test("a control of somebody else around a figure with its own takes no mark from it", () => {
  const figure = `${start}${control(run("12/13"))}${end}`;
  expect(found(control(`${run("và ")}${figure}${run(" hay 5")}`))).toEqual([[mark, "12/13", false]]);
});
