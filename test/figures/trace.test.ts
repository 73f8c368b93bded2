import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCatalogue } from "../../src/catalogue/catalogue.ts";
import type { Catalogue, Indicator } from "../../src/catalogue/declaration.ts";
import type { ExportFile } from "../../src/exports/row.ts";
import type { Source } from "../../src/figures/figure.ts";
import { exportOf } from "../../src/figures/groups.ts";
import { type RowBook, rowBookFor, summandsOf } from "../../src/figures/row-book.ts";
import { type Trace, traceOf } from "../../src/figures/trace.ts";
import { type TraceRecord, traceRecord } from "../../src/figures/trace-record.ts";
import { parsePeriod } from "../../src/period.ts";
import { sumOf } from "../../src/quantity.ts";
import { reviewOf } from "../../src/review.ts";
import { openExports } from "../../src/workspace.ts";
import { labour, ninhBinh } from "../catalogue/labour.ts";
import { folder, paths } from "../fixtures/sample-rows.ts";

interface Asked {
  readonly period: string;
  readonly locality?: string;
}

interface Given {
  readonly catalogue: Catalogue;
  readonly exports: readonly ExportFile[];
}

async function traced(id: string, { period: text, locality }: Asked, given: Given): Promise<Trace> {
  const period = parsePeriod(text);
  const indicator = given.catalogue.sectors
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.id === id);
  if (!period || !indicator) throw new Error(`${id} ${text}`);
  const book = rowBookFor(indicator, given.catalogue);
  const review = await reviewOf({ ...given, office: ninhBinh, period }, book);
  const question = { period, ...(locality === undefined ? {} : { locality }) };
  return traceOf(indicator, question, { ...review, catalogue: given.catalogue, book });
}

const declarations = `id: trial
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

const pack = `name: Thử
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
  { path: "pack.yaml", text: pack },
  { path: "sectors/trial.yaml", text: declarations },
]);
if (!catalogue) throw new Error("the small catalogue of this test is wrong");

function file(path: string, ...lines: string[]): ExportFile {
  return { path, chunks: () => [new TextEncoder().encode(lines.join("\n"))] };
}

const gifts = file(
  "qua.csv",
  "SỞ LAO ĐỘNG;;;;", // 1
  ";;;;",
  "Tháng;Huyện;Dịp;Số suất;Trị giá", // 3
  ";I. Đợt 1;;;",
  "1/2022;Nho Quan;Tết;10;1", // 5
  "1/2022;Gia Viễn;TẾT;20;1",
  "1/2022;Gia Viễn;27/7;-;1", // 7
  "7/2022;Nho Quan;27/7;40;1",
  "7/2022;Nho Quan;;80;", // 9
  "9/2022;;Tết;160;1",
  "Tháng;Huyện;Dịp;Số suất;Trị giá", // 11
  "10/2022;Nho Quan;Tết;320;1",
  "12/2021;Nho Quan;Tết;640;1", // 13
  "7/2021;Nho Quan;Tết;1280;1",
  "7/2021;Nho Quan;27/7;2560;1", // 15
  "8/2022;Nho Quan;27/7;;",
  "Tổng cộng;;;5110;10", // 17
  "Người lập;;;;",
);
const tasks = file("viec.csv", "Ngày giao;Ngày xong", "5/1/2022;6/2/2022", "5/2/2022;6/10/2022", "5/3/2022;");
const targets = file("targets.csv", "Năm;Chỉ tiêu;Huyện;Kế hoạch", "2022;Suất quà;;500");
const given = { catalogue, exports: [gifts, tasks, targets] };

async function recorded(id: string, asked: Asked = { period: "9m-2022" }): Promise<TraceRecord> {
  return traceRecord(await traced(id, asked, given), given.catalogue);
}

/** "5, 6-9: 130" a group, "10: after-period" a line left out. */
function shown({ groups, leftOut }: TraceRecord): string[] {
  const linesOf = ({ lines }: Pick<Source, "lines">) =>
    lines.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(", ");
  return [
    ...groups.map((group) => `${linesOf(group)}: ${group.value}`),
    ...leftOut.map((one) => {
      const { months: _, ...detail } = one.detail ?? {};
      return `${linesOf(one)}: ${[one.why, ...Object.values(detail)].join(" ")}`;
    }),
  ];
}

const around = {
  above: ["1: title", "2: blank", "3: header", "4: group-heading"],
  below: ["16: unreported", "17: total", "18: signature"],
};

describe("every line of an export is counted, or left out for one reason", () => {
  test("a flow takes the months of the period", async () => {
    expect(shown(await recorded("gifts"))).toEqual([
      "5: 10",
      "6: 20",
      "8-9: 120",
      "10: 160",
      ...around.above,
      "7: cell-unreported number",
      "11: header-again",
      "12: after-period",
      "13: before-period",
      "14-15: last-year",
      ...around.below,
    ]);
  });

  test("a filter leaves out the other texts, and the empty cell", async () => {
    expect(shown(await recorded("gifts.tet"))).toEqual([
      "5: 10",
      "6: 20",
      "10: 160",
      ...around.above,
      "7-8: filter occasion 27/7",
      "9: filter occasion ",
      "11: header-again",
      "12: after-period",
      "13, 15: before-period",
      "14: last-year",
      ...around.below,
    ]);
  });

  test("a locality leaves out the others, and rows of no locality", async () => {
    const lines = shown(await recorded("gifts", { period: "9m-2022", locality: "372" }));
    expect(lines).toEqual(
      expect.arrayContaining(["5: 10", "8-9: 120", "6-7: other-locality 373", "10: other-locality "]),
    );
  });

  test("a stock takes the last month", async () => {
    expect(shown(await recorded("gifts.last"))).toEqual([
      "10: 160",
      ...around.above,
      "5-9: earlier-month",
      "11: header-again",
      "12: after-period",
      "13-15: before-period",
      ...around.below,
    ]);
  });

  test("rows that are counted need no number", async () => {
    const { groups, figure } = await recorded("gifts.rows");
    expect(groups.map(({ lines, rows, value }) => [lines, rows, value])).toEqual([
      [[[5, 5]], 1, 1],
      [[[6, 6]], 1, 1],
      [[[10, 10]], 1, 1],
    ]);
    expect(figure.actual).toBe(3);
  });

  test("of tasks every one given in the period is looked at, and counts if done by its end", async () => {
    const { groups, figure } = await recorded("tasks");
    expect(groups.map(({ lines, value }) => [lines, value])).toEqual([
      [[[2, 2]], 1],
      [[[3, 3]], 0],
      [[[4, 4]], 0],
    ]);
    expect(figure).toMatchObject({ actual: 1, part: 1, whole: 3 });
  });

  test("a ratio has the traces of its part and its whole", async () => {
    const ratio = await recorded("gifts.share");
    expect(shown(ratio)).toEqual([]);
    expect(ratio.operands.map(shown)).toEqual([
      shown(await recorded("gifts.tet")),
      shown(await recorded("gifts")),
    ]);
  });

  test("last year has its own rows", async () => {
    const { samePeriodLastYear } = await recorded("gifts.tet");
    expect(samePeriodLastYear).toMatchObject({ value: 1280, groups: [{ lines: [[14, 14]], value: 1280 }] });
  });

  test("rows of two files stay apart", async () => {
    const other = file("qua-2.csv", "Tháng;Huyện;Dịp;Số suất", "1/2022;Nho Quan;Tết;7");
    const trace = await traced("gifts", { period: "m01-2022" }, { ...given, exports: [gifts, other] });
    expect(trace.groups.map((group) => [group.file, group.lines, group.value.amount.toNumber()])).toEqual([
      ["qua-2.csv", [[2, 2]], 7],
      ["qua.csv", [[5, 5]], 10],
      ["qua.csv", [[6, 6]], 20],
    ]);
  });
});

describe("the plan says where it stands", () => {
  test("the territory's own, with its line", async () => {
    expect((await recorded("gifts")).plan).toEqual({
      value: 500,
      sources: [{ file: "targets.csv", line: 2 }],
      summed: false,
    });
  });

  test("summed over the localities where each of them has one", async () => {
    const rows = ninhBinh.localities.map(({ name }) => `2022;Suất quà;${name};10`);
    const exports = [gifts, file("targets.csv", "Năm;Chỉ tiêu;Huyện;Kế hoạch", ...rows)];
    const { plan } = await traced("gifts", { period: "9m-2022" }, { ...given, exports });
    expect(plan?.summed).toBe(true);
    expect(plan?.sources.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
  });

  test("none at all", async () => {
    expect((await recorded("gifts.tet")).plan).toEqual({ value: null, sources: [], summed: false });
  });
});

describe("the sample", () => {
  const { exports } = openExports({ root: "fixtures/ninh-binh", foundBy: "option" });
  const indicators = labour.sectors.flatMap((sector) => sector.indicators);
  const counted = indicators.filter(({ aggregation }) => aggregation.kind !== "ratio");
  const lineCounts = new Map(
    paths.map((path) => [`data/${path}`, readFileSync(`${folder}/${path}`, "utf8").split("\r\n").length - 1]),
  );

  test.each([
    { period: "9m-2022" },
    { period: "q2-2022" },
    { period: "m09-2022", locality: "376" },
    { period: "2021" },
  ])(
    "accounts for every line of every export once, for every indicator of $period $locality",
    async (asked) => {
      const period = parsePeriod(asked.period);
      if (!period) throw new Error(asked.period);
      const question = { period, ...(asked.locality === undefined ? {} : { locality: asked.locality }) };
      const books = new Map(counted.map((indicator) => [indicator, rowBookFor(indicator, labour)]));
      const review = await reviewOf({ period, office: ninhBinh, catalogue: labour, exports }, allOf(books));
      for (const [indicator, book] of books) {
        const trace = traceOf(indicator, question, { ...review, catalogue: labour, book });
        const sum = sumOf(trace.groups.map(({ value }) => value.amount)).toNumber();
        expect([indicator.id, sum]).toEqual([indicator.id, trace.figure.actual?.amount.toNumber() ?? 0]);
        for (const path of review.gathered.files.get(exportOf(indicator.aggregation) ?? "") ?? []) {
          const lines = [...trace.groups, ...trace.leftOut]
            .filter((source) => source.file === path)
            .flatMap((source) => source.lines.flatMap(([from, to]) => numbersBetween(from, to)));
          const all = numbersBetween(1, lineCounts.get(path) ?? 0);
          expect([indicator.id, path, lines.sort((a, b) => a - b)]).toEqual([indicator.id, path, all]);
        }
      }
    },
  );

  test("a ratio stands on the rows of its two indicators", () => {
    const [ratio] = indicators.filter(({ id }) => id === "poverty.poorShare");
    expect(ratio && summandsOf(ratio, labour).map(({ id }) => id)).toEqual([
      "poverty.poor",
      "poverty.households",
    ]);
  });
});

/** Every book sees every line of one reading. */
function allOf(books: ReadonlyMap<Indicator, RowBook>): RowBook {
  return {
    row(...line) {
      for (const book of books.values()) book.row(...line);
    },
    leftOut(...line) {
      for (const book of books.values()) book.leftOut(...line);
    },
    groups: () => [],
    unread: () => [],
  };
}

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
