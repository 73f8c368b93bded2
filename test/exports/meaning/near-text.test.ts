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

describe("which of several texts is the nearest", () => {
  test.each([
    // The one of which more words agree.
    ["Hỗ trợ nhà", ["Hỗ trợ", "Hỗ trợ nhà ở", "Hỗ trợ xây nhà ở xã hội"], "Hỗ trợ nhà ở"],
    // One that is misspelt goes before one that is continued.
    ["Quyết địnhh", ["Quyết", "Quyết định"], "Quyết định"],
    ["Quyết định khen", ["Quyết định khen thưởng", "Quyết định"], "Quyết định khen thưởng"],
    // The first of two that are equally near.
    ["Lớp nghề", ["Lớp nghề may", "Lớp nghề hàn"], "Lớp nghề may"],
    ["Lớp nghề may", ["Lớp nghề hàn", "Lớp nghề may"], "Lớp nghề may"],
    // A whole word goes before one that only begins so.
    ["Con công", ["Công con"], "Công con"],
  ])("%s among %j: %s", (written, declared, near) =>
    expect(findNearestDeclaredText(written, declared)).toBe(near),
  );
});

describe("letters, numbers and initials", () => {
  test.each([
    ["Đợt2", "Đợt 2", true],
    ["2đợt", "Đợt 2", true],
    ["Nhóm 1", "Nhóm 2", false],
    // Five letters may have one wrong where six do, and eighteen three.
    ["Sơ cấpp", "Sơ cấp", true],
    ["Cấp", "Cáp", true],
    ["Tập", "Tạm", false],
    ["Nuôi dưỡng tập chungg", "Nuôi dưỡng tập trung", true],
    // Initials of words that follow each other; a single letter is none.
    ["GTVL", "Giới thiệu việc làm", true],
    ["GVL", "Giới thiệu việc làm", false],
    ["VLGT", "Giới thiệu việc làm", false],
    ["G", "Giới thiệu việc làm", false],
    ["VL VL", "Việc làm vui lòng", true],
    ["Ng. lập", "Ngày lập", true],
    ["N. lập", "Ngày lập", false],
    // Two words of three are enough, one of two is not.
    ["Trợ cấp tháng", "Trợ cấp năm", true],
    ["Trợ cấp", "Trợ giúp", false],
    ["Trợ cấp tuất hằng tháng", "Trợ cấp một lần", false],
    ["Cũ", "Cũ", true],
    ["Cũ", "Mới", false],
  ])("%s may mean %s: %s", (written, declared, isNear) =>
    expect(findNearestDeclaredText(written, [declared])).toBe(isNear ? declared : undefined),
  );

  test("no text is near to an empty one", () => {
    expect(findNearestDeclaredText("Hộ nghèo", ["", "…"])).toBeUndefined();
  });
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
