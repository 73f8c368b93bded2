import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isComputedFromRows } from "../../../src/catalogue/aggregation.ts";
import type { Catalogue, Indicator } from "../../../src/catalogue/declaration.ts";
import { readCatalogue } from "../../../src/catalogue/read-catalogue.ts";
import type { ExportFile } from "../../../src/exports/source.ts";
import type { SourceLines } from "../../../src/figures/figure.ts";
import { findExportId } from "../../../src/figures/groups/key-columns.ts";
import { buildFigureTrace, type FigureTrace } from "../../../src/figures/trace/figure-trace.ts";
import {
  collectIndicatorOrOperands,
  createRowTrace,
  type RowTrace,
} from "../../../src/figures/trace/row-trace.ts";
import { type TraceRecord, toTraceRecord } from "../../../src/figures/trace/trace-record.ts";
import { parsePeriod } from "../../../src/period.ts";
import { sumQuantities } from "../../../src/quantity.ts";
import { computeReviewOfExports } from "../../../src/review.ts";
import { listExportFiles } from "../../../src/workspace/list-exports.ts";
import { sampleDataFolder, sampleDataPaths } from "../../support/figures/naive-sample-rows.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";

interface RequestedPeriod {
  readonly period: string;
  readonly locality?: string;
}

interface TraceInputs {
  readonly catalogue: Catalogue;
  readonly exports: readonly ExportFile[];
}

async function computeTrace(
  id: string,
  { period: text, locality }: RequestedPeriod,
  given: TraceInputs,
): Promise<FigureTrace> {
  const period = parsePeriod(text);
  const indicator = given.catalogue.sectors
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.id === id);
  if (!period || !indicator) throw new Error(`${id} ${text}`);
  const rowTrace = createRowTrace(indicator, given.catalogue);
  const review = await computeReviewOfExports({ ...given, office: ninhBinhOffice, period }, rowTrace);
  const query = { period, ...(locality === undefined ? {} : { locality }) };
  return buildFigureTrace(indicator, query, { ...review, catalogue: given.catalogue, rowTrace });
}

const sectorYaml = `id: trial
name: Thử
exports:
  gifts:
    name: Quà
    files: [qua]
    columns:
      month: { header: [Tháng], type: month }
      locality: { header: [Huyện], type: locality, optional: true }
      occasion: { header: [Dịp], type: text }
      number: { header: [Số suất], type: count }
      value: { header: [Trị giá], type: money, unit: đồng, optional: true }
  tasks:
    name: Nhiệm vụ
    files: [viec]
    columns:
      assigned: { header: [Ngày giao], type: date }
      completed: { header: [Ngày xong], type: date, optional: true }
indicators:
  gifts: { name: Suất quà, unit: suất, sum: gifts.number }
  gifts.tet: { name: Suất quà Tết, unit: suất, sum: gifts.number, where: { occasion: [tết] } }
  gifts.last: { name: Suất quà tháng cuối, unit: suất, stock: gifts.number }
  gifts.rows: { name: Đợt tặng quà Tết, unit: đợt, count: gifts, where: { occasion: [Tết] } }
  gifts.share: { name: Tỷ lệ quà Tết, unit: "%", ratio: { part: gifts.tet, whole: gifts } }
  tasks: { name: Nhiệm vụ, unit: nhiệm vụ, done: tasks.completed }
`;

const packYaml = `name: Thử
sectors: [trial]
targets:
  name: Kế hoạch
  files: [targets]
  columns:
    year: { header: [Năm], type: year }
    indicator: { header: [Chỉ tiêu], type: indicator }
    locality: { header: [Huyện], type: locality, optional: true }
    plan: { header: [Kế hoạch], type: decimal }
`;

const { catalogue } = readCatalogue([
  { path: "pack.yaml", text: packYaml },
  { path: "sectors/trial.yaml", text: sectorYaml },
]);
if (!catalogue) throw new Error("the small catalogue of this test is wrong");

function createExportFile(path: string, ...lines: string[]): ExportFile {
  return { path, chunks: () => [new TextEncoder().encode(lines.join("\n"))] };
}

const giftsFile = createExportFile(
  "qua.csv",
  "SỞ LAO ĐỘNG;;;;", // 1
  ";;;;",
  "Tháng;Huyện;Dịp;Số suất;Trị giá (đồng)", // 3
  ";I. Đợt 1;;;",
  "1/2022;Nho Quan;Tết;10;1", // 5
  "1/2022;Gia Viễn;TẾT;20;1",
  "1/2022;Gia Viễn;27/7;-;1", // 7
  "7/2022;Nho Quan;27/7;40;1",
  "7/2022;Nho Quan;;80;", // 9
  "9/2022;;Tết;160;1",
  "Tháng;Huyện;Dịp;Số suất;Trị giá (đồng)", // 11
  "10/2022;Nho Quan;Tết;320;1",
  "12/2021;Nho Quan;Tết;640;1", // 13
  "7/2021;Nho Quan;Tết;1280;1",
  "7/2021;Nho Quan;27/7;2560;1", // 15
  "8/2022;Nho Quan;27/7;;",
  "Tổng cộng;;;5110;10", // 17
  "Người lập;;;;",
);
const tasksFile = createExportFile(
  "viec.csv",
  "Ngày giao;Ngày xong",
  "5/1/2022;6/2/2022",
  "5/2/2022;6/10/2022",
  "5/3/2022;",
);
const targetsFile = createExportFile("targets.csv", "Năm;Chỉ tiêu;Huyện;Kế hoạch", "2022;Suất quà;;500");
const traceInputs = { catalogue, exports: [giftsFile, tasksFile, targetsFile] };

async function computeTraceRecord(
  id: string,
  requested: RequestedPeriod = { period: "9m-2022" },
): Promise<TraceRecord> {
  return toTraceRecord(await computeTrace(id, requested, traceInputs), traceInputs.catalogue);
}

/** Writes a counted group as "5, 6-9: 130" and a line left out as "10: after-period". */
function formatTraceGroups({ groups, leftOut }: TraceRecord): string[] {
  const formatLines = ({ lines }: Pick<SourceLines, "lines">) =>
    lines.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(", ");
  return [
    ...groups.map((group) => `${formatLines(group)}: ${group.value}`),
    ...leftOut.map((one) => {
      const { months: _, ...detail } = one.detail ?? {};
      return `${formatLines(one)}: ${[one.why, ...Object.values(detail)].join(" ")}`;
    }),
  ];
}

const surroundingLines = {
  above: ["1: title", "2: blank", "3: header", "4: group-heading"],
  below: ["16: unreported", "17: total", "18: signature"],
};

describe("every line of an export is either counted or left out for one reason", () => {
  test("a flow counts the months of the period", async () => {
    expect(formatTraceGroups(await computeTraceRecord("gifts"))).toEqual([
      "5: 10",
      "6: 20",
      "8-9: 120",
      "10: 160",
      ...surroundingLines.above,
      "7: cell-unreported number",
      "11: header-again",
      "12: after-period",
      "13: before-period",
      "14-15: last-year",
      ...surroundingLines.below,
    ]);
  });

  test("sums from January on are subtracted, and both are named", async () => {
    const head = "Tháng;Huyện;Dịp;Số suất;Trị giá (đồng)";
    const half = createExportFile("qua-6.csv", head, "6 tháng 2022;Nho Quan;Tết;60;1");
    const nine = createExportFile("qua-9.csv", head, "9 tháng 2022;Nho Quan;Tết;90;1");
    const trace = toTraceRecord(
      await computeTrace("gifts", { period: "q3-2022" }, { catalogue, exports: [half, nine] }),
      catalogue,
    );
    expect(
      trace.groups.map(({ file, firstMonth, month, value }) => [file, firstMonth, month, value]),
    ).toEqual([
      ["qua-6.csv", 202201, 202206, -60],
      ["qua-9.csv", 202201, 202209, 90],
    ]);
    expect(trace.figure.actual).toBe(30);
    expect(trace.figure.sources.map(({ file }) => file)).toEqual(["qua-6.csv", "qua-9.csv"]);
    expect(trace.leftOut.map(({ why }) => why)).toEqual(["header", "header"]);
  });

  test("a filter leaves out other texts and empty cells", async () => {
    expect(formatTraceGroups(await computeTraceRecord("gifts.tet"))).toEqual([
      "5: 10",
      "6: 20",
      "10: 160",
      ...surroundingLines.above,
      "7-8: filter occasion 27/7",
      "9: filter occasion ",
      "11: header-again",
      "12: after-period",
      "13, 15: before-period",
      "14: last-year",
      ...surroundingLines.below,
    ]);
  });

  test("a locality leaves out other localities and rows without locality", async () => {
    const lines = formatTraceGroups(
      await computeTraceRecord("gifts", { period: "9m-2022", locality: "372" }),
    );
    expect(lines).toEqual(
      expect.arrayContaining(["5: 10", "8-9: 120", "6-7: other-locality 373", "10: other-locality "]),
    );
  });

  test("a stock counts the last month", async () => {
    expect(formatTraceGroups(await computeTraceRecord("gifts.last"))).toEqual([
      "10: 160",
      ...surroundingLines.above,
      "5-9: earlier-month",
      "11: header-again",
      "12: after-period",
      "13-15: before-period",
      ...surroundingLines.below,
    ]);
  });

  test("a count needs no number in its rows", async () => {
    const { groups, figure } = await computeTraceRecord("gifts.rows");
    expect(groups.map(({ lines, rows, value }) => [lines, rows, value])).toEqual([
      [[[5, 5]], 1, 1],
      [[[6, 6]], 1, 1],
      [[[10, 10]], 1, 1],
    ]);
    expect(figure.actual).toBe(3);
  });

  test("every task of the period is listed, and counts if completed by its end", async () => {
    const { groups, figure } = await computeTraceRecord("tasks");
    expect(groups.map(({ lines, value }) => [lines, value])).toEqual([
      [[[2, 2]], 1],
      [[[3, 3]], 0],
      [[[4, 4]], 0],
    ]);
    expect(figure).toMatchObject({ actual: 1, part: 1, whole: 3 });
  });

  test("a ratio has the traces of its part and its whole", async () => {
    const ratio = await computeTraceRecord("gifts.share");
    expect(formatTraceGroups(ratio)).toEqual([]);
    expect(ratio.operands.map(formatTraceGroups)).toEqual([
      formatTraceGroups(await computeTraceRecord("gifts.tet")),
      formatTraceGroups(await computeTraceRecord("gifts")),
    ]);
  });

  test("last year lists its own rows", async () => {
    const { samePeriodLastYear } = await computeTraceRecord("gifts.tet");
    expect(samePeriodLastYear).toMatchObject({ value: 1280, groups: [{ lines: [[14, 14]], value: 1280 }] });
  });

  test("rows of two files are listed separately", async () => {
    const other = createExportFile("qua-2.csv", "Tháng;Huyện;Dịp;Số suất", "1/2022;Nho Quan;Tết;7");
    const trace = await computeTrace(
      "gifts",
      { period: "m01-2022" },
      { ...traceInputs, exports: [giftsFile, other] },
    );
    expect(trace.groups.map((group) => [group.file, group.lines, group.value.amount.toNumber()])).toEqual([
      ["qua-2.csv", [[2, 2]], 7],
      ["qua.csv", [[5, 5]], 10],
      ["qua.csv", [[6, 6]], 20],
    ]);
  });
});

describe("the plan lists its sources", () => {
  test("the territory's own plan has one line", async () => {
    expect((await computeTraceRecord("gifts")).plan).toEqual({
      value: 500,
      sources: [{ file: "targets.csv", line: 2 }],
      summed: false,
    });
  });

  test("a sum of the localities' plans has a line for each", async () => {
    const rows = ninhBinhOffice.localities.map(({ name }) => `2022;Suất quà;${name};10`);
    const exports = [giftsFile, createExportFile("targets.csv", "Năm;Chỉ tiêu;Huyện;Kế hoạch", ...rows)];
    const { plan } = await computeTrace("gifts", { period: "9m-2022" }, { ...traceInputs, exports });
    expect(plan?.summed).toBe(true);
    expect(plan?.sources.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
  });

  test("an indicator without plan has no lines", async () => {
    expect((await computeTraceRecord("gifts.tet")).plan).toEqual({ value: null, sources: [], summed: false });
  });
});

describe("the sample", () => {
  const { exports } = listExportFiles({ root: "fixtures/ninh-binh", foundBy: "option" });
  const indicators = labourCatalogue.sectors.flatMap((sector) => sector.indicators);
  const counted = indicators.filter(({ aggregation }) => isComputedFromRows(aggregation));
  const lineCounts = new Map(
    sampleDataPaths.map((path) => [
      `data/${path}`,
      readFileSync(`${sampleDataFolder}/${path}`, "utf8").split("\r\n").length - 1,
    ]),
  );

  test.each([
    { period: "9m-2022" },
    { period: "q2-2022" },
    { period: "m09-2022", locality: "376" },
    { period: "2021" },
  ])("lists every line of every export once, for every indicator of $period $locality", async (requested) => {
    const period = parsePeriod(requested.period);
    if (!period) throw new Error(requested.period);
    const query = { period, ...(requested.locality === undefined ? {} : { locality: requested.locality }) };
    const rowTraces = new Map(
      counted.map((indicator) => [indicator, createRowTrace(indicator, labourCatalogue)]),
    );
    const review = await computeReviewOfExports(
      { period, office: ninhBinhOffice, catalogue: labourCatalogue, exports },
      combineRowTraces(rowTraces),
    );
    for (const [indicator, rowTrace] of rowTraces) {
      const trace = buildFigureTrace(indicator, query, {
        ...review,
        catalogue: labourCatalogue,
        rowTrace,
      });
      const sum = sumQuantities(trace.groups.map(({ value }) => value.amount)).toNumber();
      expect([indicator.id, sum]).toEqual([indicator.id, trace.figure.actual?.amount.toNumber() ?? 0]);
      for (const path of review.gathered.files.get(findExportId(indicator.aggregation) ?? "") ?? []) {
        const lines = [...trace.groups, ...trace.leftOut]
          .filter((source) => source.file === path)
          .flatMap((source) => source.lines.flatMap(([from, to]) => listNumbers(from, to)));
        const all = listNumbers(1, lineCounts.get(path) ?? 0);
        expect([indicator.id, path, lines.sort((a, b) => a - b)]).toEqual([indicator.id, path, all]);
      }
    }
  });

  test("a ratio is traced by its part and its whole", () => {
    const [ratio] = indicators.filter(({ id }) => id === "poverty.poorShare");
    expect(ratio && collectIndicatorOrOperands(ratio, labourCatalogue).map(({ id }) => id)).toEqual([
      "poverty.poor",
      "poverty.households",
    ]);
  });
});

/** Passes every line of one reading to all row traces. */
function combineRowTraces(rowTraces: ReadonlyMap<Indicator, RowTrace>): RowTrace {
  return {
    recordRow(...line) {
      for (const rowTrace of rowTraces.values()) rowTrace.recordRow(...line);
    },
    recordUnreadLine(...line) {
      for (const rowTrace of rowTraces.values()) rowTrace.recordUnreadLine(...line);
    },
    listGroups: () => [],
    listUnreadLines: () => [],
  };
}

function listNumbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
