import { expect, test } from "vitest";
import { isProperName } from "../../src/language/proper-names.ts";

test.each([
  "Ủy ban nhân dân tỉnh",
  "Hội đồng nhân dân tỉnh",
  "Bộ Lao động - Thương binh và Xã hội",
  "Sở Nội vụ",
  "Tỉnh ủy",
  "Huyện ủy",
  "Chủ tịch nước",
  "Chính phủ",
  "Văn phòng Chính phủ",
  "Hội Nông dân",
  "Trung tâm Dịch vụ việc làm",
  "Quỹ Đền ơn đáp nghĩa",
  "Ngân hàng Chính sách xã hội",
  "Nhật Bản",
  "Đài Loan",
  "Đài Loan (Trung Quốc)",
  "Singapore",
  "Bà mẹ Việt Nam anh hùng",
  "Anh hùng Lao động trong thời kỳ kháng chiến",
  "Rumania",
  "Liên bang Nga",
  "BHTN",
])("%s keeps its capital", (name) => {
  expect(isProperName(name)).toBe(true);
});

test.each([
  "Cao đẳng",
  "Sơ cấp",
  "Quà của Chủ tịch nước",
  "Ngân sách tỉnh",
  "Huyện Kim Sơn",
  "Tết Nguyên đán",
  "Nghị quyết HĐND",
  "Hội nghị",
  "Bộ phận một cửa",
  "Phòng, chống tệ nạn xã hội",
  "Người cao tuổi",
  "Xây mới nhà ở",
  "Thị trường khác",
  "Lao động",
])("%s is written small inside a sentence", (name) => {
  expect(isProperName(name)).toBe(false);
});
