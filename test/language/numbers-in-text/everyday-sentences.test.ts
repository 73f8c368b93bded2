/** Sentences of everyday reports in which no number is a figure, and sentences in which somebody typed one. */
import { describe, expect, test } from "vitest";
import { findFigureLikeNumbers } from "../../../src/language/numbers-in-text/figure-like-numbers.ts";
import { hasUnitBehind } from "../../../src/language/numbers-in-text/unit-behind.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

function findNumbers(text: string): string[] {
  return findFigureLikeNumbers(text, false).map(({ number }) => number);
}

/** Documents, dates, ages, programmes, rooms, telephones, standards: a page without a figure. */
const everydaySentences = [
  "Thực hiện Chỉ thị số 40-CT/TW của Ban Bí thư về tín dụng chính sách xã hội.",
  "Quán triệt Nghị quyết số 43-NQ/TW và Kế hoạch số 45-KH/TU của Tỉnh ủy.",
  "Theo Thông báo số 215-TB/TU, Sở đã rà soát lại các đề án.",
  "Các đoàn đi thăm, tặng quà nhân dịp 27/7 và Quốc khánh 2/9.",
  "Thời gian kiểm tra từ 01/6 đến 30/6.",
  "Thời gian kiểm tra từ 1/6 đến 30/6, báo cáo trước 5/7.",
  "Trẻ em dưới 16 tuổi được cấp thẻ bảo hiểm y tế.",
  "Người từ đủ 80 tuổi trở lên được hưởng trợ cấp; trẻ từ 6 đến 16 tuổi được đi học.",
  "Duy trì tổng đài 111 về bảo vệ trẻ em, trực 24/7.",
  "Triển khai Đề án 06 và Chương trình 135 trên địa bàn.",
  "Căn cứ Quyết định số 1446 của Thủ tướng Chính phủ.",
  "Chế độ đối với thương binh hạng 1/4 và 2/4.",
  "Cung cấp dịch vụ công trực tuyến mức độ 3, 4.",
  "Tổ chức kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ.",
  "Áp dụng hệ thống quản lý chất lượng ISO 9001:2015.",
  "Họp giao ban vào thứ 3 hằng tuần tại phòng 302.",
  "Các nhiệm vụ của tháng 10, 11 và 12 được giao cho từng phòng.",
  "Sửa đổi các Điều 5, 6, 7, 8, 9, 10 và 11 của Quy chế.",
  "Liên hệ số điện thoại 0229.3871.123 hoặc 0912 345 678 để được hướng dẫn.",
  "Đường dây nóng: (0229) 3871 123, thư điện tử sld2022@ninhbinh.gov.vn.",
  "Tài liệu đăng tại https://ninhbinh.gov.vn/tin-tuc/2022/123.",
  "Hội nghị bắt đầu lúc 8 giờ 30, kết thúc 11h00.",
  "Nộp hồ sơ chậm nhất ngày 15 tháng 10 năm 2022.",
  "Báo cáo gửi trước ngày 15/10/2022.",
  "Hồ sơ được giải quyết trong thời hạn 15 ngày làm việc.",
  "Kế hoạch 5 năm giai đoạn 2021 - 2025 được giữ nguyên.",
  "So với 2021, việc phối hợp có nhiều chuyển biến.",
  "Trong quý 3, quý IV và 3 tháng cuối năm tiếp tục đôn đốc.",
  "Phong trào “Cả nước chung sức vì người nghèo” bước sang năm thứ 5.",
  "Thực hiện tốt phương châm “4 tại chỗ” và “5 rõ”.",
  "Chính quyền địa phương 2 cấp hoạt động ổn định.",
  "Bộ phận 1 cửa tiếp nhận hồ sơ đầy đủ.",
  "Tuyến Quốc lộ 1A, Quốc lộ 10 và đường 12B đi qua địa bàn.",
  "Trụ sở tại số 45 đường Lê Hồng Phong, tổ 5 phường Vân Giang.",
  "Đại dịch COVID-19 và biến thể mới tác động đến thị trường.",
  "Ứng dụng công nghệ 4G, 5G và thành tựu của cách mạng công nghiệp 4.0.",
  "Xếp lương theo bậc 3, loại 2; nâng ngạch theo Thông tư 02/2021/TT-BNV.",
  "Theo khoản 1, 2 và 3 Điều 7 Luật số 69/2020/QH14, điểm a khoản 2 Điều 9.",
  "Phụ lục 2, biểu 3, mẫu số 01 kèm theo Công văn số 4281 của Bộ.",
  "Các nội dung gồm: (1) rà soát; (2) tổng hợp; (3) báo cáo.",
  "1. Công tác chỉ đạo, điều hành",
  "2.1. Kết quả thực hiện",
  "3) Tồn tại, hạn chế",
  "Kỳ họp thứ 10, Hội đồng nhân dân tỉnh khóa 15 thông qua nghị quyết.",
  "Đại hội Đảng bộ tỉnh lần thứ 22 đề ra mục tiêu.",
  "Năm học 2021-2022 và niên độ 2022 kết thúc.",
  "Ngày 26, 27 và 28 tổ chức tập huấn tại các huyện.",
  "Một số đơn vị gửi báo cáo chậm; hai bên thống nhất nội dung phối hợp.",
  "Không để một người dân nào bị bỏ lại phía sau.",
  "Hàng nghìn lượt người đã đến dự; hàng chục đơn vị tham gia.",
  "Chín tháng đầu năm, công tác phối hợp được tăng cường.",
  "Trong mười hai tháng của năm, việc kiểm tra được duy trì.",
  "Vào lúc tám giờ ngày hai mươi tháng Chín, lễ viếng được tổ chức.",
  "Tháng Mười một, Sở tổ chức tổng kết.",
  "Bước 1, bước 2 đã xong; nhóm 3 đang rà soát.",
  "Dự án 3 thuộc Chương trình mục tiêu quốc gia, Tiểu dự án 1 do Sở chủ trì.",
  "Đào tạo thường xuyên dưới 3 tháng được ưu tiên.",
  "Phiên họp tháng 9/2022 đã thông qua; tháng 9 huyện Nho Quan tổ chức đánh giá.",
  "Đến 30/9 các huyện đã gửi báo cáo.",
  "Thực hiện Nghị định số 20/2021/NĐ-CP, Nghị định 28 và Luật 69.",
];

/** More of the same kinds, found in other reports' words. */
const otherEverydaySentences = [
  "Gọi Tổng đài quốc gia bảo vệ trẻ em 111, trực 24/7.",
  "Cả hai phiên bản đều chạy ổn định; cả ba phòng đã báo cáo.",
  "Tài khoản số 3713.0.1034567 tại Kho bạc Nhà nước.",
  "Tổ 1, tổ 2 thôn Đông được biểu dương.",
  "Trường Cao đẳng nghề LILAMA 1 tuyển sinh.",
  "Họp lần 2 vào tuần thứ 3 của tháng 11, học kỳ 1.",
  "Nâng cao một phần tư tưởng, nhận thức.",
  "Trẻ em từ 0-6 tuổi; thanh niên 18-35 tuổi.",
  "Mười năm qua, công tác này có nhiều đổi mới; hai mươi năm sau vẫn vậy.",
  "Gọi tổng đài 1900 1234 hoặc 0912.345.678 (máy lẻ 12).",
  "Thời gian đào tạo 3 tháng, thực tập 15 ngày.",
  "Báo cáo định kỳ 6 tháng, hằng năm.",
  "Phần mềm chạy trên Windows 10, Office 2016.",
  "Ban Chỉ đạo 389, chi bộ 3, cầu số 2, tuyến kênh số 5.",
  "Ba là, tăng cường kiểm tra; bốn là, tuyên truyền; năm là, sơ kết.",
  "Nửa đầu năm, một phần tư tưởng còn chủ quan.",
  "Quy định 08-QĐi/TW; Công văn 1234/LĐTBXH-BTXH; Thông tư 11/2015/TTLT-BLĐTBXH-BNV.",
];

/** In [brackets] the number that has no source. */
const inventedNumbers = [
  "Thực hiện kế hoạch [500] lao động đi làm việc ở nước ngoài.",
  "Đợt [250] người đầu tiên đã xuất cảnh.",
  "Khảo sát mẫu [150] hộ tại ba huyện.",
  "Bình quân mỗi tháng [85] người tìm được việc.",
  "Trong năm [90] hộ thoát nghèo.",
  "Cả năm [2000] lao động được đào tạo.",
  "Số người được hỗ trợ [là250].",
  "Hộ nghèo được hỗ trợ nhà ở ([45]).",
  "[12.5.]",
  "Mỗi tháng [9] người được tư vấn.",
  "Tháng [85] lượt người đến Trung tâm.",
  "Quý [250] người được hỗ trợ.",
  "Ngày [45] lượt người làm thủ tục.",
  "Tổng số [140] người tham gia.",
  "Mở lớp [30] học viên tại huyện Kim Sơn.",
  "Dự án [500] triệu đồng đã giải ngân.",
  "Đã hỗ trợ trên [một trăm ba mươi bảy nghìn] người.",
  "Có [hai mươi mốt] hộ tái nghèo.",
  "Toàn huyện còn [năm] hộ nghèo.",
  "Đạt [tám mươi lăm phẩy ba] phần trăm kế hoạch.",
  "Hoàn thành [11/13] nhiệm vụ được giao.",
  "Đã cấp [1.250] thẻ; thu [14nghìn] đồng.",
  "Hỗ trợ [12O] người mất việc.",
  "Hỗ trợ [１２０] người mất việc.",
  "Chương trình [12] lớp tập huấn; nhóm [15] người.",
  "Có [một phần ba] số hộ nghèo; [hơn nửa] là nữ.",
  "Trong đó [hai phần ba] là lao động nữ; kết quả [gấp đôi] năm trước.",
  "Số hồ sơ [gấp ba lần] cùng kỳ, [gấp hơn hai lần] kế hoạch.",
  "Tỉnh xếp thứ [5] toàn quốc.",
  "Tháng 9, [12] người được nhận quà; ngày 26 và [27] người.",
];

test("a page of 60 everyday sentences has no figure", () => {
  expect(everydaySentences).toHaveLength(60);
  const sentences = [...everydaySentences, ...otherEverydaySentences];
  const found = sentences.flatMap((text) => findNumbers(text).map((number) => `${number}: ${text}`));
  expect(found).toEqual([]);
});

describe("a typed number is found", () => {
  test.each(inventedNumbers)("%s", (sentence) => {
    const expected = [...sentence.matchAll(/\[(.*?)\]/g)].map(([, number = ""]) => number.replace(/\.$/, ""));
    expect(findNumbers(sentence.replace(/[[\]]/g, ""))).toEqual(expect.arrayContaining(expected));
  });
});

test("every unit of the pack makes a number a figure", () => {
  const units = labourCatalogue.sectors.flatMap(({ indicators }) => indicators.map(({ unit }) => unit));
  const unknown = [...new Set(units)].filter((unit) => !hasUnitBehind(` ${unit}`));
  expect(unknown).toEqual([]);
});
