import { describe, expect, test } from "vitest";
import {
  buildPeriodWords,
  chooseReviewVerb,
  formatCutOffPhrase,
  formatPeriodName,
  formatPeriodNameAtSentenceStart,
  formatSamePeriodLastYearName,
  formatSamePeriodLastYearShortName,
  formatToDateName,
} from "../../src/language/period-names.ts";
import { requirePeriod } from "../support/figures/figures.ts";

describe("names of periods", () => {
  test.each([
    ["q1-2022", "quý I năm 2022", "Quý I năm 2022"],
    ["q2-2022", "quý II năm 2022", "Quý II năm 2022"],
    ["q3-2022", "quý III năm 2022", "Quý III năm 2022"],
    ["q4-2022", "quý IV năm 2022", "Quý IV năm 2022"],
    ["3m-2022", "3 tháng đầu năm 2022", "Ba tháng đầu năm 2022"],
    ["6m-2022", "6 tháng đầu năm 2022", "Sáu tháng đầu năm 2022"],
    ["9m-2022", "9 tháng đầu năm 2022", "Chín tháng đầu năm 2022"],
    ["12m-2022", "năm 2022", "Năm 2022"],
    ["1m-2022", "tháng 1 năm 2022", "Tháng 1 năm 2022"],
    ["4m-2022", "4 tháng đầu năm 2022", "Bốn tháng đầu năm 2022"],
    ["11m-2022", "11 tháng đầu năm 2022", "Mười một tháng đầu năm 2022"],
    ["m01-2022", "tháng 1 năm 2022", "Tháng 1 năm 2022"],
    ["m12-2022", "tháng 12 năm 2022", "Tháng 12 năm 2022"],
    ["2022", "năm 2022", "Năm 2022"],
  ])("%s: %s, at the start of a sentence %s", (id, name, atStart) => {
    expect([formatPeriodName(requirePeriod(id)), formatPeriodNameAtSentenceStart(requirePeriod(id))]).toEqual(
      [name, atStart],
    );
  });

  test.each([
    ["q1-2022", "quý II năm 2022"],
    ["q4-2022", "quý I năm 2023"],
    ["3m-2022", "9 tháng cuối năm 2022"],
    ["6m-2022", "6 tháng cuối năm 2022"],
    ["9m-2022", "3 tháng cuối năm 2022"],
    ["11m-2022", "tháng 12 năm 2022"],
    ["12m-2022", "năm 2023"],
    ["m09-2022", "tháng 10 năm 2022"],
    ["m12-2022", "tháng 1 năm 2023"],
    ["2022", "năm 2023"],
  ])("the period after %s is %s", (id, coming) => {
    expect(buildPeriodWords(requirePeriod(id)).coming.name).toBe(coming);
  });

  test.each([
    ["9m-2022", "cùng kỳ năm 2021", "cùng kỳ", "sơ kết", "tính đến ngày 30/9/2022"],
    ["q1-2022", "cùng kỳ năm 2021", "cùng kỳ", "sơ kết", "tính đến ngày 31/3/2022"],
    ["m02-2024", "cùng kỳ năm 2023", "cùng kỳ", "kết quả", "tính đến ngày 29/02/2024"],
    ["m01-2022", "cùng kỳ năm 2021", "cùng kỳ", "kết quả", "tính đến ngày 31/01/2022"],
    ["12m-2022", "năm 2021", "năm trước", "tổng kết", "tính đến ngày 31/12/2022"],
    ["2022", "năm 2021", "năm trước", "tổng kết", "tính đến ngày 31/12/2022"],
  ])("%s is compared with %s, then %s; %s, %s", (id, base, short, verb, until) => {
    const period = requirePeriod(id);
    expect([
      formatSamePeriodLastYearName(period),
      formatSamePeriodLastYearShortName(period),
      chooseReviewVerb(period),
      formatCutOffPhrase(period),
    ]).toEqual([base, short, verb, until]);
  });

  test.each([
    ["9m-2022", "9 tháng đầu năm, triển khai nhiệm vụ trọng tâm 3 tháng cuối năm 2022"],
    ["q3-2022", "quý III, triển khai nhiệm vụ trọng tâm quý IV năm 2022"],
    ["q4-2021", "quý IV năm 2021, triển khai nhiệm vụ trọng tâm quý I năm 2022"],
    ["11m-2022", "11 tháng đầu năm, triển khai nhiệm vụ trọng tâm tháng 12 năm 2022"],
    ["m09-2022", "tháng 9 năm 2022 và nhiệm vụ trọng tâm tháng 10 năm 2022"],
    ["m12-2021", "tháng 12 năm 2021 và nhiệm vụ trọng tâm tháng 1 năm 2022"],
    ["12m-2022", "năm 2022, phương hướng, nhiệm vụ năm 2023"],
    ["2022", "năm 2022, phương hướng, nhiệm vụ năm 2023"],
  ])("the subject of %s is %s", (id, subject) => {
    expect(buildPeriodWords(requirePeriod(id)).period.withTasks).toBe(subject);
  });

  test("words with a capital key begin a sentence", () => {
    const { period, coming, lastYear, nextYear } = buildPeriodWords(requirePeriod("9m-2022"));
    expect(period).toEqual({
      name: "9 tháng đầu năm 2022",
      Name: "Chín tháng đầu năm 2022",
      withTasks: "9 tháng đầu năm, triển khai nhiệm vụ trọng tâm 3 tháng cuối năm 2022",
      andTasks: "9 tháng đầu năm và nhiệm vụ trọng tâm 3 tháng cuối năm 2022",
      verb: "sơ kết",
      Verb: "Sơ kết",
      upTo: "đến hết tháng 9 năm 2022",
      UpTo: "Đến hết tháng 9 năm 2022",
      start: "đầu năm",
      cutOff: "tính đến ngày 30/9/2022",
      CutOff: "Tính đến ngày 30/9/2022",
      year: "2022",
      tet: "tết Nguyên đán Nhâm Dần 2022",
    });
    expect([coming.Name, lastYear.Name, nextYear.tet]).toEqual([
      "Ba tháng cuối năm 2022",
      "Cùng kỳ năm 2021",
      "tết Nguyên đán Quý Mão 2023",
    ]);
  });
});

test.each([
  ["9m-2025", undefined, "lũy kế 9 tháng"],
  ["2025", undefined, "lũy kế cả năm"],
  ["9m-2025", { first: 202507, last: 202509 }, "lũy kế từ tháng 7"],
  ["9m-2025", { first: 202501, last: 202506 }, "lũy kế 9 tháng"],
])("the total to the end of %s, of a place that is there in %j, is the %s", (id, placeTime, name) => {
  expect(formatToDateName({ period: requirePeriod(id), ...(placeTime && { placeTime }) })).toBe(name);
});
