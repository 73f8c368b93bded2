/** Changes by Word and by clerks that keep the text of a figure, tracked changes too, and the findings of `report verify`. */
import { describe, expect, test } from "vitest";
import { verifySampleReport } from "../../support/sample-reports.ts";
import {
  cellMark,
  createdMark,
  type EditCase,
  expectFindings,
  file,
  formatNotableFindings,
  jobsMark,
  ledger,
  residentsMark,
  review,
} from "../../support/word/edit-cases.ts";
import {
  applyEdits,
  boldenMarkEnd,
  changeDocument,
  changeMarkText,
  changeParagraph,
  changeRow,
  copyWithoutBookmarks,
  crossMarkTags,
  findMarkXml,
  pickParagraphContent,
  renderDeletion,
  renderInsertion,
  renderParagraph,
  renderRun,
  replaceMark,
  replaceMarkContent,
  splitMarkRuns,
  trackChangeAroundControl,
  trackChangeInsideControl,
} from "../../support/word/word-edits.ts";

describe("changes of the XML that keep the text", () => {
  test.for<EditCase>([
    ["runs cut by spelling, revisions and the cursor", splitMarkRuns(jobsMark)],
    ["part of it in bold", boldenMarkEnd(jobsMark)],
    [
      "a breaking space instead of a non-breaking space",
      changeMarkText(jobsMark, (words) => words.replaceAll("\u00A0", " ")),
    ],
    ["letters and their accents apart (NFD)", changeMarkText(jobsMark, (words) => words.normalize("NFD"))],
    [
      "a capital at the beginning of a sentence",
      changeMarkText(jobsMark, (words) => words.replace("trên", "Trên")),
    ],
    ["a soft hyphen", changeMarkText(jobsMark, (words) => words.replace("nghìn", "ng\u00ADhìn"))],
    [
      "a soft hyphen as an element",
      replaceMarkContent(
        createdMark,
        () => '<w:r><w:t>8.846 lao</w:t><w:softHyphen/><w:t xml:space="preserve"> động</w:t></w:r>',
      ),
    ],
    ["a zero-width space", changeMarkText(jobsMark, (words) => words.replace("14", "14\u200B"))],
    ["bookmark and control crossing, as LibreOffice leaves them", crossMarkTags(jobsMark)],
    [
      "the control without name and tag",
      replaceMark(jobsMark, ({ whole }) => whole.replace(/<w:alias [^>]*\/><w:tag [^>]*\/>/, "")),
    ],
    [
      "the bookmark with a suffix for equal names (_Copy_1)",
      replaceMark(jobsMark, ({ whole }) =>
        whole.replace(`w:name="${jobsMark}"`, `w:name="${jobsMark}_Copy_1"`),
      ),
    ],
    ["the control without its bookmark", replaceMark(jobsMark, ({ control }) => control)],
    ["the bookmark without its control", replaceMark(jobsMark, ({ start, run, end }) => start + run + end)],
    ["the bookmark's end deleted", replaceMark(jobsMark, ({ start, control }) => start + control)],
    [
      "the bookmark's end at the end of the next paragraph",
      changeDocument((xml) => {
        const { whole, start, control, end } = findMarkXml(xml, jobsMark);
        const at = xml.indexOf("</w:p>", xml.indexOf("</w:p>", xml.indexOf(whole)) + 1);
        return (xml.slice(0, at) + end + xml.slice(at)).replace(whole, () => start + control);
      }),
    ],
    [
      "a hyperlink around it",
      replaceMark(jobsMark, ({ whole }) => `<w:hyperlink w:anchor="x">${whole}</w:hyperlink>`),
    ],
    [
      "a field around it, whose result it is",
      replaceMark(
        jobsMark,
        ({ whole }) =>
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE "14" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${whole}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ],
    [
      "a control of the clerk's own around the whole sentence",
      changeParagraph(jobsMark, (paragraph) =>
        renderParagraph(
          `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${pickParagraphContent(paragraph)}</w:sdtContent></w:sdt>`,
        ),
      ),
    ],
    [
      "a comment on it",
      replaceMark(
        jobsMark,
        ({ whole }) => `<w:commentRangeStart w:id="77"/>${whole}<w:commentRangeEnd w:id="77"/>`,
      ),
    ],
  ])("%s", ([, edit, ...expected]) => expectFindings([edit], expected));

  test("a non-breaking hyphen", () => {
    const dashed = {
      ...ledger,
      figures: ledger.figures.map((figure) =>
        figure.mark === createdMark ? { ...figure, shown: "8-846" } : figure,
      ),
    };
    const change = replaceMarkContent(
      createdMark,
      () => "<w:r><w:t>8</w:t><w:noBreakHyphen/><w:t>846</w:t></w:r>",
    );
    const findings = verifySampleReport(applyEdits(file, change), dashed, review);
    // Read as "8846", the text would differ from the printed one and be told as typed over.
    expect(formatNotableFindings(findings)).toEqual([]);
  });

  test("a bookmark that shrank to its first character still finds its control", () => {
    const shrunk = replaceMark(jobsMark, ({ start, control, run, end, text: words }) =>
      control.replace(run, () => start + renderRun(words.charAt(0)) + end + renderRun(words.slice(1))),
    );
    expectFindings([shrunk], []);
  });
});

describe("tracked changes are read as accepted", () => {
  test.for<EditCase>([
    [
      "a replacement inside the control",
      trackChangeInsideControl(jobsMark, "15 nghìn lao động"),
      "typed-over (tracked): 15 nghìn lao động",
    ],
    [
      "a replacement by the same words",
      trackChangeInsideControl(jobsMark, "trên 14 nghìn lao động"),
      "agrees (tracked): trên 14 nghìn lao động",
    ],
    [
      "a replacement around it, in the bookmark",
      trackChangeAroundControl(jobsMark, "15 nghìn lao động"),
      "typed-over (tracked): 15 nghìn lao động",
    ],
    [
      "the sentence deleted",
      changeParagraph(residentsMark, (paragraph) =>
        renderParagraph(
          pickParagraphContent(paragraph).replace(/<w:r>.*?<\/w:r>/gs, (run) => renderDeletion(run)),
        ),
      ),
      "deleted: [431 đối tượng]",
    ],
    [
      "the control deleted as a whole",
      replaceMark(residentsMark, ({ start, control, end }) => start + renderDeletion(control) + end),
      "deleted: [431 đối tượng]",
    ],
    [
      "a new number inserted",
      replaceMark(
        residentsMark,
        ({ whole }) => `${whole}${renderInsertion(renderRun(", trong đó 77 trẻ em"))}`,
      ),
      "no-source: 77",
    ],
    [
      "a number of the clerk's inserted and deleted again",
      replaceMark(
        residentsMark,
        ({ whole }) => whole + renderDeletion(renderInsertion(renderRun(", trong đó 77 trẻ em"))),
      ),
    ],
    [
      "a row of the annex deleted",
      changeRow(cellMark, (row) =>
        row.replace(
          /<w:tr>(<w:trPr>)?/,
          (_, has) =>
            `<w:tr>${has ? "<w:trPr>" : "<w:trPr>"}<w:del w:id="9301" w:author="Lan"/>${has ? "" : "</w:trPr>"}`,
        ),
      ),
      "deleted: [18.000]",
      "deleted: [13.530]",
      "deleted: [14.274]",
      "deleted: [79,3]",
      "deleted: [105,5]",
    ],
    [
      "the mark of the paragraph deleted",
      changeParagraph(residentsMark, (paragraph) =>
        paragraph.replace("</w:pPr>", '<w:rPr><w:del w:id="9302" w:author="Lan"/></w:rPr></w:pPr>'),
      ),
    ],
    [
      "the paragraph moved",
      changeParagraph(
        residentsMark,
        (paragraph) =>
          renderParagraph(
            `<w:moveFromRangeStart w:id="9401" w:name="move1"/><w:moveFrom w:id="9402" w:author="Lan">${pickParagraphContent(paragraph)}</w:moveFrom><w:moveFromRangeEnd w:id="9401"/>`,
          ) +
          renderParagraph(
            `<w:moveToRangeStart w:id="9403" w:name="move1"/><w:moveTo w:id="9404" w:author="Lan">${copyWithoutBookmarks(pickParagraphContent(paragraph))}</w:moveTo><w:moveToRangeEnd w:id="9403"/>`,
          ),
      ),
      "agrees (tracked): 431 đối tượng",
    ],
  ])("%s", ([, edit, ...expected]) => expectFindings([edit], expected));
});
