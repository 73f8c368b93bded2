/** What quarters and months say of the year's plan: the total from January on, the quarter before, what remains. */
import { describe, expect, test } from "vitest";
import type { GivenFigure } from "../../../support/figures/figures.ts";
import { listIssuePlaces, listLineTexts, renderTemplate } from "../../../support/render-template.ts";

const jobs: GivenFigure = {
  id: "jobs",
  unit: "lao động",
  actual: "4703",
  plan: "18000",
  lastYear: "4384",
  previous: "5233",
  toDate: { actual: "14274", lastYear: "13530" },
};
const recipients: GivenFigure = {
  id: "stock",
  unit: "người",
  kind: "stock",
  actual: "90",
  plan: "100",
  lastYear: "80",
  previous: "88",
};
const figures: readonly GivenFigure[] = [
  jobs,
  recipients,
  {
    id: "rate",
    unit: "%",
    actual: "85.44",
    plan: "86",
    lastYear: "84",
    toDate: { actual: "85.31", lastYear: "84.3" },
  },
  {
    id: "money",
    unit: "đồng",
    actual: "39900000000",
    plan: "150000000000",
    toDate: { actual: "118627000000" },
  },
  { id: "tasks", unit: "nhiệm vụ", actual: "6/7", toDate: { actual: "12/13" } },
  {
    id: "accidents",
    unit: "vụ",
    better: "lower",
    actual: "3",
    plan: "12",
    toDate: { actual: "8", lastYear: "9" },
  },
  { id: "none", unit: "người", actual: "0", toDate: { actual: "0" }, zero: "không có người" },
  { id: "unreported", unit: "người", toDate: {} },
  { id: "other", unit: "người", actual: "8" },
];

function renderIn(period: string, body: string, given: readonly GivenFigure[] = figures) {
  return renderTemplate(body, { figures: given, period });
}

describe("toDate", () => {
  test.each([
    ["jobs", "lũy kế 9 tháng 14.274 lao động, đạt 79,3% kế hoạch năm, tăng 5,5% so với cùng kỳ năm 2021"],
    [
      "rate",
      "lũy kế 9 tháng 85,31%, thấp hơn kế hoạch 0,69 điểm phần trăm, tăng 1,01 điểm phần trăm so với cùng kỳ năm 2021",
    ],
    ["tasks", "lũy kế 9 tháng 12/13 nhiệm vụ"],
    ["accidents", "lũy kế 9 tháng 08 vụ, bằng 66,7% kế hoạch năm, giảm 11,1% so với cùng kỳ năm 2021"],
    ["none", "lũy kế 9 tháng không có người"],
  ])("of %s", (id, expected) => {
    const document = renderIn("q3-2022", `{{toDate "${id}"}}`);
    expect([listLineTexts(document), document.issues]).toEqual([[expected], []]);
    expect(document.text.mentions.map(({ aspect }) => aspect)).toEqual(["toDate"]);
  });

  test.each([
    ['in="triệu" decimals=1', "lũy kế 9 tháng 118.627 triệu đồng, đạt 79,1% kế hoạch năm"],
    ['level="body"', "lũy kế 9 tháng trên 118,6 tỷ đồng, đạt 79,1% kế hoạch năm"],
  ])("with %s", (options, expected) => {
    expect(listLineTexts(renderIn("q3-2022", `{{toDate "money" ${options}}}`))).toEqual([expected]);
  });

  test.each([
    [
      "m09-2022",
      jobs,
      "lũy kế 9 tháng 14.274 lao động, đạt 79,3% kế hoạch năm, tăng 5,5% so với cùng kỳ năm 2021",
    ],
    [
      "q4-2022",
      { ...jobs, toDate: { actual: "18320", lastYear: "17810" } },
      "lũy kế cả năm 18.320 lao động, đạt 101,8% kế hoạch năm, tăng 2,9% so với năm 2021",
    ],
    ["q1-2022", jobs, ""],
    ["m01-2022", jobs, ""],
    ["9m-2022", jobs, ""],
    ["2022", jobs, ""],
  ])("in %s", (period, given, expected) => {
    const document = renderIn(period, 'là{{toDate "jobs"}}', [given]);
    expect(listLineTexts(document)).toEqual([expected ? `là (${expected})` : "là"]);
    expect(document.issues).toEqual([]);
  });

  test("of a stock says nothing twice; of what was not reported it complains as elsewhere", () => {
    const document = renderIn("q3-2022", 'a{{toDate "stock"}}\nb{{toDate "unreported"}}');
    expect(listLineTexts(document)).toEqual(["a", "b"]);
    expect(listIssuePlaces(document)).toEqual(["figure-unreported documents/bao-cao.hbs 6 2"]);
  });
});

describe("where it stands", () => {
  const total = "lũy kế 9 tháng 14.274 lao động, đạt 79,3% kế hoạch năm, tăng 5,5%";
  const change = "tăng 7,3% so với cùng kỳ năm 2021";
  test.each([
    [
      "in brackets behind the clauses",
      '{{exact "jobs"}}{{planned "jobs"}}{{compared "jobs"}}{{toDate "jobs"}}.',
      `4.703 lao động, ${change} (${total}).`,
    ],
    [
      "in brackets alone",
      '{{exact "jobs"}}{{toDate "jobs"}} và hết.',
      `4.703 lao động (${total} so với cùng kỳ năm 2021) và hết.`,
    ],
    [
      "behind a semicolon, where all stand in brackets",
      '{{exact "jobs"}}{{compared "jobs"}}{{toDate "jobs"}}, {{exact "other"}}.',
      `4.703 lao động (${change}; ${total}), 08 người.`,
    ],
    [
      "in brackets of the template",
      '{{exact "other"}} và {{exact "jobs"}} ({{planned "jobs"}}{{compared "jobs"}}{{toDate "jobs"}}).',
      `08 người và 4.703 lao động (${change}; ${total}).`,
    ],
  ])("%s", (_, body, expected) => {
    const document = renderIn("q3-2022", body);
    expect([listLineTexts(document), document.issues]).toEqual([[expected], []]);
  });
});

describe("planned", () => {
  test.each([
    ["q3-2022", "jobs", "a"],
    ["q3-2022", "stock", "a, đạt 90% kế hoạch năm"],
    ["9m-2022", "jobs", "a, đạt 26,1% kế hoạch năm"],
    ["q1-2022", "jobs", "a, đạt 26,1% kế hoạch năm"],
  ])("in %s of %s: the plan belongs to the total from January on", (period, id, expected) => {
    const given = period === "q3-2022" ? figures : [{ ...jobs, period }];
    const document = renderIn(period, `a{{planned "${id}"}}`, given);
    expect([listLineTexts(document), document.issues]).toEqual([[expected], []]);
  });
});

describe("compared with the period before", () => {
  test.each([
    ["q3-2022", "jobs", "giảm 10,1% so với quý II"],
    ["m09-2022", "jobs", "giảm 10,1% so với tháng 8"],
    ["q1-2022", "jobs", "giảm 10,1% so với quý IV năm 2021"],
    ["m01-2022", "jobs", "giảm 10,1% so với tháng 12 năm 2021"],
    ["q3-2022", "stock", "tăng 2,3% so với cuối quý II"],
    ["q3-2022", "other", ""],
  ])("in %s of %s", (period, id, expected) => {
    const document = renderIn(period, `a{{compared "${id}" with="previous"}}`);
    expect(listLineTexts(document)).toEqual([expected ? `a, ${expected}` : "a"]);
    expect(document.issues).toEqual([]);
    expect(document.text.mentions.map(({ aspect }) => aspect)).toEqual(
      expected ? ["changeFromPrevious"] : [],
    );
  });
});

describe("remaining", () => {
  test.each([
    ["q3-2022", jobs, "còn 3.726 lao động, bình quân mỗi tháng 1.242 lao động"],
    ["9m-2022", { ...jobs, actual: "14274" }, "còn 3.726 lao động, bình quân mỗi tháng 1.242 lao động"],
    ["9m-2022", { ...jobs, actual: "14273" }, "còn 3.727 lao động, bình quân mỗi tháng 1.243 lao động"],
    ["9m-2022", { ...jobs, actual: "17990" }, "còn 10 lao động, bình quân mỗi tháng 3,4 lao động"],
    ["11m-2022", { ...jobs, actual: "17000" }, "còn 1.000 lao động"],
    ["9m-2022", { ...jobs, actual: "18000" }, "đã hoàn thành kế hoạch năm"],
    ["9m-2022", { ...jobs, actual: "18320" }, "đã hoàn thành kế hoạch năm, vượt 320 lao động"],
    ["q3-2022", { ...recipients, id: "jobs" }, "còn 10 người"],
    ["q3-2022", { ...figures[3], id: "jobs" }, "còn trên 31,3 tỷ đồng, bình quân mỗi tháng gần 10,5 tỷ đồng"],
    ["12m-2022", jobs, ""],
    ["q4-2022", jobs, ""],
    ["2022", jobs, ""],
    ["9m-2022", { id: "jobs", actual: "5" }, ""],
    ["9m-2022", { ...jobs, unit: "%", actual: "85", plan: "86" }, ""],
    ["9m-2022", { ...jobs, better: "lower" as const }, ""],
  ])("in %s of %o: %s", (period, given, expected) => {
    const document = renderIn(period, 'a{{remaining "jobs"}}', [given]);
    expect(listLineTexts(document)).toEqual([expected ? `a, ${expected}` : "a"]);
    expect(document.issues).toEqual([]);
  });
});
