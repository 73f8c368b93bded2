/** The sections of one traced sum; `test/explained/` has whole explanations of the sample. */
import { describe, expect, test } from "vitest";
import type { FigureTrace, TracedGroup } from "../../../src/figures/trace/figure-trace.ts";
import { createQuantity } from "../../../src/quantity.ts";
import type { Section } from "../../../src/screen/section.ts";
import { buildTraceSections } from "../../../src/screen/trace/trace-sections.ts";
import { buildFigure } from "../../support/figures/figures.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";

const context = { catalogue: labourCatalogue, office: ninhBinhOffice };
const groups: TracedGroup[] = [
  { file: "a.csv", lines: [[2, 3]], month: 202201, texts: {}, rows: 2, value: { amount: createQuantity(8) } },
  { file: "b.csv", lines: [[2, 2]], month: 202202, texts: {}, rows: 1, value: { amount: createQuantity(7) } },
];

function buildTrace(given: Parameters<typeof buildFigure>[0], rows: readonly TracedGroup[]): FigureTrace {
  return {
    figure: buildFigure(given),
    groups: rows,
    leftOut: [],
    samePeriodLastYear: { value: null, groups: [] },
    plan: null,
    operands: [],
  };
}

function findSection(trace: FigureTrace, title: RegExp): Section {
  const section = buildTraceSections(trace, context).find((one) => title.test(one.title));
  if (!section) throw new Error(`no section ${title}`);
  return section;
}

test("a quarter has the total from January on, what remains of the plan, and the quarter before", () => {
  const given = {
    period: "q3-2022",
    actual: "15",
    lastYear: "10",
    plan: "100",
    previous: "20",
    toDate: { actual: "60" },
  };
  const { parts } = findSection(buildTrace(given, groups), /^Kết quả/);
  expect(parts[0]).toEqual({
    facts: [
      ["Thực hiện quý III năm 2022", "15 lao động"],
      ["Lũy kế 9 tháng", "60 lao động"],
      ["Kế hoạch năm 2022", "100 lao động"],
      ["Đạt kế hoạch năm", "60,0%"],
      ["Còn lại so với kế hoạch", "40 lao động"],
      ["Cùng kỳ năm 2021", "10 lao động"],
      ["Tăng, giảm so với cùng kỳ", "+50,0%"],
      ["Quý II", "20 lao động"],
    ],
  });
  expect(parts).toContain(
    "Số lũy kế 9 tháng tính từ tháng 1; xem các dòng của nó: report explain jobs --period 9m-2022",
  );
});

describe("the explanation of a sum", () => {
  const trace = buildTrace({ actual: "15", lastYear: "10", byLocality: {} }, groups);

  test("defines the indicator and its place", () => {
    expect(findSection(trace, /^Lao động/).parts).toEqual([
      {
        facts: expect.arrayContaining([
          ["Mã chỉ tiêu", "jobs"],
          ["Đơn vị tính", "lao động"],
          ["Kỳ báo cáo", "9 tháng đầu năm 2022"],
          ["Phạm vi", "tỉnh Ninh Bình"],
        ]),
      },
    ]);
  });

  test("adds up the rows of every file and all files", () => {
    const { parts } = findSection(trace, /được tính, 9 tháng đầu năm 2022/);
    expect(parts).toMatchObject([
      { heading: "a.csv", items: ["Dòng 2–3 (2 dòng): 8 lao động."] },
      { rows: [["2–3", "1/2022", "2", "8"]] },
      { heading: "b.csv", items: ["Dòng 2 (1 dòng): 7 lao động."] },
      { rows: [["2", "2/2022", "7"]] },
      "Cộng 2 tệp: 15 lao động.",
    ]);
  });

  test.each([
    [{}, "Không có dòng nào, nên chưa có số liệu (không phải bằng 0)."],
    [
      { actual: "0" },
      "Trong kỳ, biểu có dòng nhưng không dòng nào đúng nội dung được lấy, nên số này bằng 0.",
    ],
  ])("without rows and with %o says so", (given, expected) => {
    expect(findSection(buildTrace(given, []), /được tính, 9 tháng đầu năm 2022/).parts).toEqual([expected]);
  });

  test.each([
    [{ file: "targets.csv", line: 4 }, false, "Kế hoạch năm 2022 lấy từ targets.csv, dòng 4."],
    [
      { file: "targets.csv", line: 4 },
      true,
      "Kế hoạch năm 2022 là tổng kế hoạch của 1 địa phương, vì không có dòng kế hoạch chung: targets.csv, dòng 4.",
    ],
  ])("names the source %o of the plan, summed: %s", (source, summed, expected) => {
    const plan = { amount: createQuantity(20), sources: [source], summed } as never;
    expect(findSection({ ...trace, plan }, /^Kết quả/).parts).toContain(expected);
  });
});

describe("the explanation of a ratio", () => {
  const ratio = { kind: "ratio", part: "part", whole: "whole" } as const;
  const rate = buildFigure({ unit: "%", actual: "33.333333333" });
  const operands = [
    buildTrace({ id: "part", name: "Hộ nghèo", unit: "hộ", actual: "1" }, groups.slice(0, 1)),
    buildTrace({ id: "whole", name: "Tổng số hộ", unit: "hộ", actual: "3" }, groups.slice(1)),
  ];
  const trace: FigureTrace = {
    ...buildTrace({}, []),
    figure: { ...rate, indicator: { ...rate.indicator, aggregation: ratio } },
    operands,
  };

  test("shows both numbers and the rounded result", () => {
    expect(findSection(trace, /^Cách tính/).parts.slice(0, 2)).toEqual([
      'Tỷ lệ = "Hộ nghèo" / "Tổng số hộ" × 100.',
      "Thay số: 1 / 3 × 100 ≈ 33,3333%.",
    ]);
  });

  test("has the rows of each operand, and equal sections once under both names", () => {
    const titles = buildTraceSections(trace, context).map(({ title }) => title);
    expect(titles).toContain("Các dòng được tính, 9 tháng đầu năm 2022 – Hộ nghèo");
    expect(titles).toContain("Các dòng được tính, 9 tháng đầu năm 2021 – Hộ nghèo; Tổng số hộ");
  });
});
