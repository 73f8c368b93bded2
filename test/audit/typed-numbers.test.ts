/** Numbers that a clerk typed into the sample's report, and changes of its own text: one edited report with all of them. */
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/audit/finding.ts";
import { getOrCreateParagraphText } from "../../src/wordml/paragraph-text.ts";
import { verifySampleReport } from "../support/sample-reports.ts";
import {
  cellMark,
  createdMark,
  file,
  findMark,
  graduatedMark,
  ledger,
  residentsMark,
  review,
  shareMark,
} from "../support/word/edit-cases.ts";
import {
  applyEdits,
  changeDocument,
  changeParagraph,
  removeMarks,
  renderParagraph,
  renderRun,
  replaceMark,
  replaceMarkText,
  type WordEdit,
} from "../support/word/word-edits.ts";

type Row = readonly [sentence: string, ...findings: string[]];

/** What is right: in digits, rounded, in words, in the report's own words or in others that say the same. */
const rightSentences: readonly Row[] = [
  ["Toàn tỉnh đã giải quyết việc làm cho 14.274 lao động.", "agrees (typed-exactly): 14.274"],
  ["Đã giải quyết việc làm cho 14274 lao động.", "agrees (typed-exactly): 14274"],
  ["Toàn tỉnh giải quyết việc làm cho trên 14 nghìn lao động.", "agrees (typed-rounded): 14"],
  ["Giải quyết việc làm cho hơn 14,2 nghìn lao động.", "agrees (typed-rounded): 14,2"],
  [
    "Giải quyết việc làm cho mười bốn nghìn hai trăm bảy mươi tư lao động.",
    "agrees (typed-exactly): mười bốn nghìn hai trăm bảy mươi tư",
  ],
  ["Chín tháng đầu năm 2022, toàn tỉnh đã hỗ trợ cho 137.426 người.", "agrees (typed-exactly): 137.426"],
  [
    "Toàn tỉnh đã hỗ trợ cho trên một trăm ba mươi bảy nghìn người.",
    "agrees (typed-rounded): một trăm ba mươi bảy nghìn",
  ],
  ["Toàn tỉnh đã hỗ trợ cho 137,4 nghìn người.", "agrees (typed-rounded): 137,4"],
  ["Các cấp, các ngành đã thăm, tặng 199.120 suất quà.", "agrees (typed-exactly): 199.120"],
  ["Tư vấn, giới thiệu việc làm cho 22.615 lượt người.", "agrees (typed-exactly): 22.615"],
  ["Kinh phí chi trả 97.846,3 triệu đồng.", "agrees (typed-exactly): 97.846,3"],
  ["Kinh phí chi trả gần 98 tỷ đồng.", "agrees (typed-rounded): 98"],
  ["Kế hoạch năm 2022 là giải quyết việc làm cho 18.000 lao động.", "agrees (typed-exactly): 18.000"],
  ["Cùng kỳ năm 2021, toàn tỉnh giải quyết việc làm cho 13.530 lao động.", "agrees (typed-exactly): 13.530"],
  ["Huyện Kim Sơn giải quyết việc làm cho 2.647 lao động.", "agrees (typed-exactly): 2.647"],
  ["Số lao động được giải quyết việc làm đạt 14.274 người.", "agrees (typed-exactly): 14.274"],
  // Rates
  ["Giải quyết việc làm đạt 79,3% kế hoạch năm.", "agrees (typed-rounded): 79,3%"],
  ["Kết quả giải quyết việc làm đạt 79,3 % kế hoạch.", "agrees (typed-rounded): 79,3"],
  ["Giải quyết việc làm tăng 5,5% so với cùng kỳ năm 2021.", "agrees (typed-rounded): 5,5%"],
  ["Tuyển sinh, đào tạo đạt 73,3% kế hoạch năm.", "agrees (typed-rounded): 73,3%"],
  ["Số người hưởng trợ cấp ưu đãi hằng tháng giảm 3% so với cùng kỳ.", "agrees (typed-rounded): 3%"],
  // Differences
  [
    "Toàn tỉnh giải quyết việc làm tăng 744 lao động so với cùng kỳ năm 2021.",
    "agrees (typed-computed): 744",
  ],
  ["Giải quyết việc làm còn thiếu 3.726 lao động so với kế hoạch năm.", "agrees (typed-computed): 3.726"],
];

/** The same numbers, and what they do not say. */
const falseSentences: readonly Row[] = [
  ["Toàn tỉnh đã khám bệnh miễn phí cho 14.274 lao động.", "no-source: 14.274"],
  ["Huyện Kim Sơn đã giải quyết việc làm cho 14.274 lao động.", "no-source: 14.274"],
  ["Quý I, toàn tỉnh giải quyết việc làm cho 14.274 lao động.", "no-source: 14.274"],
  ["Năm 2021, toàn tỉnh giải quyết việc làm cho 14.274 lao động.", "no-source: 14.274"],
  ["Kế hoạch giải quyết việc làm cho 14.274 lao động.", "no-source: 14.274"],
  ["Chưa giải quyết việc làm cho 14.274 lao động.", "no-source: 14.274"],
  ["Giải quyết việc làm cho 14.274 hộ.", "no-source: 14.274"],
  ["Toàn tỉnh đã giải quyết việc làm cho 18.000 lao động.", "no-source: 18.000"],
  ["Toàn tỉnh giải quyết việc làm cho 13.530 lao động.", "no-source: 13.530"],
  ["Cùng kỳ năm 2021, giải quyết việc làm cho 14.274 lao động.", "no-source: 14.274"],
  ["Huyện Nho Quan giải quyết việc làm cho 2.647 lao động.", "no-source: 2.647"],
  ["Huyện Kim Sơn giải quyết việc làm cho 2.495 lao động.", "no-source: 2.495"],
  ["Giải quyết việc làm cho 14.724 lao động.", "no-source: 14.724"],
  ["Giải quyết việc làm cho trên 15 nghìn lao động.", "no-source: 15"],
  ["Giải quyết việc làm cho 14,5 nghìn lao động.", "no-source: 14,5"],
  [
    "Toàn tỉnh đã hỗ trợ cho trên một trăm ba mươi chín nghìn người.",
    "no-source: một trăm ba mươi chín nghìn",
  ],
  ["Các cơ sở nuôi dưỡng, bảo vệ 500 đối tượng.", "no-source: 500"],
  ["Thực hiện kế hoạch 500 lao động đi làm việc ở nước ngoài.", "no-source: 500"],
  ["Đợt 250 người; mẫu 150 hộ; mỗi tháng 85 người.", "no-source: 250", "no-source: 150", "no-source: 85"],
  ["Năm 90 hộ được vay vốn; cả năm 2000 lao động.", "no-source: 90", "no-source: 2000"],
  ["Số lượt là250, trong đó nữ (45).", "no-source: là250", "no-source: 45"],
  ["Có hai mươi mốt hộ được xét duyệt.", "no-source: hai mươi mốt"],
  ["Tháng 9, 12 người bị thương.", "no-source: 12"],
  ["Toàn tỉnh giải quyết việc làm cho 14.274 lao động năm 2019.", "no-source: 14.274"],
  ["Sẽ giải quyết việc làm cho 14.274 lao động.", "no-source: 14.274"],
  ["Giải quyết việc làm cho dưới 14.274 lao động.", "no-source: 14.274"],
  ["Giải quyết việc làm cho 14.274 lao động/tháng.", "no-source: 14.274"],
  ["Có 03 người.", "no-source: 03"],
  ["Tổng số lượt X: 250.", "no-source: 250"],
  ["Hoàn thành 06/07 nhiệm vụ; 06/08 huyện đạt.", "no-source: 06/07", "no-source: 06/08"],
  ["Người hưởng tuất 1950 người.", "no-source: 1950"],
];

/** Everyday sentences without a figure. */
const innocentSentences: readonly Row[] = [
  ["Thực hiện Chỉ thị số 40-CT/TW và Thông báo số 215-TB/TU."],
  ["Dịp 27/7, 2/9, các đoàn đi thăm từ 01/6 đến 30/6."],
  ["Trẻ em dưới 16 tuổi gọi tổng đài 111, trực 24/7."],
  ["Đề án 06, Chương trình 135, thương binh hạng 1/4."],
  ["Kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ; ISO 9001:2015."],
  ["Họp thứ 3 tại phòng 302; các tháng 10, 11 và 12."],
  ["Theo Điều 5, 6, 7, 8, 9, 10 và 11; điện thoại 0229.3871.123."],
  ["Hai bên phối hợp; một số đơn vị chậm; hàng nghìn lượt người dự."],
  ["Thực hiện Quyết định số 1446 và Nghị quyết số 43-NQ/TW."],
  ["Hồ sơ giải quyết trong thời hạn 15 ngày làm việc."],
  ["Không để một người dân nào bị bỏ lại phía sau."],
  ["Thực hiện phương châm “4 tại chỗ”; chính quyền địa phương 2 cấp."],
];

/** Changes of the report's own text: [from, to, findings]. The marks of their paragraphs are gone where the text says so. */
const changes: readonly (readonly [name: string, from: string, to: string, ...findings: string[]])[] = [
  [
    "digits of a resolution",
    "Nghị quyết số 68/NQ-CP ngày",
    "Nghị quyết số 86/NQ-CP ngày",
    "citation: 86/NQ-CP",
  ],
  ["the year of a decision", "số 08/2022/QĐ-TTg", "số 08/2021/QĐ-TTg", "citation: 08/2021/QĐ-TTg"],
  ["its date", "QĐ-TTg ngày 07/7/2021", "QĐ-TTg ngày 17/7/2021", "citation: 17/7/2021"],
];

const paragraphs = [...rightSentences, ...falseSentences, ...innocentSentences].map(([sentence]) =>
  renderParagraph(renderRun(sentence)),
);
const typed = changeParagraph(residentsMark, (paragraph) => paragraph + paragraphs.join(""));
const changed = changeDocument((xml) =>
  changes.reduce((text, [, from, to]) => text.replace(from, () => to), xml),
);
const findings = verifySampleReport(applyEdits(file, typed, changed), ledger, review);

function formatFinding({ state, details, found }: Finding): string {
  const words = (found ?? "").replace(/[\s\u00A0]+/g, " ");
  return `${state}${details.length > 0 ? ` (${details.join(", ")})` : ""}: ${words}`;
}

function findInSentence(sentence: string): string[] {
  return findings
    .filter(({ where }) => where?.paragraph && getOrCreateParagraphText(where.paragraph).text === sentence)
    .map(formatFinding);
}

describe.each([
  ["right", rightSentences],
  ["false or without a source", falseSentences],
  ["without a figure", innocentSentences],
] as const)("a typed sentence that is %s", (_, rows) => {
  test.each(rows.map((row) => [row[0], row.slice(1)] as const))("%s", (sentence, expected) =>
    expect(findInSentence(sentence)).toEqual(expected),
  );
});

test("changed numbers of regulations are told, and nothing else of the report", () => {
  const added = new Set([...rightSentences, ...falseSentences].map(([sentence]) => sentence));
  const others = findings
    .filter(({ state, where }) => {
      const text = where?.paragraph && getOrCreateParagraphText(where.paragraph).text;
      return state !== "agrees" && !added.has(text ?? "");
    })
    .map(formatFinding);
  expect(others.sort()).toEqual(changes.flatMap(([, , , ...expected]) => expected).sort());
});

test("a report without any mark is known by its sentences and heads", () => {
  const unmarked = changeDocument(removeMarks);
  const others = verifySampleReport(applyEdits(file, unmarked), ledger, review).filter(
    ({ state }) => state !== "lost",
  );
  expect(others.map((finding) => [formatFinding(finding), finding.figure?.shown])).toEqual([]);
});

test("sums and differences of figures of the same paragraph", () => {
  const added = changeParagraph(createdMark, (paragraph) =>
    paragraph.replace(
      /<\/w:p>$/,
      () =>
        `${renderRun(" Lao động nam là 7.480 lao động. Hai nhóm có 10.028 lao động. Ngoài tỉnh có 7.481 lao động. Huyện Kim Sơn có 7.480 lao động.")}</w:p>`,
    ),
  );
  const states = verifySampleReport(applyEdits(file, added), ledger, review)
    .filter(({ state, details }) => state !== "agrees" || details.length > 0)
    .map(formatFinding);
  expect(states).toEqual([
    "agrees (typed-computed): 7.480",
    "agrees (typed-computed): 10.028",
    "no-source: 7.481",
    "no-source: 7.480",
  ]);
});

describe("in the place of a figure", () => {
  const inMark = (mark: string, words: string) => replaceMarkText(mark, words);
  const withoutMark = (mark: string, words: string) => replaceMark(mark, () => renderRun(words));
  type PlaceRow = readonly [
    name: string,
    mark: string,
    edit: (mark: string, words: string) => WordEdit,
    words: string,
    expected: string,
  ];
  const rows: readonly PlaceRow[] = [
    [
      "the exact number",
      findMark("jobs", "actual"),
      withoutMark,
      "14.274 lao động",
      "agrees (typed-exactly)",
    ],
    ["another number", createdMark, withoutMark, "8.864 lao động", "typed-over (unmarked)"],
    [
      "the number in words",
      residentsMark,
      withoutMark,
      "bốn trăm ba mươi mốt đối tượng",
      "agrees (typed-exactly)",
    ],
    [
      "another number in words",
      findMark("relief.funerals", "actual"),
      withoutMark,
      "hai nghìn trường hợp",
      "typed-over (unmarked)",
    ],
    ["the same text", graduatedMark, withoutMark, "11.342 người", "lost"],
    ["nothing", shareMark, withoutMark, "", "deleted"],
    ["another unit", findMark("centre.advised", "actual"), withoutMark, "22.615 hộ", "typed-over (unmarked)"],
    [
      "a rounded number, in its mark",
      findMark("training.enrolled", "actual"),
      inMark,
      "12,5 nghìn lượt người",
      "agrees (typed-rounded)",
    ],
    [
      "the exact number, in its mark",
      findMark("covid.people", "actual"),
      inMark,
      "137.426 người",
      "agrees (typed-exactly)",
    ],
    [
      "more words, in its mark",
      findMark("merit.gifts", "actual"),
      inMark,
      "199.120 suất quà loại 1",
      "typed-over",
    ],
    [
      "the other way, in its mark",
      findMark("jobs", "change"),
      inMark,
      "giảm 5,5% so với cùng kỳ năm 2021",
      "typed-over",
    ],
    [
      "a space before the per cent sign and longer words, in its mark",
      findMark("jobs", "planPercent"),
      inMark,
      "đạt 79,3 % so với kế hoạch năm 2022",
      "agrees (typed-rounded)",
    ],
    [
      "another year of comparison, in its mark",
      findMark("training.enrolled", "change"),
      inMark,
      "tăng 7% so với cùng kỳ năm 2020",
      "typed-over",
    ],
    ["another number in a cell", cellMark, withoutMark, "14.300", "typed-over (unmarked)"],
    [
      "the number without its point in a cell",
      findMark("jobs", "plan", "table"),
      withoutMark,
      "18000",
      "agrees (typed-exactly)",
    ],
    ["nothing in a cell", findMark("jobs.created", "actual", "table"), withoutMark, "", "deleted"],
    ["the same text in a cell", findMark("jobs.women", "actual", "table"), withoutMark, "6.794", "lost"],
    [
      "words in a cell",
      findMark("centre.advised", "actual", "table"),
      withoutMark,
      "chưa rõ",
      "typed-over (unmarked)",
    ],
  ];
  const edits = rows.map(([, mark, edit, words]) => edit(mark, words));
  const findingsOfPlaces = verifySampleReport(applyEdits(file, ...edits), ledger, review);
  test.each(rows)("%s", (_, mark, __, ___, expected) => {
    const states = findingsOfPlaces
      .filter(({ figure }) => figure?.mark === mark)
      .map(({ state, details }) => (details.length > 0 ? `${state} (${details.join(", ")})` : state));
    expect(states).toEqual([expected]);
  });

  test("no number is told besides its figure", () => {
    expect(findingsOfPlaces.filter(({ figure }) => !figure).map(formatFinding)).toEqual([]);
  });
});
