import { describe, expect, test } from "vitest";
import { findTextBeforeDamage, hasNoWords } from "../../../src/exports/meaning/damaged-text.ts";

const business = "Lao động đang làm việc trong doanh nghiệp";

describe("findTextBeforeDamage", () => {
  test.each([
    ["a letter of another script", "Lao động đang làm việc trong doanh nghi䷇p"],
    ["a sign for a letter", "Lao động đang làm việ# trong doanh nghiệp"],
    ["a letter that no word begins with", "Lao động đang làm việc tzong doanh nghiệp"],
    ["one letter of another word", "Mao động đang làm việc trong doanh nghiệp"],
    ["a piece lost", "Lao động đang làm vianh nghiệp"],
    ["a piece twice", "Lao động đang làm ng làm việc trong doanh nghiệp"],
    ["a word twice", "Lao Lao động đang làm việc trong doanh nghiệp"],
    ["a piece of the next cell", "Lao động 08-0đang làm việc trong doanh nghiệp"],
    ["joined inside a word", "Lao động đoanh nghiệp"],
    ["joined where only one text has a space", "Lao động đang làm việc anh nghiệp"],
    ["a coda that no such vowel has", "Lao động đang làm việc trong dệc trong doanh nghiệp"],
    ["cut inside a word", "Lao động đang làm việc trong doa"],
  ])("%s", (_, damaged) => expect(findTextBeforeDamage(damaged, ["Khác", business])).toBe(business));

  test.each([
    ["a word more", "Hộ cận nghèo", "Hộ nghèo"],
    ["a word less", "Cao đẳng", "Cao đẳng nghề"],
    ["another word", "Người lao động nghỉ việc", "Người lao động ngừng việc"],
    ["another number", "Hỗ trợ theo đợt 2", "Hỗ trợ theo đợt 1"],
    ["another Roman number", "Người có công nhóm II", "Người có công nhóm I"],
    ["another letter of a list", "Xe chuyên dùng loại B", "Xe chuyên dùng loại A"],
    ["an abbreviation", "Lao động tại KCN", "Lao động tại nhà"],
    ["a symbol of decisions", "Hỗ trợ theo 08/2022/QĐ-TTg", "Hỗ trợ theo 68/NQ-CP"],
    ["two communes", "xã Yên Thành", "xã Yên Thắng"],
    ["a foreign name", "Công ty Samsung", "Tổng công ty May"],
    ["short texts", "Nữ", "Nam"],
    ["a beginning of five letters", "Cao đ", "Cao đẳng"],
  ])("%s tells two texts apart", (_, text, other) =>
    expect(findTextBeforeDamage(text, [other])).toBeUndefined(),
  );

  test("whole words of two texts make a third", () => {
    const others = ["Lao động làm việc tại nơi khác", "Người làm thuê tại nhà"];
    expect(findTextBeforeDamage("Lao động làm việc tại nhà", others)).toBeUndefined();
  });
});

test.each(["31/02/2022", "-0", "😀", "ệ", "{{x}}", "NaN", "__proto__", "a".repeat(300), ""])(
  "%s has no words",
  (text) => expect(hasNoWords(text)).toBe(true),
);

test.each(["UBND", "Nữ", "Sơ cấp", "Tết", "COVID-19", "Dưới 3 tháng"])("%s has words", (text) =>
  expect(hasNoWords(text)).toBe(false),
);
