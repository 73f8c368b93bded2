import { describe, expect, test } from "vitest";
import { createPublishedLookup } from "../../../src/figures/published/published-lookup.ts";
import { readTypedFigures } from "../../../src/figures/published/read-typed-figures.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";

const context = { catalogue: labourCatalogue, office: ninhBinhOffice, recorded: [] };

function buildFile(lines: string, path = "published/9m-2021.yaml") {
  const head = "reason: Không còn tệp\nsource: Báo cáo số 480\nby: Trần Văn Mẫu\ndate: 2022-10-03\n";
  return { path, text: `${head}${lines}\n` };
}

/** The value of one typed line, or the code of its issue. */
function readLine(line: string): number | string | undefined {
  const { published, issues } = readTypedFigures([buildFile(`figures:\n  ${line}`)], context);
  const error = issues.find(({ severity }) => severity === "error");
  return error?.code ?? published[0]?.figures[0]?.value;
}

describe("amounts with their units", () => {
  test.each([
    ["jobs: 14.274 người", 14_274],
    ["jobs: 14274", 14_274],
    ["jobs: 14.274 lao động", 14_274],
    ["jobs: 11,2 nghìn người", 11_200],
    ["jobs: 14.274 lượt người", "typed-unit"],
    ["jobs: 14,274 người", "typed-fraction"],
    ["jobs: 14,274.5 người", "typed-number"],
    ["jobs: trên 14 nghìn người", "typed-number"],
    ["loans.amount: 3,2 tỷ đồng", 3_200_000_000],
    ["loans.amount: 43.656,3 triệu đồng", 43_656_300_000],
    ["loans.amount: 43.656.300.000 đ", 43_656_300_000],
    ["loans.amount: 43.656,3", "typed-unit"],
    ["loans.amount: 43.656 người", "typed-unit"],
    ["jobs.abroadShare: 5,21%", 5.21],
    ["jobs.abroadShare: 5.21%", "typed-number"],
  ])("%s", (line, expected) => {
    expect(readLine(line)).toBe(expected);
  });
});

describe("a rounded amount is told where it shifts the printed change", () => {
  test.each([
    ["jobs: 11,2 nghìn người", ["typed-rounded"]],
    ["jobs: 14.274 người", []],
    ["loans.amount: 3,2 tỷ đồng", ["typed-rounded"]],
    ["loans.amount: 421,6 tỷ đồng", []],
    ["loans.amount: 43.656,3 triệu đồng", []],
    ["jobs.abroadShare: 5,2%", []],
    ["loans.amount: 0 đồng", []],
  ])("%s", (line, codes) => {
    const { issues } = readTypedFigures([buildFile(`figures:\n  ${line}`)], context);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});

test("indicators and places by code or name, both only once", () => {
  const lines = [
    "figures:",
    "  Lao động được giải quyết việc làm: 14.274 người",
    "  jobs.abroad:",
    "localities:",
    "  huyện Kim Sơn: { jobs: 3.000 người }",
    '  "369": { jobs: 2.000 người }',
  ];
  const { published, issues } = readTypedFigures([buildFile(lines.join("\n"))], context);
  expect(issues).toEqual([]);
  expect(published[0]?.figures.map(({ id, locality, value }) => [id, locality, value])).toEqual([
    ["jobs", undefined, 14_274],
    ["jobs", "369", 2000],
    ["jobs", "376", 3000],
  ]);
});

describe("a period that was recorded too", () => {
  const recordPeriod = (period: string) =>
    ({
      version: 1,
      period,
      documents: [],
      figures: [{ id: "jobs", name: "Việc làm", value: 14_274 }],
    }) as const;

  test("what was recorded counts, and what it lacks is typed", () => {
    const recorded = [recordPeriod("9m-2021")];
    const lines = "figures:\n  jobs: 14.274 người\n  jobs.abroad: 900 người";
    const { published, issues } = readTypedFigures([buildFile(lines)], { ...context, recorded });
    expect(issues).toEqual([]);
    const find = createPublishedLookup([...published, ...recorded]);
    const period = requirePeriod("9m-2021");
    expect(find("jobs", period, undefined)?.typedFrom).toBeUndefined();
    expect(find("jobs.abroad", period, undefined)?.typedFrom).toBe("Báo cáo số 480");
  });

  test.each([
    ["9m-2021", "9m-2021"],
    ["3m-2021", "q1-2021"],
  ])("another number in %s than in the record of %s is an error", (typed, period) => {
    const file = buildFile("figures:\n  jobs: 14.275 người", `published/${typed}.yaml`);
    const { issues } = readTypedFigures([file], { ...context, recorded: [recordPeriod(period)] });
    expect(issues.map(({ code, line }) => [code, line])).toEqual([["typed-otherwise", 6]]);
  });
});

test("two files of one period", () => {
  const lines = "figures:\n  jobs: 14.274 người";
  const files = [buildFile(lines), buildFile(lines, "published/9m-2021.yml")];
  expect(readTypedFigures(files, context).issues.map(({ code }) => code)).toEqual(["published-twice"]);
});
