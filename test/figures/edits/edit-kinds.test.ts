/** Every kind of rule on a few rows: what holds, what is told, what cannot be evaluated. */
import { describe, expect, test } from "vitest";
import { countChecks, evaluateRules, listTold } from "../../support/edit-rules.ts";

const source = "source: thực tế";
const jobs = ["Tháng;Huyện;Tổng;Trong tỉnh;Ngoài nước"];
const files = ["Tháng;Huyện;Tiếp nhận;Giải quyết;Còn lại"];
const pay = ["Tháng;Huyện;Chính sách;Số người;Kinh phí (triệu đồng)"];
const tasks = ["Ngày giao;Ngày xong"];

type Counts = readonly [checked: number, met: number, skipped: number];

test.each<[title: string, rule: string, files: Record<string, string[]>, told: string[], counts: Counts]>([
  [
    "balance: parts that add up, and some that do not",
    "a: { balance: jobs.placed, parts: [jobs.home, jobs.abroad] }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;90;10", "2/2022;Nho Quan;100;90;11"] },
    ["error edit-balance 3"],
    [2, 1, 0],
  ],
  [
    "balance: an empty part is not 0",
    "a: { balance: jobs.placed, parts: [jobs.home, jobs.abroad] }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;90;", "2/2022;Nho Quan;100;100;0"] },
    [],
    [1, 1, 1],
  ],
  [
    "balance with less: opening and received, less settled, is left",
    "a: { balance: files.left, parts: [files.before, files.received], less: [files.settled] }",
    {
      "ho-so.csv": [
        "Tháng;Huyện;Tiếp nhận;Giải quyết;Còn lại;Kỳ trước",
        ...["1/2022;Nho Quan;5;3;22;20", "2/2022;Nho Quan;5;3;25;22"],
      ],
    },
    ["error edit-balance 3"],
    [2, 1, 0],
  ],
  [
    "balance at most: less is right, more is not",
    "a: { balance: jobs.placed, parts: [jobs.home, jobs.abroad], atMost: true }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;50;10", "2/2022;Nho Quan;100;95;10"] },
    ["error edit-balance 3"],
    [2, 1, 0],
  ],
  [
    "balance of figures, for the territory and each locality",
    "a: { balance: all, parts: [home, abroad] }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;90;10", "1/2022;Kim Sơn;100;90;11"] },
    ["error edit-balance -", "error edit-balance -"],
    [3, 1, 0],
  ],
  [
    "over: the row of a total text",
    'a: { balance: pay.people, over: policy, total: "Mọi chính sách" }',
    {
      "tro-cap.csv": [
        ...pay,
        ...["1/2022;Nho Quan;Mọi chính sách;30;3", "1/2022;Nho Quan;A;10;1", "1/2022;Nho Quan;B;20;2"],
        ...["2/2022;Nho Quan;Mọi chính sách;31;3", "2/2022;Nho Quan;A;10;1", "2/2022;Nho Quan;B;20;2"],
        "3/2022;Nho Quan;Mọi chính sách;31;3",
      ],
    },
    ["error edit-balance 5"],
    [2, 1, 1],
  ],
  [
    "carry: the first month has none before, a gap is not bridged",
    "a: { carry: files.left, in: [files.received], out: [files.settled] }",
    {
      "ho-so.csv": [
        ...files,
        ...["12/2021;Nho Quan;1;1;20", "1/2022;Nho Quan;5;3;22", "2/2022;Nho Quan;5;3;25"],
        "4/2022;Nho Quan;5;3;99",
      ],
    },
    ["error edit-carry 4"],
    [2, 1, 1],
  ],
  [
    "ratio: money per person, below, within, above, and in another unit",
    `a: { ratio: pay.paid, per: pay.people, between: [1.000.000, 2.000.000], ${source} }`,
    {
      "tro-cap.csv": [
        ...pay,
        ...["1/2022;Nho Quan;A;10;9", "2/2022;Nho Quan;A;10;10", "3/2022;Nho Quan;A;10;20"],
        ...["4/2022;Nho Quan;A;10;30", "5/2022;Nho Quan;A;10;20000", "6/2022;Nho Quan;A;0;10"],
      ],
    },
    ["error edit-ratio 6", "warning edit-ratio 5", "warning edit-ratio 2"],
    [5, 2, 1],
  ],
  [
    "ratio: only rows with the text, and in the time, of the rule",
    `a: { ratio: pay.paid, per: pay.people, between: [1.000.000, 2.000.000], where: { policy: [A] }, from: 2022-02, ${source} }`,
    {
      "tro-cap.csv": [
        ...pay,
        "1/2022;Nho Quan;A;10;99",
        "2/2022;Nho Quan;A;10;10",
        "2/2022;Nho Quan;B;10;99",
      ],
    },
    [],
    [1, 1, 0],
  ],
  [
    "ratio of figures",
    "a: { ratio: abroad, per: all, between: [0%, 20%] }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;90;10", "1/2022;Kim Sơn;100;70;30"] },
    ["warning edit-ratio -"],
    [3, 2, 0],
  ],
  [
    "plan: where there is one",
    "a: { ratio: all, per: plan, between: [0%, 150%] }",
    {
      "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;90;10"],
      "ke-hoach.csv": ["Năm;Chỉ tiêu;Kế hoạch", "2022;Việc làm;60"],
    },
    ["warning edit-plan -"],
    [1, 0, 1],
  ],
  [
    "growth: a month that stands out is told once, not its next one too",
    "a: { growth: jobs.placed, between: [-10%, 10%] }",
    {
      "viec-lam.csv": [
        ...jobs,
        ...[
          "1/2022;Nho Quan;100;;",
          "2/2022;Nho Quan;105;;",
          "3/2022;Nho Quan;150;;",
          "4/2022;Nho Quan;104;;",
        ],
      ],
    },
    ["warning edit-growth 4"],
    [3, 2, 1],
  ],
  [
    "growth: a level that stays is told at its first month",
    "a: { growth: jobs.placed, between: [-10%, 10%] }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;;", "2/2022;Nho Quan;150;;", "3/2022;Nho Quan;152;;"] },
    ["warning edit-growth 3"],
    [2, 1, 1],
  ],
  [
    "growth of a figure against last year",
    "a: { growth: all, between: [-10%, 10%] }",
    { "viec-lam.csv": [...jobs, "1/2021;Nho Quan;100;;", "1/2022;Nho Quan;120;;"] },
    ["warning edit-growth -", "warning edit-growth -"],
    [2, 0, 0],
  ],
  [
    "order of numbers",
    "a: { order: [jobs.abroad, jobs.home, jobs.placed] }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;90;10", "2/2022;Nho Quan;100;90;91"] },
    ["error edit-order 3"],
    [4, 3, 0],
  ],
  [
    "order of dates, row by row",
    "a: { order: [tasks.assigned, tasks.completed] }",
    { "nhiem-vu.csv": [...tasks, "2/1/2022;3/1/2022", "5/1/2022;4/1/2022", "6/1/2022;"] },
    ["error edit-order 3"],
    [2, 1, 1],
  ],
  [
    "order of dates: only the rows with the texts and in the time of the rule",
    "a: { order: [tasks.assigned, tasks.completed], where: { kind: [Gấp] }, from: 2022-02, until: 2022-02 }",
    {
      "nhiem-vu.csv": [
        `${tasks[0]};Loại`,
        ...["5/1/2022;4/1/2022;Gấp", "5/2/2022;4/2/2022;gấp", "5/2/2022;4/2/2022;Thường"],
        ...["5/2/2022;6/2/2022;Gấp", "5/3/2022;4/3/2022;Gấp"],
      ],
    },
    ["error edit-order 3"],
    [2, 1, 0],
  ],
  [
    "agree: two files by month; what one of them lacks is skipped",
    "a: { agree: [jobs.placed, pay.people], by: [time] }",
    {
      "viec-lam.csv": [
        ...jobs,
        "1/2022;Nho Quan;60;;",
        "1/2022;Kim Sơn;40;;",
        "2/2022;Nho Quan;50;;",
        "3/2022;Nho Quan;9;;",
      ],
      "tro-cap.csv": [...pay, "1/2022;Nho Quan;A;100;1", "2/2022;Nho Quan;A;60;1"],
    },
    ["warning edit-agree 4"],
    [2, 1, 1],
  ],
  [
    "agree: figures by place, with a tolerance",
    "a: { agree: [home, abroad], by: [locality], tolerance: 5 }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;50;50", "1/2022;Kim Sơn;100;50;44"] },
    ["warning edit-agree -"],
    [2, 1, 0],
  ],
  [
    "agree: figures of the months in the time of the rule",
    "a: { agree: [home, abroad], by: [time], from: 2022-02 }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;60;40", "2/2022;Nho Quan;100;50;50"] },
    [],
    [1, 1, 0],
  ],
  [
    "agree: figures of a period that begins before the rule",
    "a: { agree: [home, abroad], by: [locality], from: 2022-02 }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;60;40"] },
    [],
    [0, 0, 0],
  ],
  [
    "range of a count",
    "a: { range: jobs.placed, between: [10, 200] }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;;", "2/2022;Nho Quan;300;;"] },
    ["warning edit-range 3"],
    [2, 1, 0],
  ],
  [
    "range of a rate, which is written in percent",
    "a: { range: jobs.rate, between: [0%, 30%] }",
    { "viec-lam.csv": ["Tháng;Huyện;Tổng;Tỷ lệ", "1/2022;Nho Quan;100;4,5", "2/2022;Nho Quan;100;45"] },
    ["warning edit-range 3"],
    [2, 1, 0],
  ],
  [
    "range of a figure in percent",
    "a: { range: share, between: [0%, 10%] }",
    { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;90;10", "1/2022;Kim Sơn;100;80;20"] },
    ["warning edit-range -", "warning edit-range -"],
    [3, 1, 0],
  ],
])("%s", async (_, rule, given, told, [checked, met, skipped]) => {
  const report = await evaluateRules([rule], given);
  expect(listTold(report)).toEqual(told);
  expect(countChecks(report)).toEqual({ checked, met, skipped });
});

describe("peers", () => {
  const months = [100, 110, 105, 800, 100, 95].map(
    (placed, index) => `${index + 1}/2022;Nho Quan;${placed};;`,
  );

  test.each([
    [[], ["jobs.placed.peers"]],
    [["a: { peers: jobs.placed }"], ["a"]],
    [["a: { peers: jobs.placed, times: 9 }"], []],
  ])("of %j: told by %j", async (edits, rules) => {
    const { issues } = await evaluateRules(edits, { "viec-lam.csv": [...jobs, ...months] });
    expect(issues.map(({ code, rule }) => `${code} ${rule}`)).toEqual(
      rules.map((rule) => `unit-doubtful ${rule}`),
    );
  });
});

test("a carry-over from the file of last year is a warning", async () => {
  const rule = "a: { carry: files.left, in: [files.received], out: [files.settled] }";
  const report = await evaluateRules([rule], {
    "ho-so-2021.csv": [...files, "12/2021;Nho Quan;1;1;20"],
    "ho-so-2022.csv": [...files, "1/2022;Nho Quan;5;3;30"],
  });
  expect(listTold(report)).toEqual(["warning edit-carry 2"]);
});

test("money is compared but for the last digit that is written", async () => {
  const rule = "a: { balance: paid, parts: [paid], atMost: false }";
  const { tallies } = await evaluateRules([rule], { "tro-cap.csv": [...pay, "1/2022;Nho Quan;A;10;1,5"] });
  expect(tallies.find((tally) => tally.rule === "a")?.met).toBe(2);
});

test("a rule may be a warning, and have a name of its own", async () => {
  const rule =
    "a: { balance: jobs.placed, parts: [jobs.home], severity: warning, name: Việc làm đều ở trong tỉnh }";
  const { issues } = await evaluateRules([rule], { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;90;"] });
  expect(issues.map(({ severity }) => severity)).toEqual(["warning"]);
  expect(issues[0]?.message).toContain("Việc làm đều ở trong tỉnh");
});

test("rows of several months are balanced, but not compared with bounds of a month", async () => {
  const rules = [
    "a: { balance: jobs.placed, parts: [jobs.home, jobs.abroad] }",
    "b: { ratio: jobs.home, per: jobs.placed, between: [0%, 10%] }",
  ];
  const report = await evaluateRules(rules, { "viec-lam.csv": [...jobs, "9 tháng 2022;Nho Quan;100;90;11"] });
  expect(listTold(report)).toEqual(["error edit-balance 2"]);
  expect(countChecks(report)).toEqual({ checked: 1, met: 0, skipped: 1 });
});

test("an export with errors has no rules evaluated", async () => {
  const report = await evaluateRules(["a: { range: jobs.placed, between: [10, 20] }"], {
    "viec-lam.csv": [...jobs, "1/2022;Nho Quan;mười;;"],
  });
  expect(report.tallies).toEqual([]);
});
