/** A year in which districts ended, communes began and two provinces became one: every figure is added up by hand. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { planBatchJobs } from "../src/batch/batch-jobs.ts";
import { command as check } from "../src/commands/check.ts";
import { command as explain } from "../src/commands/explain.ts";
import { command as showFigures } from "../src/commands/figures.ts";
import { command as status } from "../src/commands/status.ts";
import { buildChartData } from "../src/document/charts/chart-data.ts";
import { buildFilledContent } from "../src/document/review-content.ts";
import { replaceTokensWithWords } from "../src/language/figure-mention.ts";
import { computeReviewOfExports, renderReviewTextAndBlocks } from "../src/review.ts";
import { loadDocumentInputs } from "../src/workspace/document-inputs.ts";
import { openWorkspace } from "../src/workspace/open-workspace.ts";
import { type MergedProvinceChoice, writeMergedProvince } from "./support/merged-province.ts";
import { runInWorkspace } from "./support/run-command.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(join(folder, ".."), { recursive: true, force: true });
});

function writeWorkspace(choice?: MergedProvinceChoice): string {
  const folder = writeMergedProvince(choice);
  folders.push(folder);
  return folder;
}

const workspace = writeWorkspace();

function openSilently(folder: string) {
  return openWorkspace(
    { workspace: folder },
    { note: () => undefined, data: () => undefined, issues: () => undefined },
  );
}

async function listIssueCodes(folder: string): Promise<string[]> {
  const { data } = await runInWorkspace(folder, check, {
    period: "9m-2025",
    document: "bao-cao",
    json: true,
  });
  const issues: { code: string }[] = JSON.parse(data);
  return issues.map(({ code }) => code);
}

async function buildDocument(folder: string, locality?: string) {
  const opened = openSilently(folder);
  const inputs = loadDocumentInputs(
    { period: "9m-2025", document: "bao-cao", ...(locality && { locality }) },
    opened,
  );
  const review = renderReviewTextAndBlocks(await computeReviewOfExports(inputs), inputs);
  const content = buildFilledContent(review, inputs, {});
  const toWords = (text: string) => replaceTokensWithWords(text, content.mentions).replaceAll("\u00A0", " ");
  const tables = content.blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  return {
    content,
    lines: review.prose.lines.map(({ text }) => toWords(text)),
    cells: tables.flatMap(({ rows }) =>
      rows.map((row) => row.cells.map(({ text }) => toWords(text)).join(" | ")),
    ),
    notes: tables.flatMap(({ notes }) =>
      notes.slice(1).map((note) => toWords(note).replace(/^\[\d\] /u, "")),
    ),
  };
}

interface PrintedFigure {
  readonly id: string;
  readonly locality?: string;
  readonly actual: number | null;
  readonly plan: number | null;
  readonly samePeriodLastYear: number | null;
  readonly rank?: number;
  readonly byLocality?: readonly PrintedFigure[];
}

/** "X3: 114, năm trước 570, kế hoạch -": a line for the territory and each place. */
async function listFigures(folder: string, period: string): Promise<string[]> {
  const { data } = await runInWorkspace(folder, showFigures, { period, by: "locality", json: true });
  const figures: PrintedFigure[] = JSON.parse(data);
  const jobs = figures.find(({ id }) => id === "jobs");
  if (!jobs) throw new Error("There is no figure of jobs");
  return [jobs, ...(jobs.byLocality ?? [])].map(
    ({ locality = "all", actual, samePeriodLastYear, plan, rank = "-" }) =>
      `${locality}: ${actual} | ${samePeriodLastYear ?? "-"} | ${plan ?? "-"} | ${rank}`,
  );
}

describe("a name belongs to the places of its month", () => {
  test.each([
    [
      "9m-2025",
      [
        // 3 × (1 + … + 6) + 6 × 600 = 3.663 of the districts, 4 × (7 + 8 + 9) + 3 × 100 = 396 of the communes.
        "all: 4059 | 5130 | 6000 | -",
        "H1: 621 | - | 1000 | -",
        "H2: 1221 | - | 2000 | -",
        "H3: 1821 | - | 3000 | -",
        "X1: 54 | - | - | -",
        "X2: 84 | - | 100 | -",
        "X3: 114 | - | - | -",
        "X4: 144 | - | - | -",
      ],
    ],
    [
      "q2-2025",
      [
        "all: 1845 | 1710 | 6000 | -",
        "H1: 315 | 270 | 1000 | 3",
        "H2: 615 | 570 | 2000 | 2",
        "H3: 915 | 870 | 3000 | 1",
      ],
    ],
    [
      // What went whole into a commune is its last year; Kim Sơn was divided.
      "q3-2025",
      [
        "all: 396 | 1710 | 6000 | -",
        "X1: 54 | - | - | 4",
        "X2: 84 | - | 100 | 3",
        "X3: 114 | 570 | - | 2",
        "X4: 144 | 870 | - | 1",
      ],
    ],
  ])("%s", async (period, lines) => expect(await listFigures(workspace, period)).toEqual(lines));

  test("nothing is doubted", async () => {
    expect(await listIssueCodes(workspace)).toEqual([]);
  });
});

test("last year of one of two provinces is no base of both", async () => {
  const folder = writeWorkspace({ isLastYearWhole: false });
  const [whole, , , , , , , ofBìnhLục] = await listFigures(folder, "9m-2025");
  expect(whole).toBe("all: 4059 | - | 6000 | -");
  expect(ofBìnhLục).toBe("X4: 144 | - | - | -");
  expect((await listFigures(folder, "q3-2025")).slice(-2)).toEqual([
    "X3: 114 | 570 | - | 2",
    "X4: 144 | - | - | 1",
  ]);
});

test("the status has no cell of a month without the place", async () => {
  const { data } = await runInWorkspace(workspace, status, { period: "9m-2025" });
  const rows = data.split("\n").map((line) => line.trim().split(/\s{2,}/));
  expect(rows.filter(([name = ""]) => /Kim Sơn/.test(name)).map((row) => row.length - 1)).toEqual([6, 3]);
});

test("a batch of all has the places that are left at the end of each period", () => {
  const { jobs } = planBatchJobs(
    { period: ["q2-2025", "9m-2025"], documents: "bao-cao", localities: "all" },
    openSilently(workspace),
  );
  expect(jobs.map(({ period, locality = "all" }) => `${period} ${locality}`)).toEqual([
    ...["all", "H1", "H2", "H3"].map((place) => `q2-2025 ${place}`),
    ...["all", "X1", "X2", "X3", "X4"].map((place) => `9m-2025 ${place}`),
  ]);
});

test("the document of a place begins with the months in which it exists", async () => {
  const { lines } = await buildDocument(workspace, "X1");
  expect(lines.join("\n")).toContain(
    "Số liệu từ tháng 7 đến tháng 9/2025, vì xã Kim Sơn hoạt động từ tháng 7/2025.",
  );
  expect((await buildDocument(workspace)).lines.join("\n")).not.toContain("hoạt động từ");
});

test("the document of one place has no table and no chart of all of them", async () => {
  const { content, cells } = await buildDocument(workspace, "X1");
  expect({ cells, kinds: content.blocks.map(({ kind }) => kind) }).toEqual({
    cells: [],
    kinds: expect.not.arrayContaining(["localities", "chart", "annex"]),
  });
});

describe("what new places have not reported is said", () => {
  const listRows = (months: readonly number[], places: readonly string[]) =>
    months.flatMap((month) => places.map((place) => `${month}/2025;${place};10`));

  test.each([
    [
      "the districts did, and one commune does",
      [
        ...listRows([1, 2, 3, 4, 5, 6], ["Kim Sơn", "Yên Mô", "huyện Bình Lục"]),
        ...listRows([7, 8, 9], ["xã Phát Diệm"]),
      ],
      "Việc làm 210 người (chưa có số liệu của xã Kim Sơn, xã Yên Mô, xã Bình Lục).",
      " | Tổng cộng | 6.000 | 5.130 | 210 | …",
    ],
    [
      "only the communes do",
      listRows([7, 8, 9], ["Kim Sơn", "xã Phát Diệm", "Yên Mô", "xã Bình Lục"]),
      "Việc làm 120 người (chưa có số liệu từ tháng 1 đến tháng 6).",
      " | Tổng cộng | 6.000 | 5.130 | 120 | …",
    ],
  ])("where %s", async (_, rows, sentence, total) => {
    const { lines, cells } = await buildDocument(writeWorkspace({ rows }));
    expect(lines).toContain(sentence);
    expect(cells.at(-1)).toBe(total);
  });
});

describe("the document of nine months", async () => {
  const { content, lines, cells, notes } = await buildDocument(writeWorkspace({ isLastYearWhole: false }));

  test("has no order of places with numbers of other months", () => {
    expect(lines.join("\n")).toContain("Việc làm 4.059 người.");
    expect(lines.join("\n")).not.toContain("Cao nhất");
  });

  test("has a title above the places of each time, and the territory below", () => {
    expect(cells).toEqual([
      " | Huyện (số liệu từ tháng 01 đến tháng 6/2025)",
      "1 | Huyện Kim Sơn | 1.000 | … | 621 | …",
      "2 | Huyện Yên Mô | 2.000 | … | 1.221 | …",
      "3 | Huyện Bình Lục | 3.000 | … | 1.821 | …",
      " | Xã (số liệu từ tháng 7 đến tháng 9/2025)",
      "1 | Xã Kim Sơn | - | … | 54 | …",
      "2 | Xã Phát Diệm | 100 | … | 84 | …",
      "3 | Xã Yên Mô | - | … | 114 | …",
      "4 | Xã Bình Lục | - | … | 144 | …",
      " | Tổng cộng | 6.000 | … | 4.059 | …",
    ]);
  });

  test("says why years are not compared", () => {
    expect(notes).toEqual([
      "Không so sánh được, vì chỉ hoạt động đến hết tháng 6/2025.",
      "Không so sánh được, vì mới thành lập từ tháng 7/2025.",
      "Không so sánh được, vì năm trước thiếu số liệu của tỉnh Hà Nam cũ.",
    ]);
  });

  test("draws the places that are left, under their months", () => {
    const [figure] = content.figures.filter(({ indicator }) => indicator.id === "jobs");
    const chart = buildChartData({ by: "localities", indicators: [figure?.indicator.id ?? ""] }, content);
    expect([chart.title, ...chart.categories]).toEqual([
      "Việc làm theo địa phương, tháng 7 đến tháng 9 năm 2025 (người)",
      "Xã Kim Sơn",
      "Xã Phát Diệm",
      "Xã Yên Mô",
      "Xã Bình Lục",
    ]);
  });
});

test("the rows of last year are those of the place before", async () => {
  const { data } = await runInWorkspace(workspace, explain, {
    argument: "jobs",
    period: "q3-2025",
    locality: "xã Yên Mô",
  });
  expect(data).toMatch(/Dòng 21, 24, 27 \(3 dòng\): 570 người\./);
  expect(data).toMatch(/21 {2,}7\/2024 {2,}huyện Yên Mô {2,}190/);
});

test.each([
  ["a district after its end", "8/2025;huyện Kim Sơn;1", "locality-of-other-time"],
  ["a commune before its beginning", "5/2025;xã Phát Diệm;1", "locality-of-other-time"],
  ["a place in nine months of which it has six", "9 tháng/2025;huyện Kim Sơn;1", "locality-of-several-times"],
  ["a name of two places in nine months", "9 tháng/2025;Kim Sơn;1", "locality-of-several-times"],
])("%s is an error", async (_, row, code) => {
  expect(await listIssueCodes(writeWorkspace({ rows: [row] }))).toContain(code);
});
