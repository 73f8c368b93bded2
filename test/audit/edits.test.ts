/** What a clerk may do to a report in Word, and what `report verify` must say of it. */
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/audit/finding.ts";
import {
  boldPart,
  changedInside,
  contentBecomes,
  contentOf,
  copyOf,
  crossedByLibreOffice,
  deleted as deletedRun,
  type Edit,
  edited,
  inDocument,
  inMark,
  inserted,
  markedIn,
  movedTo,
  paragraph,
  paragraphBecomes,
  plainTextOf,
  replaced,
  rowBecomes,
  splitByWord,
  text,
  textBox,
  trackedAround,
  trackedInside,
  typedBetween,
  typedLeft,
  typedRight,
} from "./editor.ts";
import { findingsOf, made } from "./reports.ts";

const { file, ledger, review } = await made();
const all = ledger.figures.length;

/** The mark of a figure of the text. */
function markOf(id: string, aspect: string, place = "text"): string {
  const found = ledger.figures.find(
    (one) => one.id === id && one.aspect === aspect && one.place.in === place,
  );
  if (!found) throw new Error(`no figure ${id} ${aspect}`);
  return found.mark;
}

/** "trên 14 nghìn lao động" */
const jobs = markOf("jobs", "actual");
/** "8.846 lao động" */
const created = markOf("jobs.created", "actual");
/** "03", before "nghị quyết" */
const resolutions = markOf("advice.resolutions", "actual");
/** "431 đối tượng", the only figure of its paragraph */
const residents = markOf("care.residents", "actual");
/** "11.342 người", "85,3%" and "tăng 0,98 điểm phần trăm so với cùng kỳ": one paragraph */
const graduated = markOf("training.graduated", "actual");
const share = markOf("training.employedShare", "actual");
/** "14.274" in the annex, whose row says 18.000, 13.526, 79,3 and 105,5 besides */
const cell = markOf("jobs", "actual", "table");

function shown(words: string | null): string {
  return (words ?? "").replace(/[\s\u00A0]+/g, " ");
}

/** "typed-over (beside): 88.846 lao động"; of what is deleted what had been written. */
function told({ state, details, found, figure }: Finding): string {
  const words = found === null ? `[${shown(figure?.shown ?? "")}]` : shown(found);
  return `${state}${details.length > 0 ? ` (${details.join(", ")})` : ""}: ${words}`;
}

/** What is to be looked at; what agrees and is as it was is left out. */
function noted(findings: readonly Finding[]): string[] {
  return findings.filter(({ state, details }) => state !== "agrees" || details.length > 0).map(told);
}

function check(edits: readonly Edit[], expected: readonly string[]): void {
  const findings = findingsOf(edited(file, ...edits), ledger, review);
  expect(noted(findings)).toEqual(expected);
  const kept = new Set(findings.flatMap(({ figure }) => figure ?? []));
  expect(kept.size).toBe(all);
}

type Case = readonly [what: string, edit: Edit, ...expected: string[]];

describe("an untouched report", () => {
  test("agrees in every figure", () => {
    const findings = findingsOf(file, ledger, review);
    expect(noted(findings)).toEqual([]);
    expect(findings).toHaveLength(all);
  });
});

describe("something else is written in the place of a figure", () => {
  test.for<Case>([
    ["the whole text", replaced(jobs, "15 nghìn lao động"), "typed-over: 15 nghìn lao động"],
    ["one digit", changedInside(created, (words) => words.replace("6", "5")), "typed-over: 8.845 lao động"],
    ["a digit at the start", changedInside(created, (words) => `1${words}`), "typed-over: 18.846 lao động"],
    ["a digit at the end of a count", changedInside(resolutions, (words) => `${words}0`), "typed-over: 030"],
    ["the comma moved", changedInside(share, () => "8,53%"), "typed-over: 8,53%"],
    [
      "the unit",
      changedInside(created, (words) => words.replace("lao động", "người")),
      "typed-over: 8.846 người",
    ],
    [
      "only the hedge word",
      changedInside(jobs, (words) => words.replace("trên", "gần")),
      "typed-over: gần 14 nghìn lao động",
    ],
    [
      "only tăng to giảm",
      changedInside(markOf("jobs", "change"), (words) => words.replace("tăng", "giảm")),
      "typed-over: giảm 5,5% so với cùng kỳ năm 2021",
    ],
    ["a cell of the annex", replaced(cell, "14.300"), "typed-over: 14.300"],
    [
      "a cell that had no figure",
      replaced(markOf("advice.resolutions", "plan", "table"), "5"),
      "typed-over: 5",
    ],
    [
      "part of it in a second run with other letters",
      contentBecomes(created, () => `${text("8.84")}<w:r><w:rPr><w:i/></w:rPr><w:t>9 lao động</w:t></w:r>`),
      "typed-over: 8.849 lao động",
    ],
    [
      "a tab between its digits",
      contentBecomes(created, () => "<w:r><w:t>8.846</w:t><w:tab/><w:t>1 lao động</w:t></w:r>"),
      "typed-over: 8.846 1 lao động",
    ],
    [
      "a bookmark without its control",
      inMark(created, ({ start, end }) => start + text("9.000 lao động") + end),
      "typed-over: 9.000 lao động",
    ],
    [
      "a control without its bookmark",
      inMark(created, ({ control }) => control.replace("8.846", "9.000")),
      "typed-over: 9.000 lao động",
    ],
    ["behind the control, inside the bookmark", typedBetween(resolutions, "5"), "typed-over: 035"],
  ])("%s", ([, edit, ...expected]) => check([edit], expected));
});

describe("something is typed right beside a figure", () => {
  test.for<Case>([
    ["a digit left", typedLeft(created, "1"), "typed-over (beside): 18.846 lao động"],
    ["a digit right", typedRight(resolutions, "5"), "typed-over (beside): 035"],
    ["a comma and a digit right", typedRight(resolutions, ",5"), "typed-over (beside): 03,5"],
    ["a point and digits right", typedRight(resolutions, ".000"), "typed-over (beside): 03.000"],
    ["a percent sign", typedRight(resolutions, "%"), "typed-over (beside): 03%"],
    ["a space and a percent sign", typedRight(resolutions, " %"), "typed-over (beside): 03 %"],
    ["a slash and a number", typedRight(resolutions, "/13"), "typed-over (beside): 03/13"],
    ["a minus sign", typedLeft(created, "-"), "typed-over (beside): -8.846 lao động"],
    ["a long minus sign", typedLeft(created, "− "), "typed-over (beside): − 8.846 lao động"],
    ["gần before an exact number", typedLeft(created, "gần "), "typed-over (beside): gần 8.846 lao động"],
    [
      "khoảng before an exact number",
      typedLeft(created, "khoảng "),
      "typed-over (beside): khoảng 8.846 lao động",
    ],
    ["nghìn behind it", typedRight(resolutions, " nghìn"), "typed-over (beside): 03 nghìn"],
    ["letters glued to it", typedRight(created, "abc"), "typed-over (beside): 8.846 lao độngabc"],
    ["a word that changes nothing", typedRight(created, " nữ")],
    ["a bracket and a full stop", inMark(created, ({ whole }) => `${text("(")}${whole}${text(").")}`)],
    [
      "both inside and beside",
      inMark(created, ({ whole }) => text("1") + whole.replace("8.846", "8.847")),
      "typed-over (beside): 18.847 lao động",
    ],
  ])("%s", ([, edit, ...expected]) => check([edit], expected));
});

describe("Word changes the XML and not the words", () => {
  test.for<Case>([
    ["runs cut by spelling, revisions and the cursor", splitByWord(jobs)],
    ["part of it in bold", boldPart(jobs)],
    [
      "a space that breaks instead of one that does not",
      changedInside(jobs, (words) => words.replaceAll("\u00A0", " ")),
    ],
    ["letters and their accents apart (NFD)", changedInside(jobs, (words) => words.normalize("NFD"))],
    [
      "a capital at the beginning of a sentence",
      changedInside(jobs, (words) => words.replace("trên", "Trên")),
    ],
    ["a soft hyphen", changedInside(jobs, (words) => words.replace("nghìn", "ng\u00ADhìn"))],
    [
      "a soft hyphen as an element",
      contentBecomes(
        created,
        () => '<w:r><w:t>8.846 lao</w:t><w:softHyphen/><w:t xml:space="preserve"> động</w:t></w:r>',
      ),
    ],
    ["a zero-width space", changedInside(jobs, (words) => words.replace("14", "14\u200B"))],
    ["bookmark and control crossing, as LibreOffice leaves them", crossedByLibreOffice(jobs)],
    [
      "the control without name and tag",
      inMark(jobs, ({ whole }) => whole.replace(/<w:alias [^>]*\/><w:tag [^>]*\/>/, "")),
    ],
    [
      "the bookmark as a second of its name (_Copy_1)",
      inMark(jobs, ({ whole }) => whole.replace(`w:name="${jobs}"`, `w:name="${jobs}_Copy_1"`)),
    ],
    ["the control without its bookmark", inMark(jobs, ({ control }) => control)],
    ["the bookmark without its control", inMark(jobs, ({ start, run, end }) => start + run + end)],
    ["the bookmark's end deleted", inMark(jobs, ({ start, control }) => start + control)],
    [
      "the bookmark's end at the end of the next paragraph",
      inDocument((xml) => {
        const { whole, start, control, end } = markedIn(xml, jobs);
        const at = xml.indexOf("</w:p>", xml.indexOf("</w:p>", xml.indexOf(whole)) + 1);
        return (xml.slice(0, at) + end + xml.slice(at)).replace(whole, () => start + control);
      }),
    ],
    [
      "a hyperlink around it",
      inMark(jobs, ({ whole }) => `<w:hyperlink w:anchor="x">${whole}</w:hyperlink>`),
    ],
    [
      "a field around it, whose result it is",
      inMark(
        jobs,
        ({ whole }) =>
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE "14" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${whole}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ],
    [
      "a control of the clerk's own around the whole sentence",
      paragraphBecomes(jobs, (one) =>
        paragraph(
          `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${contentOf(one)}</w:sdtContent></w:sdt>`,
        ),
      ),
    ],
    [
      "a comment on it",
      inMark(jobs, ({ whole }) => `<w:commentRangeStart w:id="77"/>${whole}<w:commentRangeEnd w:id="77"/>`),
    ],
  ])("%s", ([, edit, ...expected]) => check([edit], expected));

  test("a hyphen that does not break", () => {
    const dashed = {
      ...ledger,
      figures: ledger.figures.map((one) => (one.mark === created ? { ...one, shown: "8-846" } : one)),
    };
    const change = contentBecomes(created, () => "<w:r><w:t>8</w:t><w:noBreakHyphen/><w:t>846</w:t></w:r>");
    const findings = findingsOf(edited(file, change), dashed, review);
    expect(noted(findings)).toEqual(["stale: 8-846"]);
  });

  test("a bookmark that shrank to its first character still finds its control", () => {
    const shrunk = inMark(jobs, ({ start, control, run, end, text: words }) =>
      control.replace(run, () => start + text(words.charAt(0)) + end + text(words.slice(1))),
    );
    check([shrunk], []);
  });
});

describe("tracked changes are read as accepted", () => {
  test.for<Case>([
    [
      "a replacement inside the control",
      trackedInside(jobs, "15 nghìn lao động"),
      "typed-over (tracked): 15 nghìn lao động",
    ],
    [
      "a replacement by the same words",
      trackedInside(jobs, "trên 14 nghìn lao động"),
      "agrees (tracked): trên 14 nghìn lao động",
    ],
    [
      "a replacement around it, in the bookmark",
      trackedAround(jobs, "15 nghìn lao động"),
      "typed-over (tracked): 15 nghìn lao động",
    ],
    [
      "the sentence deleted",
      paragraphBecomes(residents, (one) =>
        paragraph(contentOf(one).replace(/<w:r>.*?<\/w:r>/gs, (run) => deletedRun(run))),
      ),
      "deleted: [431 đối tượng]",
    ],
    [
      "the control deleted as a whole",
      inMark(residents, ({ start, control, end }) => start + deletedRun(control) + end),
      "deleted: [431 đối tượng]",
    ],
    [
      "a new number inserted",
      inMark(residents, ({ whole }) => `${whole}${inserted(text(", trong đó 77 trẻ em"))}`),
      "no-source: 77",
    ],
    [
      "a number of the clerk's inserted and deleted again",
      inMark(residents, ({ whole }) => whole + deletedRun(inserted(text(", trong đó 77 trẻ em")))),
    ],
    [
      "a row of the annex deleted",
      rowBecomes(cell, (row) =>
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
      paragraphBecomes(residents, (one) =>
        one.replace("</w:pPr>", '<w:rPr><w:del w:id="9302" w:author="Lan"/></w:rPr></w:pPr>'),
      ),
    ],
    [
      "the paragraph moved",
      paragraphBecomes(
        residents,
        (one) =>
          paragraph(
            `<w:moveFromRangeStart w:id="9401" w:name="move1"/><w:moveFrom w:id="9402" w:author="Lan">${contentOf(one)}</w:moveFrom><w:moveFromRangeEnd w:id="9401"/>`,
          ) +
          paragraph(
            `<w:moveToRangeStart w:id="9403" w:name="move1"/><w:moveTo w:id="9404" w:author="Lan">${copyOf(contentOf(one))}</w:moveTo><w:moveToRangeEnd w:id="9403"/>`,
          ),
      ),
      "agrees (tracked): 431 đối tượng",
    ],
  ])("%s", ([, edit, ...expected]) => check([edit], expected));
});

describe("sentences are moved, copied and deleted", () => {
  const copied = (change: (copy: string) => string) =>
    paragraphBecomes(residents, (one) => one + change(copyOf(one)));
  test.for<Case>([
    [
      "a paragraph moved to the top",
      inDocument((xml) => {
        const at = xml.indexOf("<w:p>");
        const moved = xml.slice(
          xml.lastIndexOf("<w:p>", xml.indexOf(residents)),
          xml.indexOf("</w:p>", xml.indexOf(residents)) + 6,
        );
        return xml.slice(0, at) + moved + xml.slice(at).replace(moved, "");
      }),
    ],
    ["a sentence copied, its controls with it", copied((copy) => copy)],
    ["a copy that was changed", copied((copy) => copy.replace("431", "432")), "copies-differ: 432 đối tượng"],
    ["a copy as plain text", paragraphBecomes(residents, (one) => one + plainTextOf(one)), "no-source: 431"],
    ["pasted as plain text instead", paragraphBecomes(residents, plainTextOf), "lost: 431 đối tượng"],
    [
      "pasted as plain text, with letters and accents apart",
      paragraphBecomes(residents, (one) => plainTextOf(one).normalize("NFD")),
      "lost: 431 đối tượng",
    ],
    [
      "three figures pasted as plain text",
      paragraphBecomes(graduated, plainTextOf),
      "lost: 11.342 người",
      "lost: 85,3%",
      "lost: tăng 0,98 điểm phần trăm so với cùng kỳ",
    ],
    [
      "a count alone pasted as plain text, known by the words around it",
      paragraphBecomes(resolutions, plainTextOf),
      "lost: 03",
      "lost: 05",
      "lost: 07",
    ],
    [
      "pasted as plain text with another number",
      paragraphBecomes(residents, (one) => plainTextOf(one).replace("431", "433")),
      "no-source: 433",
      "deleted: [431 đối tượng]",
    ],
    [
      "the words in the same paragraph twice, the first inside another number",
      paragraphBecomes(residents, () =>
        paragraph(text("mã 9431 đối tượng; nuôi dưỡng, chăm sóc 431 đối tượng.")),
      ),
      "no-source: 9431",
      "lost: 431 đối tượng",
    ],
    ["a sentence deleted", paragraphBecomes(residents, () => ""), "deleted: [431 đối tượng]"],
    ["a cell emptied", inMark(cell, () => ""), "deleted: [14.274]"],
    ["the text deleted, the control left empty", replaced(residents, ""), "deleted: [431 đối tượng]"],
    [
      "the hint of an empty control shown",
      inMark(residents, ({ whole }) =>
        whole
          .replace("<w:sdtContent>", "<w:sdtContent>")
          .replace("<w:id ", "<w:showingPlcHdr/><w:id ")
          .replace("431", "Bấm để nhập 1 số"),
      ),
      "deleted: [431 đối tượng]",
    ],
    [
      "the control of another figure pasted over it",
      inDocument((xml) =>
        xml.replace(markedIn(xml, residents).whole, () => copyOf(markedIn(xml, graduated).whole)),
      ),
      "deleted: [431 đối tượng]",
    ],
    [
      "a mark of another report pasted in",
      inMark(
        residents,
        ({ whole }) =>
          whole +
          whole
            .replaceAll(residents, "_so_aaaaaaaaaaaaa")
            .replace("431", "999")
            .replace(/w:id="\d+"/g, 'w:id="8888"'),
      ),
      "typed-over (beside): 431 đối tượng999",
    ],
  ])("%s", ([, edit, ...expected]) => check([edit], expected));
});

describe("a figure elsewhere than in the body", () => {
  const boxed = (change: (box: string) => string = (box) => box): Edit =>
    paragraphBecomes(residents, (one) => paragraph(change(textBox(one))));
  test.for<Case>([
    ["in a text box", boxed()],
    ["in a text box, changed", boxed((box) => box.replaceAll("431", "432")), "typed-over: 432 đối tượng"],
    [
      "a new number in a text box, which is told once",
      boxed((box) => box.replaceAll("431", "431 đối tượng và 77")),
      "typed-over: 431 đối tượng và 77 đối tượng",
    ],
    ["in a header", movedTo("word/header1.xml", residents, "Nuôi dưỡng ", ".")],
    [
      "in a header, changed",
      movedTo("word/header1.xml", residents, "Nuôi dưỡng 1", "."),
      "typed-over (beside): 1431 đối tượng",
    ],
    ["in a footnote", movedTo("word/footnotes.xml", residents, "Nuôi dưỡng ", ".")],
    [
      "a number typed into a footnote",
      movedTo("word/footnotes.xml", residents, "Trong đó 55 nữ; nuôi dưỡng ", "."),
      "no-source: 55",
    ],
  ])("%s", ([, edit, ...expected]) => check([edit], expected));
});

describe("new words are typed", () => {
  const typed = (words: string) => paragraphBecomes(residents, (one) => one + paragraph(text(words)));
  const typedRow = (...cells: string[]) =>
    rowBecomes(
      cell,
      (row) =>
        `${row}<w:tr>${cells.map((words) => `<w:tc>${paragraph(text(words))}</w:tc>`).join("")}</w:tr>`,
    );
  test.for<Case>([
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
      "a number with its unit glued to it",
      typed("Chi 14nghìn đồng và gần15 tỷ."),
      "no-source: 14nghìn",
      "no-source: gần15",
    ],
    [
      "a number in two runs",
      paragraphBecomes(residents, (one) => one + paragraph(text("Có 1.2") + text("50 người."))),
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
      paragraphBecomes(
        residents,
        (one) => one + ["1. Một", "2) Hai", "2.1. Ba"].map((line) => paragraph(text(line))).join(""),
      ),
    ],
    ["a row with its running number", typedRow("12", "Chỉ tiêu mới", "người")],
    ["a row with a number", typedRow("12", "Chỉ tiêu mới", "người", "3"), "no-source: 3"],
    [
      "a page number in a field",
      paragraphBecomes(
        residents,
        (one) => one + paragraph(`<w:fldSimple w:instr=" PAGE ">${text("17")}</w:fldSimple>`),
      ),
    ],
    [
      "a number in a field that counts nothing",
      paragraphBecomes(
        residents,
        (one) => one + paragraph(`<w:fldSimple w:instr=" DOCPROPERTY x ">${text("17")}</w:fldSimple>`),
      ),
      "no-source: 17",
    ],
  ])("%s", ([, edit, ...expected]) => check([edit], expected));
});
