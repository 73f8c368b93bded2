/** What a clerk changes where no figure stands: titles, opening, closing, lists, cited papers; another meaning is told, another wording is not. */
import { describe, expect, test } from "vitest";
import { verifyStatements } from "../../../src/audit/statements/verify-statements.ts";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import { findMarkOccurrences } from "../../../src/wordml/mark-occurrences.ts";
import { readStory } from "../../../src/wordml/read-stories.ts";
import { generateSampleReport } from "../../support/sample-reports.ts";
import { applyEdits, mainPart } from "../../support/word/word-edits.ts";
import {
  addParagraphBehind,
  applyAll,
  type ChangeXml,
  changeParagraphXml,
  changeRow,
  documentXmlWithLists,
  exchangeRows,
  exchangeTexts,
  moveParagraphBehind,
  recordText,
  replaceFirst,
} from "../context/context-edits.ts";

interface Source {
  readonly xml: string;
  readonly ledger: Ledger;
}

const province: Source = { xml: documentXmlWithLists, ledger: recordText(documentXmlWithLists) };
const district = await generateSource({ locality: "376" });
const brief = await generateSource({ document: "thong-cao" });

async function generateSource(options: Parameters<typeof generateSampleReport>[0]): Promise<Source> {
  const { file, ledger } = await generateSampleReport(options);
  let xml = "";
  applyEdits(file, (word) => {
    xml = word.readPart(mainPart);
  });
  return { xml, ledger };
}

/** "time", "row": each kind of change once; of a paper the number that stands there now. */
function findKinds({ xml, ledger }: Source, change: ChangeXml): string[] {
  const changed = change(xml);
  if (changed === xml) throw new Error("the edit changes nothing");
  const story = readStory(mainPart, changed);
  const findings = verifyStatements([story], findMarkOccurrences(story), ledger);
  return [
    ...new Set(findings.map(({ state, context, found }) => context?.kind ?? `${state}: ${found ?? "a row"}`)),
  ];
}

type TextRow = readonly [from: string, to: string, ...expected: string[]];
type EditRow = readonly [name: string, edit: ChangeXml, ...expected: string[]];

describe("another time, place or agency", () => {
  test.for<TextRow>([
    ["9 tháng đầu năm, triển khai", "6 tháng đầu năm, triển khai", "time"],
    ["trọng tâm 3 tháng cuối năm 2022<", "trọng tâm 3 tháng cuối năm 2023<", "time"],
    ["xã hội 9 tháng đầu năm và nhiệm vụ", "xã hội 6 tháng đầu năm và nhiệm vụ", "time"],
    ["kết quả công tác 9 tháng đầu năm", "kết quả công tác quý III", "time"],
    ["NHIỆM VỤ 9 THÁNG ĐẦU NĂM 2022", "NHIỆM VỤ NĂM 2022", "time"],
    ["NHIỆM VỤ TRỌNG TÂM 3 THÁNG CUỐI NĂM 2022", "NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2022", "time"],
    ["BAN HÀNH 9 THÁNG ĐẦU NĂM 2022", "BAN HÀNH 6 THÁNG ĐẦU NĂM 2022", "time"],
    ["ĐƯỢC GIAO 9 THÁNG ĐẦU NĂM 2022", "ĐƯỢC GIAO 9 THÁNG ĐẦU NĂM 2021", "time"],
    ["Quý Mão 2023, bảo đảm", "Quý Mão 2022, bảo đảm", "time"],
    ["chỉ tiêu kế hoạch năm 2022; tổng hợp", "chỉ tiêu kế hoạch năm 2021; tổng hợp", "time"],
    ["tỉnh Ninh Bình báo cáo", "tỉnh Nam Định báo cáo", "place"],
    ["Ủy ban nhân dân tỉnh Ninh Bình./.", "Ủy ban nhân dân tỉnh Hà Nam./.", "place"],
    ["UBND TỈNH NINH BÌNH", "UBND TỈNH NAM ĐỊNH", "place"],
    ["SỞ LAO ĐỘNG -", "SỞ NỘI VỤ", "agency"],
    ["của Sở Lao động - Thương binh và Xã hội)", "của Sở Nội vụ)", "agency"],
    ["báo cáo Bộ Lao động - Thương binh và Xã hội, Ủy", "báo cáo Bộ Nội vụ, Ủy", "agency"],
  ])("%s → %s", ([from, to, ...expected]) =>
    expect(findKinds(province, replaceFirst(from, to))).toEqual(expected),
  );

  test.for<TextRow>([
    ["Trong kỳ chưa có số liệu báo cáo về:", "Trong kỳ không phát sinh:", "limit"],
    ["Phấn đấu hoàn thành các chỉ tiêu", "Đã hoàn thành các chỉ tiêu", "limit"],
    ["Dấu “-” là không phát sinh", "Dấu “-” là chưa có số liệu", "limit"],
  ])("of what is not known or not done: %s → %s", ([from, to, ...expected]) =>
    expect(findKinds(province, replaceFirst(from, to))).toEqual(expected),
  );

  test.for<TextRow>([
    ["trên địa bàn huyện ", "trên địa bàn xã ", "place"],
    ["UBND HUYỆN ", "UBND THỊ XÃ ", "place"],
    ["và Xã hội huyện ", "và Xã hội thành phố ", "place"],
  ])("in the report of a district: %s → %s", ([from, to, ...expected]) =>
    expect(findKinds(district, replaceFirst(from, to))).toEqual(expected),
  );

  test.for<TextRow>([
    ["Nhiệm vụ trọng tâm 3 tháng cuối", "Nhiệm vụ trọng tâm 6 tháng cuối", "time"],
    ["2022, tỉnh Ninh Bình", "2022, tỉnh Nam Định", "place"],
    ["Trong 3 tháng cuối năm, Sở", "Trong 6 tháng cuối năm, Sở", "time"],
    ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "SỞ NỘI VỤ", "agency"],
    ["theo Nghị quyết số 68/NQ-CP", "theo Nghị quyết số 86/NQ-CP", "citation: 86/NQ-CP"],
  ])("in the press brief: %s → %s", ([from, to, ...expected]) =>
    expect(findKinds(brief, replaceFirst(from, to))).toEqual(expected),
  );
});

describe("headings and titles of groups", () => {
  test.for<EditRow>([
    [
      "two titles of groups exchanged",
      exchangeTexts(">Dịch vụ việc làm<", ">Bảo hiểm thất nghiệp<"),
      "subject",
    ],
    [
      "two titles of sectors exchanged",
      exchangeTexts(">THAM MƯU, CHỈ ĐẠO, ĐIỀU HÀNH<", ">LAO ĐỘNG, VIỆC LÀM VÀ GIÁO DỤC NGHỀ NGHIỆP<"),
      "subject",
    ],
    ["two headings exchanged", exchangeTexts(">Tồn tại, hạn chế<", ">Ưu điểm<"), "subject"],
    [
      "a heading of another subject",
      replaceFirst(">Giáo dục nghề nghiệp<", ">Bảo hiểm thất nghiệp<"),
      "subject",
    ],
    ["a row moved below another title", exchangeRows(">Người tốt nghiệp<", ">Phiên giao dịch việc làm<")],
  ])("%s", ([, edit, ...expected]) => expect(findKinds(province, edit)).toEqual(expected));
});

describe("the lists of papers and tasks", () => {
  const inTask = (from: string, to: string, within = "Tham mưu Tháng hành động") =>
    changeRow(within, replaceFirst(from, to));
  const inPaper = (from: string, to: string) =>
    changeRow("Kế hoạch Tháng hành động vì trẻ em", replaceFirst(from, to));
  const openTask = "Xây dựng đề án chuyển đổi số trong giáo dục nghề nghiệp<";
  test.for<EditRow>([
    ["a task done that is not", inTask("Đang thực hiện", "Đã hoàn thành", openTask), "row"],
    ["a task not done that is", inTask("Đã hoàn thành", "Chưa hoàn thành"), "row"],
    [
      "the states of two tasks exchanged",
      applyAll(
        inTask("Đang thực hiện", "Đã hoàn thành", openTask),
        inTask("Đã hoàn thành", "Đang thực hiện"),
      ),
      "row",
    ],
    ["another time limit", inTask("22/04/2022", "22/06/2022"), "row"],
    [
      "a date of completion filled in",
      inTask("15/12/2022", "15/12/2022</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>30/9/2022", openTask),
      "row",
    ],
    ["another agency", inTask("Ủy ban nhân dân tỉnh", "Tỉnh ủy"), "row"],
    ["another date of a paper", inPaper("19/04/2022", "19/05/2022"), "row"],
    ["another kind of paper", inPaper("Kế hoạch<", "Quyết định<"), "row"],
    ["another year in a title", inPaper("trẻ em năm 2022", "trẻ em năm 2021"), "row"],
    [
      "the titles of two papers exchanged",
      exchangeTexts(
        "Kế hoạch kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ<",
        "Kế hoạch Tháng hành động vì trẻ em năm 2022<",
      ),
      "row",
    ],
    [
      "a task invented",
      changeRow(
        "Báo cáo tiến độ hỗ trợ",
        (row) => row + row.replace("Báo cáo tiến độ hỗ trợ tiền thuê nhà", "Tham mưu đề án"),
      ),
      "row",
    ],
    ["a task deleted", changeRow("Báo cáo tiến độ hỗ trợ", () => ""), "deleted: a row"],
    ["rows sorted", exchangeRows("Trình nghị quyết về mức chuẩn", "Báo cáo tiến độ hỗ trợ")],
    ["a longer title", inPaper("Kế hoạch Tháng", "Kế hoạch triển khai Tháng")],
    ["an agency's abbreviation", inPaper("Ủy ban nhân dân tỉnh", "UBND tỉnh")],
    ["a date without its zero", inPaper("19/04/2022", "19/4/2022")],
    ["a small letter", inTask("Đã hoàn thành", "đã hoàn thành")],
    ["without the small word", inTask("Đã hoàn thành", "Hoàn thành")],
  ])("%s", ([, edit, ...expected]) => expect(findKinds(province, edit)).toEqual(expected));
});

describe("cited papers", () => {
  const inSupport = (...changes: readonly ChangeXml[]) =>
    changeParagraphXml("Thực hiện Nghị quyết số 68/NQ-CP", applyAll(...changes));
  test.for<EditRow>([
    ["a number", inSupport(replaceFirst("68/NQ-CP", "86/NQ-CP")), "citation: 86/NQ-CP"],
    ["a date", inSupport(replaceFirst("07/7/2021", "17/7/2021")), "citation: 17/7/2021"],
    [
      "two numbers exchanged in a sentence",
      inSupport(
        replaceFirst("68/NQ-CP", "…"),
        replaceFirst("23/2021/QĐ-TTg", "68/NQ-CP"),
        replaceFirst("…", "23/2021/QĐ-TTg"),
      ),
      "citation: 23/2021/QĐ-TTg",
      "citation: 68/NQ-CP",
    ],
    [
      "two numbers exchanged between paragraphs",
      applyAll(
        replaceFirst("23/2021/QĐ-TTg ngày", "… ngày"),
        replaceFirst("08/2022/QĐ-TTg ngày", "23/2021/QĐ-TTg ngày"),
        replaceFirst("… ngày", "08/2022/QĐ-TTg ngày"),
      ),
      "citation: 08/2022/QĐ-TTg",
      "citation: 23/2021/QĐ-TTg",
    ],
    [
      "two dates exchanged",
      inSupport(
        replaceFirst("01/7/2021", "…"),
        replaceFirst("07/7/2021", "01/7/2021"),
        replaceFirst("…", "07/7/2021"),
      ),
      "citation: 07/7/2021",
      "citation: 01/7/2021",
    ],
    [
      "a shorter citation",
      inSupport(replaceFirst("Nghị quyết số 68/NQ-CP ngày 01/7/2021 của", "Nghị quyết 68/NQ-CP của")),
    ],
    [
      "two papers in the other order",
      inSupport((xml) =>
        xml.replace(
          /(Nghị quyết số 68\/NQ-CP ngày 01\/7\/2021 của Chính phủ)(.*?) và (Quyết định số 23\/2021\/QĐ-TTg ngày 07\/7\/2021 của Thủ tướng Chính phủ)/u,
          "$3 và $1$2",
        ),
      ),
    ],
    [
      "a paper cited again",
      addParagraphBehind("Chuẩn bị chu đáo", "Tiếp tục thực hiện Nghị quyết số 68/NQ-CP."),
    ],
  ])("%s", ([, edit, ...expected]) => expect(findKinds(province, edit)).toEqual(expected));
});

describe("the same in other words, and what the office decides", () => {
  const rewrite = (from: string, to: string): EditRow => [`${from} → ${to}`, replaceFirst(from, to)];
  test.for<EditRow>([
    rewrite("số ……/BC-SLĐTBXH", "số 215/BC-SLĐTBXH"),
    rewrite("Ninh Bình, ngày …… tháng …… năm ……", "Ninh Bình, ngày 10 tháng 10 năm 2022"),
    rewrite("- Lãnh đạo Sở;", "- Giám đốc, các Phó Giám đốc Sở;"),
    rewrite("PHÓ GIÁM ĐỐC", "GIÁM ĐỐC"),
    rewrite("báo cáo kết quả công tác", "trân trọng báo cáo kết quả thực hiện công tác"),
    rewrite("Sở kính báo cáo", "Sở Lao động - Thương binh và Xã hội trân trọng báo cáo"),
    rewrite("Trên đây là kết quả", "Trên đây là báo cáo kết quả"),
    rewrite("xã hội 9 tháng đầu năm và", "xã hội chín tháng đầu năm và"),
    rewrite("9 tháng đầu năm và nhiệm vụ trọng tâm 3", "9 tháng đầu năm 2022 và nhiệm vụ trọng tâm 3"),
    rewrite("NHIỆM VỤ 9 THÁNG", "CÔNG TÁC 9 THÁNG"),
    rewrite(">Người có công<", ">Công tác người có công với cách mạng<"),
    rewrite("phục hồi nhanh sau đại dịch COVID-19;", "từng bước phục hồi, phát triển ổn định;"),
    rewrite("của một số địa phương chưa", "của huyện Nho Quan và một số địa phương chưa"),
    ["a recipient", addParagraphBehind("- Bộ Lao động - Thương binh và Xã hội;", "- Tỉnh ủy Ninh Bình;")],
    [
      "a sentence of last year",
      addParagraphBehind(
        "Thị trường lao động phục hồi",
        "So với năm 2021, công tác phối hợp có nhiều chuyển biến.",
      ),
    ],
    [
      "a task more",
      addParagraphBehind("Chuẩn bị chu đáo", "Phối hợp với huyện Kim Sơn trong tháng 12 năm 2022."),
    ],
    ["a paragraph deleted", changeParagraphXml("Tiến độ xây dựng đề án chuyển đổi số", () => "")],
    ["a paragraph moved", moveParagraphBehind("Thị trường lao động phục hồi", "Chế độ ưu đãi đối với")],
    ["a line below a title", addParagraphBehind("ĐƯỢC GIAO 9 THÁNG", "(Tính đến ngày 30/9/2022)")],
    ["letters and accents apart", (xml) => xml.normalize("NFD")],
  ])("%s", ([, edit]) => expect(findKinds(province, edit)).toEqual([]));
});

test("what was written and what stands now, and where", () => {
  const story = readStory(mainPart, replaceFirst("TRỌNG TÂM 3 THÁNG", "TRỌNG TÂM 2 THÁNG")(province.xml));
  const [finding] = verifyStatements([story], findMarkOccurrences(story), province.ledger);
  expect([finding?.state, finding?.context, finding?.where?.around]).toEqual([
    "changed-text",
    {
      kind: "time",
      written: "NHIỆM VỤ TRỌNG TÂM 3 THÁNG CUỐI NĂM 2022",
      now: "NHIỆM VỤ TRỌNG TÂM 2 THÁNG CUỐI NĂM 2022",
    },
    "[NHIỆM VỤ TRỌNG TÂM 2 THÁNG CUỐI NĂM 2022]",
  ]);
});

test("records without the text of the document tell nothing", () => {
  const { text: _, ...withoutText } = province.ledger;
  const story = readStory(mainPart, replaceFirst("9 THÁNG", "6 THÁNG")(province.xml));
  expect(verifyStatements([story], findMarkOccurrences(story), withoutText)).toEqual([]);
});
