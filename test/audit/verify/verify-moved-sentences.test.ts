/** Sentences that a clerk moved, copied or deleted, and the findings of `report verify`. */
import { describe, test } from "vitest";
import {
  cellMark,
  type EditCase,
  expectFindings,
  graduatedMark,
  residentsMark,
  resolutionsMark,
} from "../../support/word/edit-cases.ts";
import {
  changeDocument,
  changeParagraph,
  copyWithoutBookmarks,
  findMarkXml,
  moveMarkToPart,
  removeMarks,
  renderParagraph,
  renderRun,
  renderTextBox,
  replaceMark,
  replaceMarkText,
  type WordEdit,
} from "../../support/word/word-edits.ts";

describe("sentences are moved, copied and deleted", () => {
  const copied = (change: (copy: string) => string) =>
    changeParagraph(residentsMark, (paragraph) => paragraph + change(copyWithoutBookmarks(paragraph)));
  test.for<EditCase>([
    [
      "a paragraph moved to the top",
      changeDocument((xml) => {
        const at = xml.indexOf("<w:p>");
        const moved = xml.slice(
          xml.lastIndexOf("<w:p>", xml.indexOf(residentsMark)),
          xml.indexOf("</w:p>", xml.indexOf(residentsMark)) + 6,
        );
        return xml.slice(0, at) + moved + xml.slice(at).replace(moved, "");
      }),
    ],
    ["a sentence copied, its controls with it", copied((copy) => copy)],
    ["a copy that was changed", copied((copy) => copy.replace("431", "432")), "copies-differ: 432 đối tượng"],
    [
      "a copy as plain text",
      changeParagraph(residentsMark, (paragraph) => paragraph + removeMarks(paragraph)),
      "agrees (typed-exactly): 431",
    ],
    ["pasted as plain text instead", changeParagraph(residentsMark, removeMarks), "lost: 431 đối tượng"],
    [
      "pasted as plain text, with letters and accents apart",
      changeParagraph(residentsMark, (paragraph) => removeMarks(paragraph).normalize("NFD")),
      "lost: 431 đối tượng",
    ],
    [
      "four figures pasted as plain text",
      changeParagraph(graduatedMark, removeMarks),
      "lost: 11.342 người",
      "lost: tăng 6,9% so với cùng kỳ",
      "lost: 85,3%",
      "lost: tăng 1,0 điểm phần trăm",
    ],
    [
      "a count alone pasted as plain text, known by the words around it",
      changeParagraph(resolutionsMark, removeMarks),
      "lost: 03",
      "lost: 05",
      "lost: 07",
    ],
    [
      "pasted as plain text with another number",
      changeParagraph(residentsMark, (paragraph) => removeMarks(paragraph).replace("431", "433")),
      "typed-over (unmarked): 433 đối tượng",
    ],
    [
      "the words in the same paragraph twice, the first inside another number",
      changeParagraph(residentsMark, () =>
        renderParagraph(renderRun("mã 9431 đối tượng; nuôi dưỡng, chăm sóc 431 đối tượng.")),
      ),
      "no-source: 9431",
      "lost: 431 đối tượng",
    ],
    ["a sentence deleted", changeParagraph(residentsMark, () => ""), "deleted: [431 đối tượng]"],
    ["a cell emptied", replaceMark(cellMark, () => ""), "deleted: [14.274]"],
    [
      "the text deleted, the control left empty",
      replaceMarkText(residentsMark, ""),
      "deleted: [431 đối tượng]",
    ],
    [
      "the hint of an empty control shown",
      replaceMark(residentsMark, ({ whole }) =>
        whole
          .replace("<w:sdtContent>", "<w:sdtContent>")
          .replace("<w:id ", "<w:showingPlcHdr/><w:id ")
          .replace("431", "Bấm để nhập 1 số"),
      ),
      "deleted: [431 đối tượng]",
    ],
    [
      "the control of another figure pasted over it",
      changeDocument((xml) =>
        xml.replace(findMarkXml(xml, residentsMark).whole, () =>
          copyWithoutBookmarks(findMarkXml(xml, graduatedMark).whole),
        ),
      ),
      "context: 11.342 người",
      "deleted: [431 đối tượng]",
    ],
    [
      "a mark of another report pasted in",
      replaceMark(
        residentsMark,
        ({ whole }) =>
          whole +
          whole
            .replaceAll(residentsMark, "_so_aaaaaaaaaaaaa")
            .replace("431", "999")
            .replace(/w:id="\d+"/g, 'w:id="8888"'),
      ),
      "typed-over (beside): 431 đối tượng999",
    ],
  ])("%s", ([, edit, ...expected]) => expectFindings([edit], expected));
});

describe("a figure elsewhere than in the body", () => {
  const boxed = (change: (box: string) => string = (box) => box): WordEdit =>
    changeParagraph(residentsMark, (paragraph) => renderParagraph(change(renderTextBox(paragraph))));
  test.for<EditCase>([
    ["in a text box", boxed()],
    ["in a text box, changed", boxed((box) => box.replaceAll("431", "432")), "typed-over: 432 đối tượng"],
    [
      "a new number in a text box, which is reported once",
      boxed((box) => box.replaceAll("431", "431 đối tượng và 77")),
      "typed-over: 431 đối tượng và 77 đối tượng",
    ],
    ["in a header", moveMarkToPart("word/header1.xml", residentsMark, "Nuôi dưỡng ", ".")],
    [
      "in a header, changed",
      moveMarkToPart("word/header1.xml", residentsMark, "Nuôi dưỡng 1", "."),
      "typed-over (beside): 1431 đối tượng",
    ],
    ["in a footnote", moveMarkToPart("word/footnotes.xml", residentsMark, "Nuôi dưỡng ", ".")],
    [
      "a number typed into a footnote",
      moveMarkToPart("word/footnotes.xml", residentsMark, "Trong đó 55 nữ; nuôi dưỡng ", "."),
      "no-source: 55",
    ],
  ])("%s", ([, edit, ...expected]) => expectFindings([edit], expected));
});
