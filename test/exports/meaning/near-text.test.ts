import { describe, expect, test } from "vitest";
import { findNearestDeclaredText } from "../../../src/exports/meaning/near-text.ts";

const documents = ["Nghị quyết", "Quyết định", "Kế hoạch"];
const services = [
  "Tư vấn, giới thiệu việc làm",
  "Nhận được việc làm",
  "Phiên giao dịch việc làm trực tiếp",
  "Phiên giao dịch việc làm trực tuyến",
];
const care = ["Điều dưỡng tập trung", "Điều dưỡng tại nhà", "Xây mới nhà ở", "Sửa chữa nhà ở"];
const levels = ["Cao đẳng", "Trung cấp", "Sơ cấp", "Đào tạo thường xuyên dưới 3 tháng"];

describe("a text near to a declared one", () => {
  test.each([
    ["Nghị quyết HĐND", documents, "Nghị quyết"],
    ["NQ", documents, "Nghị quyết"],
    ["NQ HĐND", documents, "Nghị quyết"],
    ["QĐ", documents, "Quyết định"],
    ["Quyết địnhh", documents, "Quyết định"],
    ["Kế hoach năm", documents, "Kế hoạch"],
    ["Tư vấn, GTVL", services, "Tư vấn, giới thiệu việc làm"],
    ["TV, GTVL", services, "Tư vấn, giới thiệu việc làm"],
    ["Giới thiệu việc làm, tư vấn", services, "Tư vấn, giới thiệu việc làm"],
    ["Tư vấn", services, "Tư vấn, giới thiệu việc làm"],
    ["Phiên GDVL trực tuyến", services, "Phiên giao dịch việc làm trực tuyến"],
    ["Phiên giao dịch việc làm onlines", services, "Phiên giao dịch việc làm trực tiếp"],
    ["Sửa nhà", care, "Sửa chữa nhà ở"],
    ["Điều dưỡng tập chung", care, "Điều dưỡng tập trung"],
    ["ĐD tại nhà", care, "Điều dưỡng tại nhà"],
    ["Nhà ở xây mới", care, "Xây mới nhà ở"],
    ["CĐ", levels, "Cao đẳng"],
    ["Cao đẳng nghề", levels, "Cao đẳng"],
    ["Dưới 03 tháng", levels, "Đào tạo thường xuyên dưới 3 tháng"],
    ["ĐTTX dưới 3 tháng", levels, "Đào tạo thường xuyên dưới 3 tháng"],
  ])("%s", (written, declared, near) => expect(findNearestDeclaredText(written, declared)).toBe(near));
});

describe("a text that means something else", () => {
  test.each([
    ["Tờ trình", documents],
    ["Báo cáo", documents],
    ["Nghị định", documents],
    ["Dự thảo Nghị quyết", documents],
    ["Báo cáo kết quả thực hiện kế hoạch", documents],
    ["Tư vấn pháp luật", services],
    ["Mai táng phí", care],
    ["Đại học", levels],
    ["", levels],
    ["…", levels],
  ])("%s", (written, declared) => expect(findNearestDeclaredText(written, declared)).toBeUndefined());
});
