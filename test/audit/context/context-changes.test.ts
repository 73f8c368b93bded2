/** What a clerk changes around figures: another meaning is told with its first figure, another wording is not. */
import { describe, expect, test } from "vitest";
import {
  type ChangeXml,
  copyParagraph,
  exchangeMarks,
  exchangeRows,
  exchangeTexts,
  findChanges,
  findFirstChange,
  findMark,
  joinParagraphs,
  moveParagraphBehind,
  removeRows,
  splitTableBefore,
} from "./context-edits.ts";

const replaceText =
  (from: string, to: string): ChangeXml =>
  (xml) =>
    xml.replaceAll(from, () => to);
const jobs = "Toàn tỉnh giải quyết việc làm cho ";
const leadJobs = "toàn tỉnh đã giải quyết việc làm cho ";
/** In a cell, which ends behind it. */
const jobsHead = "Lao động được giải quyết việc làm<";

type TextRow = readonly [from: string, to: string, ...expected: string[]];
type EditRow = readonly [name: string, edit: ChangeXml, ...expected: string[]];

describe("words that say something else", () => {
  test.for<TextRow>([
    // When
    ["Chín tháng đầu năm 2022", "Sáu tháng đầu năm 2022", "time: trên 14 nghìn lao động"],
    ["Chín tháng đầu năm 2022", "Quý III năm 2022", "time: trên 14 nghìn lao động"],
    ["Chín tháng đầu năm 2022", "Chín tháng cuối năm 2022", "time: trên 14 nghìn lao động"],
    ["; đầu năm có ", "; cuối năm có ", "limit: 8.514 hộ"],
    ["có nhiều hộ thoát nghèo", "có ít hộ thoát nghèo", "limit: huyện Kim Sơn (191 hộ)"],
    [", không có nhiệm vụ quá hạn", ", có nhiều nhiệm vụ quá hạn", "limit: 01 nhiệm vụ"],
    [" ở cho người có công", " ở cho hộ nghèo", "subject: 92 nhà"],
    ["các cấp vận động được ", "các cấp đã chi ", "subject: 12.638,5 triệu đồng"],
    ["hỗ trợ do đại dịch COVID-19 đã", "hỗ trợ do bão lũ đã", "subject: trên 137 nghìn người"],
    ["Hỗ trợ mai táng phí cho ", "Hỗ trợ viện phí cho ", "subject: 2.184 trường hợp"],
    ["giảm nghèo bền vững được giao ", "xây dựng nông thôn mới được giao ", "subject: 38.640 triệu đồng"],
    ["xã hội nuôi dưỡng, chăm sóc ", "xã hội cho ra khỏi cơ sở ", "subject: 431 đối tượng"],
    ["; ngân sách tỉnh ", "; ngân sách trung ương ", "subject: 77.995"],
    ["của Thủ tướng Chính phủ", "của Bộ Tài chính", "agency: 137.426 người"],
    ["Chín tháng đầu năm 2022", "Chín tháng đầu năm 2021", "time: trên 14 nghìn lao động"],
    ["Chín tháng đầu năm 2022, toàn", "Năm 2022, toàn", "time: trên 14 nghìn lao động"],
    ["; đầu năm có ", "; hiện có ", "limit: 8.514 hộ"],
    [", không có nhiệm vụ quá hạn", ", có nhiệm vụ quá hạn", "limit: 01 nhiệm vụ"],
    [" thuộc thẩm quyền", " không thuộc thẩm quyền", "limit: 43 đơn"],
    [
      "nhận được việc làm qua Trung tâm",
      "nhận được việc làm qua doanh nghiệp",
      "subject: 3.187 người",
      "head: -",
    ],
    ["trình Hội đồng nhân dân tỉnh ban hành", "trình Ủy ban nhân dân tỉnh ban hành", "agency: 03"],
    ["(lượt người)", "(người)", "head: 2.236"],
    ["9 THÁNG ĐẦU NĂM 2022", "6 THÁNG ĐẦU NĂM 2022", "time: 03"],
    ["9 tháng đầu năm 2022", "9 tháng đầu năm 2023", "time: 986 hộ", "head: 3"],
    ["Tính đến ngày 30/9/2022", "Tính đến ngày 30/6/2022", "time: 126.350 người"],
    ["Đến hết tháng 9 năm 2022", "Đến hết tháng 6 năm 2022", "time: 12/13"],
    [jobs, `Trong quý III, ${jobs}`, "time: 14.274 lao động"],
    [jobs, `So với năm 2020, ${jobs}`, "time: 14.274 lao động"],
    ["kế hoạch năm 2022:", "kế hoạch năm 2023:", "time: 18.000 lao động"],
    // Where
    [jobs, "Huyện Kim Sơn giải quyết việc làm cho ", "place: 14.274 lao động"],
    [jobs, "Tỉnh Nam Định giải quyết việc làm cho ", "place: 14.274 lao động"],
    [jobs, "Cả nước giải quyết việc làm cho ", "place: 14.274 lao động"],
    ["địa bàn tỉnh Ninh Bình xảy ra", "địa bàn tỉnh Nam Định xảy ra", "place: 02 cuộc"],
    ["Nhật Bản ", "Hàn Quốc ", "place: 543"],
    // What
    [leadJobs, "toàn tỉnh đã tuyển sinh cho ", "subject: trên 14 nghìn lao động"],
    ["trong đó việc làm mới ", "trong đó xuất khẩu lao động ", "subject: 8.846 lao động"],
    ["trong đó việc làm mới ", "trong đó đi làm việc ở nước ngoài ", "subject: 8.846 lao động"],
    [" tham gia bảo hiểm xã hội (", " tham gia bảo hiểm thất nghiệp (", "subject: 126.350 người"],
    ["bảo hiểm xã hội bắt buộc ", "bảo hiểm xã hội tự nguyện ", "subject: 109.870 người"],
    ["gồm trực tiếp ", "gồm trực tuyến ", "subject: 27"],
    ["nuôi dưỡng, chăm sóc ", "tiếp công dân ", "subject: 431 đối tượng"],
    [" tốt nghiệp (", " được tuyển sinh (", "subject: 11.342 người"],
    ["nghị quyết; ban hành", "kế hoạch; ban hành", "subject: 03"],
    ["nhiệm vụ được giao, theo", "dự án được giao, theo", "subject: 12/13"],
    // How much
    [jobs, "Toàn tỉnh chưa giải quyết việc làm cho ", "limit: 14.274 lao động"],
    [jobs, "Toàn tỉnh sẽ giải quyết việc làm cho ", "limit: 14.274 lao động"],
    [jobs, "Toàn tỉnh phấn đấu giải quyết việc làm cho ", "limit: 14.274 lao động"],
    [leadJobs, `${leadJobs}gần `, "limit: trên 14 nghìn lao động"],
    [leadJobs, `${leadJobs}không dưới `, "limit: trên 14 nghìn lao động"],
    ["vận động được ", "vận động vượt ", "limit: 12.638,5 triệu đồng"],
    ["trợ giúp khẩn cấp ", "trợ giúp khẩn cấp bình quân mỗi tháng ", "limit: 186 hộ"],
    ["; tiếp nhận ", "; tiếp nhận gấp đôi ", "limit: 79 đơn"],
    [" tham gia bảo hiểm xã hội (", " chưa tham gia bảo hiểm xã hội (", "limit: 126.350 người"],
    [" được vay vốn (", " không được vay vốn (", "limit: 2.412 lao động"],
    [" được vay vốn (", "/tháng được vay vốn (", "limit: 2.412 lao động"],
    // Heads of rows and columns
    [jobsHead, "Lao động nữ được giải quyết việc làm<", "head: 18.000"],
    [jobsHead, "Lượt người được tuyển sinh<", "head: 18.000"],
    ["Tổng cộng<", "Bình quân<", "head: 18.000"],
    ["Tổng cộng<", "Thành phố Hoa Lư<", "head: 18.000"],
    ["Huyện Kim Sơn<", "Huyện Hoa Lư<", "head: 3.240"],
    ["Huyện Kim Sơn<", "<", "head: 3.240"],
    ["Kế hoạch năm 2022<", "Kế hoạch năm 2023<", "head: -"],
    ["9 tháng đầu năm 2021<", "6 tháng đầu năm 2021<", "head: 2"],
    ["So với cùng kỳ<", "So với tháng trước<", "head: 150,0"],
    ["So với cùng kỳ (%)", "So với cùng kỳ (lần)", "head: 99,6"],
    [">lượt người<", ">hộ<", "head: 29.000"],
    ["(triệu đồng)", "(tỷ đồng)", "head: 8.014,2"],
    ["(người)", "(hộ)", "head: 1.792"],
    ["Dịch vụ việc làm<", "Dịch vụ công<", "head: 29.000"],
  ])("%s → %s", ([from, to, ...expected]) => {
    expect(findChanges(replaceText(from, to))).toEqual(expected);
  });
});

describe("the same in other words", () => {
  test.for<TextRow>([
    ["Chín tháng đầu năm 2022", "9 tháng đầu năm 2022"],
    ["Chín tháng đầu năm 2022, toàn tỉnh", "Toàn tỉnh"],
    [jobs, "Cả tỉnh giải quyết việc làm cho "],
    [jobs, "Toàn tỉnh GQVL cho "],
    ["Tính đến ngày 30/9/2022", "Đến ngày 30 tháng 9 năm 2022"],
    ["Tính đến ngày 30/9/2022, toàn tỉnh", "Toàn tỉnh"],
    [jobs, "Trong 9 tháng đầu năm 2022, toàn tỉnh giải quyết việc làm cho "],
    [jobs, `Năm 2021 chịu ảnh hưởng của dịch bệnh. ${jobs}`],
    [jobs, `Thị trường lao động tiếp tục phục hồi. ${jobs}`],
    [jobs, "Tỉnh Ninh Bình giải quyết việc làm cho "],
    [jobs, "Nhờ sự vào cuộc của các cấp, các ngành, toàn tỉnh đã tạo việc làm cho "],
    [jobs, "Trên địa bàn toàn tỉnh, đã giải quyết việc làm cho "],
    [jobs, "Kết quả giải quyết việc làm: "],
    ["; tư vấn, giới thiệu việc làm cho ", ". Tư vấn, giới thiệu việc làm cho "],
    [" với tổng kinh phí ", " với kinh phí "],
    ["hỗ trợ tiền thuê nhà cho ", "trợ giúp tiền thuê nhà cho "],
    ["Tổ chức điều dưỡng cho ", "Trong kỳ, Sở đã tổ chức điều dưỡng cho "],
    ["Hỗ trợ xây mới, sửa chữa ", "Đã hỗ trợ kinh phí xây mới và sửa chữa "],
    ["quà của Chủ tịch nước ", "quà Chủ tịch nước "],
    [jobsHead, "Số lao động được giải quyết việc làm<"],
    [jobsHead, "LAO ĐỘNG ĐƯỢC GIẢI QUYẾT VIỆC LÀM<"],
    ["Người tốt nghiệp<", "1. Người tốt nghiệp<"],
    ["bảo hiểm xã hội", "BHXH"],
    [" hưởng trợ cấp ưu đãi hằng tháng (", " đang hưởng trợ cấp ưu đãi hàng tháng ("],
    ["Tiếp nhận hồ sơ hưởng trợ cấp", "Đã tiếp nhận hồ sơ đề nghị hưởng trợ cấp"],
    [jobs, "Tuy tình hình chưa hết khó khăn, toàn tỉnh đã giải quyết việc làm cho "],
    ["Tổng cộng<", "Cộng<"],
    ["Huyện Kim Sơn<", "Kim Sơn<"],
    ["Thành phố Tam Điệp<", "TP. Tam Điệp<"],
    ["Đơn vị tính<", "ĐVT<"],
    ["So với cùng kỳ (%)", "So với cùng kỳ"],
    ["9 tháng đầu năm 2021<", "9 tháng năm 2021<"],
    ["số ……/BC-SLĐTBXH ngày …… tháng …… năm ……", "số 215/BC-SLĐTBXH ngày 07 tháng 10 năm 2022"],
    ["hóa", "hoá"],
    ["tỷ", "tỉ"],
    ["việc làm ", "việc\u00A0làm "],
  ])("%s → %s", ([from, to]) => expect(findChanges(replaceText(from, to))).toEqual([]));
});

test.for<EditRow>([
  [
    "two figures exchanged between sentences",
    exchangeMarks(findMark("care.residents", "actual"), findMark("training.graduated", "actual")),
    "position: 431 đối tượng",
  ],
  [
    "two figures exchanged in a sentence",
    exchangeMarks(findMark("jobs", "actual", "text", 1), findMark("jobs.created", "actual")),
    "position: 8.846 lao động",
  ],
  [
    "the comparisons of two figures exchanged",
    exchangeMarks(findMark("jobs", "change", "text", 1), findMark("jobs.created", "change")),
    "position: tăng 5,2%",
  ],
  [
    "two figures exchanged behind the same words",
    exchangeMarks(findMark("bhtn.paid", "actual"), findMark("merit.paid", "actual")),
    "position: 268.531,8 triệu đồng",
  ],
  [
    "two comparisons of one figure exchanged",
    exchangeMarks(findMark("jobs", "change", "text", 1), findMark("jobs", "planPercent", "text", 1)),
  ],
  [
    "two figures exchanged between columns",
    exchangeMarks(findMark("jobs", "actual", "table"), findMark("jobs", "samePeriodLastYear", "table")),
    "head: 14.274",
  ],
  [
    "two figures exchanged between rows",
    exchangeMarks(findMark("jobs", "actual", "table"), findMark("jobs.created", "actual", "table")),
    "head: 8.846",
  ],
  [
    "the heads of two columns exchanged",
    exchangeTexts("9 tháng đầu năm 2021<", "9 tháng đầu năm 2022<"),
    "head: 2",
  ],
  [
    "the heads of two comparisons exchanged",
    exchangeTexts(">So với kế hoạch<", ">So với cùng kỳ<"),
    "head: -",
  ],
  ["the names of two districts exchanged", exchangeTexts("Huyện Nho Quan<", "Huyện Yên Mô<"), "head: 2.760"],
  ["the heads of all columns deleted", removeRows(">Địa phương<", "So với kế hoạch (%)"), "head: 2.368"],
  ["the table split in two", splitTableBefore("Huyện Nho Quan<")],
  ["two whole rows exchanged", exchangeRows("Huyện Nho Quan<", "Huyện Kim Sơn<")],
  ["a row moved below another title", exchangeRows(">Người tốt nghiệp<", ">Phiên giao dịch việc làm<")],
  ["a paragraph moved", moveParagraphBehind("Hỗ trợ xây mới, sửa chữa", "Quỹ Đền ơn đáp nghĩa")],
  [
    "a paragraph moved below another heading",
    moveParagraphBehind("Hỗ trợ xây mới, sửa chữa", "Tiếp nhận đăng ký "),
  ],
  [
    "a result moved below the tasks of the coming months",
    moveParagraphBehind("Hỗ trợ xây mới, sửa chữa", "Phấn đấu hoàn thành"),
    "time: 92 nhà",
  ],
  [
    "a sentence moved to another paragraph",
    joinParagraphs("Quỹ Đền ơn đáp nghĩa", "Hỗ trợ xây mới, sửa chữa"),
  ],
  ["a paragraph copied", copyParagraph(jobs, "Toàn tỉnh", "Toàn tỉnh")],
  ["a copy for a district", copyParagraph(jobs, "Toàn tỉnh", "Huyện Kim Sơn"), "place: 14.274 lao động"],
  [
    "a copy for another period",
    copyParagraph("Chín tháng đầu", "Chín tháng", "Sáu tháng"),
    "time: trên 14 nghìn lao động",
  ],
  ["letters and accents apart", (xml) => xml.normalize("NFD")],
  [
    "the period replaced everywhere",
    (xml) =>
      xml
        .replaceAll("9 THÁNG", "6 THÁNG")
        .replaceAll("9 tháng", "6 tháng")
        .replaceAll("Chín tháng", "Sáu tháng"),
    "time: trên 14 nghìn lao động",
    "head: 2",
  ],
])("%s", ([, edit, ...expected]) => expect(findChanges(edit)).toEqual(expected));

test.each([
  [
    "Chín tháng đầu",
    "Sáu tháng đầu",
    { kind: "time", written: "Chín tháng đầu năm 2022, toàn…", now: "Sáu tháng đầu năm 2022, toàn…" },
  ],
  ["Tổng cộng<", "Bình quân<", { kind: "head", written: "Tổng cộng", now: "Bình quân" }],
  [
    " với tổng kinh phí ",
    " với kinh phí ",
    {
      kind: "style",
      written: "…[…], hộ kinh doanh với tổng kinh phí",
      now: "…[…], hộ kinh doanh với kinh phí",
    },
  ],
])("%s → %s: what was written and what stands now", (from, to, expected) => {
  expect(findFirstChange(replaceText(from, to))).toEqual(expected);
});
