/** Edits that a clerk may make in Word, and the findings of `report verify`. */
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/audit/finding.ts";
import { generateSampleReport, verifySampleReport } from "../support/sample-reports.ts";
import {
  applyEdits,
  boldenMarkEnd,
  changeDocument,
  changeMarkText,
  changeParagraph,
  changeRow,
  copyWithoutBookmarks,
  crossMarkTags,
  renderDeletion as deletedRun,
  findMarkXml,
  insertAfterControl,
  insertAfterMark,
  insertBeforeMark,
  moveMarkToPart,
  pickParagraphContent,
  removeMarks,
  renderInsertion,
  renderParagraph,
  renderRun,
  renderTextBox,
  replaceMark,
  replaceMarkContent,
  replaceMarkText,
  splitMarkRuns,
  trackChangeAroundControl,
  trackChangeInsideControl,
  type WordEdit,
} from "../support/word-edits.ts";

const { file, ledger, review } = await generateSampleReport();
const figureCount = ledger.figures.length;

/** The mark of a figure of the text. */
function findMark(id: string, aspect: string, place = "text"): string {
  const found = ledger.figures.find(
    (figure) => figure.id === id && figure.aspect === aspect && figure.place.in === place,
  );
  if (!found) throw new Error(`no figure ${id} ${aspect}`);
  return found.mark;
}

/** "trên 14 nghìn lao động" */
const jobsMark = findMark("jobs", "actual");
/** "8.846 lao động" */
const createdMark = findMark("jobs.created", "actual");
/** "03", before "nghị quyết" */
const resolutionsMark = findMark("advice.resolutions", "actual");
/** "431 đối tượng", the only figure of its paragraph */
const residentsMark = findMark("care.residents", "actual");
/** "11.342 người", "85,3%" and "tăng 0,98 điểm phần trăm so với cùng kỳ": one paragraph */
const graduatedMark = findMark("training.graduated", "actual");
const shareMark = findMark("training.employedShare", "actual");
/** "14.274" in the annex, whose row has 18.000, 13.526, 79,3 and 105,5 too */
const cellMark = findMark("jobs", "actual", "table");

function normalizeBlanks(words: string | null): string {
  return (words ?? "").replace(/[\s\u00A0]+/g, " ");
}

/** "typed-over (beside): 88.846 lao động"; a deleted figure has its printed text in brackets. */
function formatFinding({ state, details, found, figure }: Finding): string {
  const words = found === null ? `[${normalizeBlanks(figure?.shown ?? "")}]` : normalizeBlanks(found);
  return `${state}${details.length > 0 ? ` (${details.join(", ")})` : ""}: ${words}`;
}

/** Leaves out figures that agree without details. */
function formatNotableFindings(findings: readonly Finding[]): string[] {
  return findings.filter(({ state, details }) => state !== "agrees" || details.length > 0).map(formatFinding);
}

function expectFindings(edits: readonly WordEdit[], expected: readonly string[]): void {
  const findings = verifySampleReport(applyEdits(file, ...edits), ledger, review);
  expect(formatNotableFindings(findings)).toEqual(expected);
  const kept = new Set(findings.flatMap(({ figure }) => figure ?? []));
  expect(kept.size).toBe(figureCount);
}

type EditCase = readonly [name: string, edit: WordEdit, ...expected: string[]];

describe("an untouched report", () => {
  test("agrees in every figure", () => {
    const findings = verifySampleReport(file, ledger, review);
    expect(formatNotableFindings(findings)).toEqual([]);
    expect(findings).toHaveLength(figureCount);
  });
});

describe("other text in the place of a figure", () => {
  test.for<EditCase>([
    ["the whole text", replaceMarkText(jobsMark, "15 nghìn lao động"), "typed-over: 15 nghìn lao động"],
    [
      "one digit",
      changeMarkText(createdMark, (words) => words.replace("6", "5")),
      "typed-over: 8.845 lao động",
    ],
    [
      "a digit at the start",
      changeMarkText(createdMark, (words) => `1${words}`),
      "typed-over: 18.846 lao động",
    ],
    [
      "a digit at the end of a count",
      changeMarkText(resolutionsMark, (words) => `${words}0`),
      "typed-over: 030",
    ],
    ["the comma moved", changeMarkText(shareMark, () => "8,53%"), "typed-over: 8,53%"],
    [
      "the unit",
      changeMarkText(createdMark, (words) => words.replace("lao động", "người")),
      "typed-over: 8.846 người",
    ],
    [
      "only the hedge word",
      changeMarkText(jobsMark, (words) => words.replace("trên", "gần")),
      "typed-over: gần 14 nghìn lao động",
    ],
    [
      "only tăng to giảm",
      changeMarkText(findMark("jobs", "change"), (words) => words.replace("tăng", "giảm")),
      "typed-over: giảm 5,5% so với cùng kỳ năm 2021",
    ],
    ["a cell of the annex", replaceMarkText(cellMark, "14.300"), "typed-over: 14.300"],
    [
      "a cell that had no figure",
      replaceMarkText(findMark("advice.resolutions", "plan", "table"), "5"),
      "typed-over: 5",
    ],
    [
      "part of it in a second run with other letters",
      replaceMarkContent(
        createdMark,
        () => `${renderRun("8.84")}<w:r><w:rPr><w:i/></w:rPr><w:t>9 lao động</w:t></w:r>`,
      ),
      "typed-over: 8.849 lao động",
    ],
    [
      "a tab between its digits",
      replaceMarkContent(createdMark, () => "<w:r><w:t>8.846</w:t><w:tab/><w:t>1 lao động</w:t></w:r>"),
      "typed-over: 8.846 1 lao động",
    ],
    [
      "a bookmark without its control",
      replaceMark(createdMark, ({ start, end }) => start + renderRun("9.000 lao động") + end),
      "typed-over: 9.000 lao động",
    ],
    [
      "a control without its bookmark",
      replaceMark(createdMark, ({ control }) => control.replace("8.846", "9.000")),
      "typed-over: 9.000 lao động",
    ],
    ["after the control, inside the bookmark", insertAfterControl(resolutionsMark, "5"), "typed-over: 035"],
  ])("%s", ([, edit, ...expected]) => expectFindings([edit], expected));
});

describe("text typed right next to a figure", () => {
  test.for<EditCase>([
    ["a digit left", insertBeforeMark(createdMark, "1"), "typed-over (beside): 18.846 lao động"],
    ["a digit right", insertAfterMark(resolutionsMark, "5"), "typed-over (beside): 035"],
    ["a comma and a digit right", insertAfterMark(resolutionsMark, ",5"), "typed-over (beside): 03,5"],
    ["a point and digits right", insertAfterMark(resolutionsMark, ".000"), "typed-over (beside): 03.000"],
    ["a percent sign", insertAfterMark(resolutionsMark, "%"), "typed-over (beside): 03%"],
    ["a space and a percent sign", insertAfterMark(resolutionsMark, " %"), "typed-over (beside): 03 %"],
    ["a slash and a number", insertAfterMark(resolutionsMark, "/13"), "typed-over (beside): 03/13"],
    ["a minus sign", insertBeforeMark(createdMark, "-"), "typed-over (beside): -8.846 lao động"],
    ["a long minus sign", insertBeforeMark(createdMark, "− "), "typed-over (beside): − 8.846 lao động"],
    [
      "gần before an exact number",
      insertBeforeMark(createdMark, "gần "),
      "typed-over (beside): gần 8.846 lao động",
    ],
    [
      "khoảng before an exact number",
      insertBeforeMark(createdMark, "khoảng "),
      "typed-over (beside): khoảng 8.846 lao động",
    ],
    ["nghìn after it", insertAfterMark(resolutionsMark, " nghìn"), "typed-over (beside): 03 nghìn"],
    ["letters attached to it", insertAfterMark(createdMark, "abc"), "typed-over (beside): 8.846 lao độngabc"],
    ["a word that changes nothing", insertAfterMark(createdMark, " nữ")],
    [
      "a bracket and a full stop",
      replaceMark(createdMark, ({ whole }) => `${renderRun("(")}${whole}${renderRun(").")}`),
    ],
    [
      "both inside and next to it",
      replaceMark(createdMark, ({ whole }) => renderRun("1") + whole.replace("8.846", "8.847")),
      "typed-over (beside): 18.847 lao động",
    ],
  ])("%s", ([, edit, ...expected]) => expectFindings([edit], expected));
});

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
    expect(formatNotableFindings(findings)).toEqual(["stale: 8-846"]);
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
          pickParagraphContent(paragraph).replace(/<w:r>.*?<\/w:r>/gs, (run) => deletedRun(run)),
        ),
      ),
      "deleted: [431 đối tượng]",
    ],
    [
      "the control deleted as a whole",
      replaceMark(residentsMark, ({ start, control, end }) => start + deletedRun(control) + end),
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
        ({ whole }) => whole + deletedRun(renderInsertion(renderRun(", trong đó 77 trẻ em"))),
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
      "no-source: 431",
    ],
    ["pasted as plain text instead", changeParagraph(residentsMark, removeMarks), "lost: 431 đối tượng"],
    [
      "pasted as plain text, with letters and accents apart",
      changeParagraph(residentsMark, (paragraph) => removeMarks(paragraph).normalize("NFD")),
      "lost: 431 đối tượng",
    ],
    [
      "three figures pasted as plain text",
      changeParagraph(graduatedMark, removeMarks),
      "lost: 11.342 người",
      "lost: 85,3%",
      "lost: tăng 0,98 điểm phần trăm so với cùng kỳ",
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
      "no-source: 433",
      "deleted: [431 đối tượng]",
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

describe("new words are typed", () => {
  const typed = (words: string) =>
    changeParagraph(residentsMark, (paragraph) => paragraph + renderParagraph(renderRun(words)));
  const typedRow = (...cells: string[]) =>
    changeRow(
      cellMark,
      (row) =>
        `${row}<w:tr>${cells.map((words) => `<w:tc>${renderParagraph(renderRun(words))}</w:tc>`).join("")}</w:tr>`,
    );
  test.for<EditCase>([
    ["a number without a source", typed("Có 1.250 người được tư vấn."), "no-source: 1.250"],
    ["a percentage", typed("Đạt 45,5% kế hoạch."), "no-source: 45,5%"],
    ["a fraction", typed("Hoàn thành 11/13 nhiệm vụ."), "no-source: 11/13"],
    [
      "a total, after the word số",
      typed("Tổng số 14.500 người; tổng số 140 người."),
      "no-source: 14.500",
      "no-source: 140",
    ],
    [
      "a number attached to its unit",
      typed("Chi 14nghìn đồng và gần15 tỷ."),
      "no-source: 14nghìn",
      "no-source: gần15",
    ],
    [
      "a number in two runs",
      changeParagraph(
        residentsMark,
        (paragraph) => paragraph + renderParagraph(renderRun("Có 1.2") + renderRun("50 người.")),
      ),
      "no-source: 1.250",
    ],
    [
      "words that end in a provision's word",
      typed("Mở 15 tài khoản; tài khoản 15 người; quan điểm 5."),
      "no-source: 15",
      "no-source: 15",
      "no-source: 5",
    ],
    ["a year alone, which may be a figure", typed("Có 2022 người."), "no-source: 2022"],
    ["a date", typed("Ngày 12/10/2022, ngày 5 tháng 9 năm 2022 và đến 30/9/2022.")],
    [
      "months and years",
      typed("Tháng 9/2022, tháng 10 và 11, năm 2023, giai đoạn 2021 - 2025, (2021 - 2025)."),
    ],
    ["periods", typed("Trong 6 tháng cuối năm 2022 và 9 tháng đầu năm.")],
    ["an hour", typed("Vào 8 giờ 30, 14h00.")],
    ["a date with letters and accents apart", typed("Ngày 5 tháng 9 năm 2022".normalize("NFD"))],
    [
      "decrees and decisions",
      typed("Nghị định số 20/2021/NĐ-CP, Quyết định 1234/QĐ-UBND, Nghị quyết số 68, Luật số 69/2020/QH14."),
    ],
    ["provisions", typed("Điều 5, khoản 2 Điều 7, khoản 1, 2 và 3, điểm a, Phụ lục 2, Mục 1.2, Chương 3.")],
    ["the symbol of a document", typed("Số: 123/BC-SLĐTBXH")],
    ["names with numbers", typed("COVID-19, Quốc lộ 1A, m2")],
    [
      "a list by hand",
      changeParagraph(
        residentsMark,
        (paragraph) =>
          paragraph +
          ["1. Một", "2) Hai", "2.1. Ba"].map((line) => renderParagraph(renderRun(line))).join(""),
      ),
    ],
    ["a row with its running number", typedRow("12", "Chỉ tiêu mới", "người")],
    ["a row with a number", typedRow("12", "Chỉ tiêu mới", "người", "3"), "no-source: 3"],
    [
      "a page number in a field",
      changeParagraph(
        residentsMark,
        (paragraph) =>
          paragraph + renderParagraph(`<w:fldSimple w:instr=" PAGE ">${renderRun("17")}</w:fldSimple>`),
      ),
    ],
    [
      "a number in a field that counts nothing",
      changeParagraph(
        residentsMark,
        (paragraph) =>
          paragraph +
          renderParagraph(`<w:fldSimple w:instr=" DOCPROPERTY x ">${renderRun("17")}</w:fldSimple>`),
      ),
      "no-source: 17",
    ],
  ])("%s", ([, edit, ...expected]) => expectFindings([edit], expected));
});
