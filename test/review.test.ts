/** The pipeline on the sample workspace: the texts of its reports, and every figure against a second, naive computation. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { addOfficeWordsToCatalogue } from "../src/catalogue/office/office-words.ts";
import { listExportIdsByFileName } from "../src/exports/recognise-export.ts";
import type { Figure } from "../src/figures/figure.ts";
import type { Review } from "../src/figures/review-data.ts";
import { replaceTokensWithWords, splitTextAtTokens } from "../src/language/figure-mention.ts";
import { parsePeriod } from "../src/period.ts";
import { computeReviewOfExports, type ReviewText, renderReviewTextAndBlocks } from "../src/review.ts";
import { listExportFiles } from "../src/workspace/list-exports.ts";
import { readNarrativeFiles } from "../src/workspace/workspace-folder.ts";
import { computeNaiveValue, naiveIndicators, readNaiveRows } from "./support/figures/naive-figures.ts";
import { labourCatalogue, labourFiles, ninhBinhOffice } from "./support/labour-pack.ts";

const workspace = { root: "fixtures/ninh-binh", foundBy: "option" } as const;
const { exports } = listExportFiles(workspace);
const templates = labourFiles.filter(({ path }) => path.endsWith(".hbs"));

function buildInputs(id: string) {
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is no period`);
  const narrative = readNarrativeFiles(workspace, { period: id }, []);
  return {
    period,
    office: ninhBinhOffice,
    catalogue: labourCatalogue,
    exports,
    document: "bao-cao",
    templates,
    narrative,
  };
}

async function writeReport(id: string): Promise<{ review: ReviewText; text: string }> {
  const inputs = buildInputs(id);
  const review = renderReviewTextAndBlocks(await computeReviewOfExports(inputs), inputs);
  const lines = review.prose.lines.map(({ text }) => replaceTokensWithWords(text, review.prose.mentions));
  return { review, text: [review.head.title, ...lines].join("\n").replaceAll("\u00A0", " ") };
}

/** The figures that the department published at its conference of 7/10/2022. */
const publishedPhrases = [
  "03 nghị quyết",
  "12/13 nhiệm vụ",
  "trên 137 nghìn người",
  "trên 75 tỷ đồng",
  "trên 2 nghìn người lao động",
  "gần 3 tỷ đồng",
  "trên 12 nghìn lượt người",
  "trên 14 nghìn lao động",
  "gần 200 nghìn suất quà",
  "gần 60 tỷ đồng",
  "hơn 80.000 suất quà",
  "trên 38 tỷ đồng",
];

describe("the nine-month report of 2022", () => {
  let report: Awaited<ReturnType<typeof writeReport>>;
  beforeAll(async () => {
    report = await writeReport("9m-2022");
  });

  test("raises no issue", () => {
    expect(report.review.issues).toEqual([]);
  });

  test.each(publishedPhrases)("has %s from the rows, not from a template", (phrase) => {
    expect(report.text).toContain(phrase);
    for (const { path, text } of labourFiles) {
      expect(text, path).not.toContain(phrase);
      expect(text, path).not.toContain(phrase.split(" ").slice(0, -1).join(" "));
    }
  });

  test("names the tasks of the coming three months", () => {
    for (const task of [
      /đào tạo nghề|giáo dục nghề nghiệp/,
      /cung, cầu lao động|cung - cầu/,
      /pháp luật lao động/,
      /tết Nguyên đán/,
      /giảm nghèo/,
      /công tác xã hội/,
      /bình đẳng giới/i,
    ]) {
      expect(report.text.slice(report.text.indexOf("Nhiệm vụ, giải pháp"))).toMatch(task);
    }
  });

  test("has nothing undefined, empty or English", () => {
    expect(report.text).not.toMatch(/undefined|NaN|null|\{\{|\[object|Cần bổ sung| {2}| [,.;]/);
  });

  test("is the expected text", async () => {
    await expect(report.text).toMatchFileSnapshot("../fixtures/ninh-binh/expected/bao-cao-9m-2022.txt");
  });
});

describe("every figure equals a naive recomputation", () => {
  const rows = readNaiveRows(workspace.root);
  const reviews = new Map<string, Review>();

  test.each(["9m-2022", "q1-2022", "q3-2022", "6m-2022", "m09-2022", "12m-2021", "2021"])(
    "%s",
    async (id) => {
      const inputs = buildInputs(id);
      const review = await computeReviewOfExports(inputs);
      reviews.set(id, review);
      const { year, first, last } = inputs.period;
      const close = (value: number | null) => (value === null ? null : Number(value.toPrecision(12)));
      const amount = (figure: Pick<Figure, "actual"> | undefined) =>
        close(figure?.actual?.amount.toNumber() ?? null);
      for (const indicator of naiveIndicators) {
        const figure = review.figures.findFigure(indicator.id);
        expect([indicator.id, amount(figure)]).toEqual([
          indicator.id,
          close(computeNaiveValue(indicator, rows, { year, first, last })),
        ]);
        const lastYear = close(figure?.samePeriodLastYear?.amount.toNumber() ?? null);
        expect([indicator.id, lastYear]).toEqual([
          indicator.id,
          close(computeNaiveValue(indicator, rows, { year: year - 1, first, last })),
        ]);
        // The sample has no holes, so that every figure is compared but for what began in July 2021 or changed its definition; completed
        // tasks are of other tasks.
        const { coverage, comparison } = figure ?? {};
        expect([indicator.id, figure?.actual ? coverage?.lacking : []]).toEqual([indicator.id, []]);
        const isSameSeries = first >= 7 || year > 2022 || !/^covid/.test(indicator.id);
        if (
          figure?.actual &&
          figure.samePeriodLastYear &&
          isSameSeries &&
          !/^(?:poverty|tasks\.assigned)/.test(indicator.id)
        )
          expect([indicator.id, comparison?.kind]).toEqual([indicator.id, "whole"]);
        else expect([indicator.id, comparison?.kind]).toEqual([indicator.id, "none"]);
        for (const { code } of ninhBinhOffice.localities) {
          const part = review.figures.findFigure(indicator.id, code);
          const expected = computeNaiveValue(indicator, rows, { year, first, last, locality: code });
          expect([indicator.id, code, amount(part)]).toEqual([indicator.id, code, close(expected)]);
        }
      }
    },
  );

  test("the months of a flow add up to the whole", () => {
    for (const figure of reviews.get("9m-2022")?.figures.all ?? []) {
      if (figure.indicator.aggregation.kind !== "sum" || figure.actual === null) continue;
      const months = figure.byMonth().reduce((sum, { actual }) => sum + (actual?.amount.toNumber() ?? 0), 0);
      expect([figure.indicator.id, months]).toEqual([figure.indicator.id, figure.actual.amount.toNumber()]);
    }
  });
});

describe("every period has its own names", () => {
  test.each([
    ["q1-2022", "Sơ kết", "quý I năm 2022", "quý II năm 2022", "cùng kỳ năm 2021"],
    ["q2-2022", "Sơ kết", "quý II năm 2022", "quý III năm 2022", "cùng kỳ năm 2021"],
    ["q3-2022", "Sơ kết", "quý III năm 2022", "quý IV năm 2022", "cùng kỳ năm 2021"],
    ["3m-2022", "Sơ kết", "3 tháng đầu năm 2022", "9 tháng cuối năm 2022", "cùng kỳ năm 2021"],
    ["6m-2022", "Sơ kết", "6 tháng đầu năm 2022", "6 tháng cuối năm 2022", "cùng kỳ năm 2021"],
    ["9m-2022", "Sơ kết", "9 tháng đầu năm 2022", "3 tháng cuối năm 2022", "cùng kỳ năm 2021"],
    ["m09-2022", "Kết quả", "tháng 9 năm 2022", "tháng 10 năm 2022", "cùng kỳ năm 2021"],
  ])("%s", async (id, verb, name, coming, base) => {
    const { text, review } = await writeReport(id);
    expect(review.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(text).toMatch(new RegExp(`^${verb} `));
    expect(text).toContain(name);
    expect(text).toContain(coming);
    expect(text).toContain(base);
  });

  test.each([
    ["q4-2021", "Sơ kết", "quý IV năm 2021", "quý I năm 2022"],
    ["12m-2021", "Tổng kết", "năm 2021", "năm 2022"],
    ["2021", "Tổng kết", "năm 2021", "năm 2022"],
  ])(
    "%s has no comparison but a warning, because the data have no year before it",
    async (id, verb, name, coming) => {
      const { text, review } = await writeReport(id);
      expect(review.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(text).toMatch(new RegExp(`^${verb} `));
      expect(text).toContain(name);
      expect(text).toContain(coming);
      expect(text).not.toMatch(/so với|cùng kỳ/);
      expect(review.issues.map(({ message }) => message).join()).toMatch(/2020/);
    },
  );
});

describe("every document of every locality and period", () => {
  const places = [undefined, ...ninhBinhOffice.localities];
  test.each(["9m-2022", "q1-2022", "q2-2022", "m09-2022", "2021"])(
    "%s reads as a person would write it",
    async (id) => {
      const base = buildInputs(id);
      const review = await computeReviewOfExports(base);
      for (const document of ["bao-cao", "thong-cao"]) {
        for (const locality of places) {
          const inputs = { ...base, document, ...(locality ? { locality } : {}) };
          const { prose, head, issues } = renderReviewTextAndBlocks(review, inputs);
          expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
          const lines = [head.title, ...prose.lines.map((line) => line.text)].map((text) =>
            replaceTokensWithWords(text, prose.mentions),
          );
          const text = lines.join("\n").replaceAll("\u00A0", " ");
          expect(text).not.toMatch(/undefined|NaN|null|\{\{|\[object|[\uE000-\uE0FF]/);
          expect(text).not.toMatch(
            /\p{L}(?:tăng|giảm|đạt|bằng|gấp) \d| {2}| [,.;]|,,|\(\)|người người|tăng -/u,
          );
          expect(text).not.toMatch(
            locality ? /toàn tỉnh|Hội đồng nhân dân tỉnh trình/ : /toàn huyện|toàn thành phố/,
          );
        }
      }
    },
  );
});

test("the press brief has the figures that the newspaper printed", async () => {
  const conference = {
    name: "Hội nghị sơ kết công tác 9 tháng đầu năm 2022",
    date: { year: 2022, month: 10, day: 7 },
  };
  const inputs = { ...buildInputs("9m-2022"), document: "thong-cao", conference };
  const { prose, head, issues } = renderReviewTextAndBlocks(await computeReviewOfExports(inputs), inputs);
  expect(issues).toEqual([]);
  const text = [head.title, ...prose.lines.map((line) => line.text)]
    .map((line) => replaceTokensWithWords(line, prose.mentions))
    .join("\n")
    .replaceAll("\u00A0", " ");
  for (const phrase of publishedPhrases) {
    expect(text).toContain(phrase);
  }
  await expect(text).toMatchFileSnapshot("../fixtures/ninh-binh/expected/thong-cao-9m-2022.txt");
});

test("every export of the sample states that its data are invented", () => {
  for (const { path } of exports) {
    expect(readFileSync(`${workspace.root}/${path}`, "utf8").slice(0, 400), path).toMatch(/số liệu mẫu/i);
  }
});

/** The exports of the sample by their id. */
const sampleExports = new Map<string, typeof exports>();
for (const file of exports) {
  const [id = ""] = listExportIdsByFileName(file.path, labourCatalogue);
  sampleExports.set(id, [...(sampleExports.get(id) ?? []), file]);
}
const singleExportIds = [...sampleExports.keys()].filter((id) => id !== labourCatalogue.targets.id);

describe("the report of an office that has one export alone", () => {
  test.each(singleExportIds)("%s", async (id) => {
    const absentIds = labourCatalogue.sectors
      .flatMap((sector) => sector.exports.map((declaration) => declaration.id))
      .filter((exportId) => exportId !== id);
    const { catalogue } = addOfficeWordsToCatalogue(labourCatalogue, {
      exports: Object.fromEntries(absentIds.map((exportId) => [exportId, { absent: "không phát sinh" }])),
    });
    const inputs = { ...buildInputs("9m-2022"), catalogue, exports: sampleExports.get(id) ?? [] };
    const review = renderReviewTextAndBlocks(await computeReviewOfExports(inputs), inputs);
    expect(review.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(review.issues.map(({ code }) => code)).toContain("exports-absent");
    const printed = new Set(review.prose.lines.flatMap(({ text }) => splitTextAtTokens(text)));
    expect(review.prose.mentions.filter((_, index) => !printed.has(index))).toEqual([]);
    expect(listEmptyHeadings(review.blocks)).toEqual([]);
    const annexes = review.blocks.filter(({ kind }) => kind === "annex").length;
    const text = review.prose.lines.map((line) => line.text).join("\n");
    expect(text).toContain(annexes === 2 ? "tại Phụ lục I và Phụ lục II kèm theo" : "tại Phụ lục kèm theo");
    expect(text).not.toMatch(/[\uE002-\uE008]/);
  });
});

/** Headings right before one of the same or a higher level. */
function listEmptyHeadings(blocks: ReviewText["blocks"]): string[] {
  const findLevel = (block: ReviewText["blocks"][number] | undefined) =>
    block?.kind === "heading" ? block.level : block === undefined || block.kind === "part" ? 0 : 4;
  return blocks.flatMap((block, index) =>
    block.kind === "heading" && findLevel(blocks[index + 1]) <= block.level ? [block.text] : [],
  );
}

test("a press brief asks only for the exports of which it prints figures", async () => {
  const inputs = { ...buildInputs("9m-2022"), exports: sampleExports.get("jobs") ?? [] };
  const review = await computeReviewOfExports(inputs);
  const listMissing = (document: string) =>
    renderReviewTextAndBlocks(review, { ...inputs, document })
      .issues.filter(({ code }) => code === "export-missing")
      .map(({ message }) => message.slice(0, message.indexOf(" biểu")));
  expect(["bao-cao", "thong-cao", "bieu-do"].map(listMissing)).toEqual([
    ["Thiếu 15"],
    ["Thiếu 10"],
    ["Thiếu 5"],
  ]);
});
