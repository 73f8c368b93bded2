import { describe, expect, test } from "vitest";
import type { GivenFigure } from "../../../support/figures/figures.ts";
import { listLineTexts, renderTemplate } from "../../../support/render-template.ts";

const jobs: GivenFigure = {
  id: "jobs",
  unit: "lao động",
  actual: "90",
  byLocality: {
    "372": { actual: "40", plan: "50" },
    "373": { actual: "30", plan: "32" },
    "374": { actual: "20", plan: "25" },
  },
};
const ofQuarter: GivenFigure = {
  ...jobs,
  byLocality: {
    "372": { actual: "40", plan: "200", toDate: { actual: "150" } },
    "373": { actual: "30", plan: "200", toDate: { actual: "160" } },
  },
};

describe("highest and lowest by their share of the plan", () => {
  test.each([
    ["9m-2022", '{{highest "jobs" rankedBy="plan"}}', "huyện Gia Viễn (đạt 93,8% kế hoạch năm)"],
    [
      "9m-2022",
      '{{lowest "jobs" rankedBy="plan"}}',
      "huyện Nho Quan (đạt 80% kế hoạch năm), huyện Hoa Lư (đạt 80% kế hoạch năm)",
    ],
    ["9m-2022", '{{highest "jobs"}}', "huyện Nho Quan (40 lao động)"],
    ["q3-2022", '{{highest "jobs" rankedBy="plan"}}', "huyện Gia Viễn (lũy kế 9 tháng đạt 80% kế hoạch năm)"],
    ["q3-2022", '{{reached "jobs"}} huyện', "chưa có huyện"],
  ])("in %s %s", (period, body, expected) => {
    const document = renderTemplate(body, { figures: [period === "9m-2022" ? jobs : ofQuarter], period });
    expect([listLineTexts(document), document.issues]).toEqual([[expected], []]);
  });

  test("without plans there is none, and a warning", () => {
    const body = 'là {{highest "jobs" rankedBy="plan"}}';
    const document = renderTemplate(body, {
      figures: [{ ...jobs, byLocality: { "372": { actual: "40" } } }],
    });
    expect(listLineTexts(document)).toEqual(["là"]);
    expect(document.issues.map(({ code }) => code)).toEqual(["plan-missing"]);
  });
});

describe("rank", () => {
  test.each([
    ["372", '{{rank "jobs"}}', "xếp thứ nhất trong 3 huyện, thành phố"],
    ["373", '{{rank "jobs"}}', "xếp thứ 2/3 huyện, thành phố"],
    [
      "373",
      '{{rank "jobs" rankedBy="plan"}}',
      "xếp thứ nhất trong 3 huyện, thành phố về tỷ lệ thực hiện kế hoạch năm",
    ],
    [
      "374",
      '{{rank "jobs" rankedBy="plan"}}',
      "xếp thứ 2/3 huyện, thành phố về tỷ lệ thực hiện kế hoạch năm",
    ],
    ["375", '{{rank "jobs"}}', ""],
    [undefined, '{{rank "jobs"}}', ""],
  ])("of %s: %s", (locality, body, expected) => {
    const given = {
      ...jobs,
      byLocality: { ...jobs.byLocality, ...(locality === "375" && { "375": { actual: "" } }) },
    };
    const document = renderTemplate(`a${body}`, { figures: [given], ...(locality && { locality }) });
    expect(listLineTexts(document)).toEqual([expected ? `a, ${expected}` : "a"]);
    expect(document.issues).toEqual([]);
    expect(document.text.mentions.map(({ aspect }) => aspect)).toEqual(expected ? ["rank"] : []);
  });

  test("what should stay low has no rank", () => {
    const document = renderTemplate('a{{rank "jobs"}}', {
      figures: [{ ...jobs, better: "lower" }],
      locality: "372",
    });
    expect(listLineTexts(document)).toEqual(["a"]);
  });
});
