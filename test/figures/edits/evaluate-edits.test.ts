/** What is told of broken rules: one cause once, the cell that mends all, what the office confirmed, what matters. */
import { describe, expect, test } from "vitest";
import { evaluateRules, listTold } from "../../support/edit-rules.ts";

const files = ["Tháng;Huyện;Tiếp nhận;Giải quyết;Còn lại"];
const backlog = "backlog: { carry: files.left, in: [files.received], out: [files.settled] }";
const jobs = ["Tháng;Huyện;Tổng;Trong tỉnh;Ngoài nước"];
const kinds = "kinds: { balance: jobs.placed, parts: [jobs.home, jobs.abroad] }";
const pay = ["Tháng;Huyện;Chính sách;Số người;Kinh phí (triệu đồng)"];
const each = "each: { ratio: pay.paid, per: pay.people, between: [1.000.000, 2.000.000], source: thực tế }";

describe("the cell that mends all", () => {
  test("a wrong closing breaks two months and is one message, at its cell", async () => {
    const report = await evaluateRules([backlog], {
      "ho-so.csv": [
        ...files,
        ...["1/2022;Nho Quan;9;9;20", "2/2022;Nho Quan;12;10;22", "3/2022;Nho Quan;15;10;57"],
        ...["4/2022;Nho Quan;10;10;27", "5/2022;Nho Quan;14;13;28"],
      ],
    });
    expect(listTold(report)).toEqual(["error edit-carry 4"]);
    expect(report.issues[0]).toMatchObject({ column: "Còn lại" });
    expect(report.issues[0]?.message).toContain(
      'Nếu ô "Còn lại" là 27 thì khớp cả 2 phép tính (tệp ghi 57).',
    );
  });

  test("nothing tells which cell: the whole equation", async () => {
    const { issues } = await evaluateRules([kinds], {
      "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;60;5"],
    });
    expect(issues.map(({ message }) => message)).toEqual([
      'huyện Nho Quan, 1/2022: "Trong tỉnh" (60) + "Ngoài nước" (5) = 65, nhưng "Tổng" ghi 100.',
    ]);
  });

  test("swapped digits tell it", async () => {
    const { issues } = await evaluateRules([kinds], {
      "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;58;15"],
    });
    expect(issues[0]?.message).toContain(
      'Nếu ô "Trong tỉnh" là 85 thì khớp (tệp ghi 58, có thể đổi chỗ hai chữ số).',
    );
  });

  test("a zero too many tells it", async () => {
    const { issues } = await evaluateRules([kinds], {
      "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;40;600"],
    });
    expect(issues[0]?.message).toContain(
      'Nếu ô "Ngoài nước" là 60 thì khớp (tệp ghi 600, có thể thừa hoặc thiếu số 0).',
    );
  });

  test("a cell in an equation that holds is no suspect", async () => {
    const rules = [
      kinds,
      "total: { balance: jobs.home, parts: [jobs.home] }",
      "order: { order: [jobs.abroad, jobs.home] }",
    ];
    const { issues } = await evaluateRules(rules, { "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;40;39"] });
    expect(issues.map(({ rule }) => rule)).toEqual(["kinds"]);
  });
});

describe("one cause, one message", () => {
  test("a cell that breaks several rules names them", async () => {
    const rules = [kinds, "home: { range: jobs.home, between: [0, 100] }"];
    const { issues } = await evaluateRules(rules, {
      "viec-lam.csv": [...jobs, "1/2022;Nho Quan;100;400;60"],
    });
    expect(issues.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(["error kinds"]);
    expect(issues[0]?.message).toContain("Cũng trái với quy tắc home.");
  });

  test("more than three in a file are one, with their number", async () => {
    const rows = [1, 2, 3, 4, 5].map((month) => `${month}/2022;Nho Quan;A;10;${25 + month}`);
    const { issues, tallies } = await evaluateRules([each], { "tro-cap.csv": [...pay, ...rows] });
    expect(issues).toMatchObject([{ code: "edit-ratio", count: 5 }]);
    expect(tallies.find(({ rule }) => rule === "each")).toMatchObject({ checked: 5, warnings: 5 });
  });

  test("warnings are sorted by their effect, errors first", async () => {
    const rows = ["1/2022;Nho Quan;A;10;21", "2/2022;Nho Quan;A;10;50", "3/2022;Nho Quan;A;10;2000"];
    expect(listTold(await evaluateRules([each], { "tro-cap.csv": [...pay, ...rows] }))[0]).toBe(
      "error edit-ratio 4",
    );
    const warnings = await evaluateRules([each], { "tro-cap.csv": [...pay, ...rows.slice(0, 2)] });
    expect(listTold(warnings)).toEqual(["warning edit-ratio 3", "warning edit-ratio 2"]);
  });
});

test("what changes no printed digit is only counted", async () => {
  const rows = ["1/2022;Nho Quan;A;1000000;1500000", "2/2022;Nho Quan;A;1;2,01"];
  const report = await evaluateRules([each], { "tro-cap.csv": [...pay, ...rows] });
  expect(listTold(report)).toEqual([]);
  expect(report.tallies.find(({ rule }) => rule === "each")).toMatchObject({ met: 1, negligible: 1 });
});

test("what makes a number of a printed 0 is told", async () => {
  const growth = "left: { growth: jobs.home, between: [-50%, 50%] }";
  const report = await evaluateRules([growth], {
    "viec-lam.csv": [...jobs, "12/2021;Nho Quan;90;90;", "1/2022;Nho Quan;90;0;"],
  });
  expect(listTold(report)).toEqual(["warning edit-growth 3"]);
});

test("a plan that is not reached names the other rules on its figure", async () => {
  const rules = [
    "plan: { ratio: all, per: plan, between: [0%, 100%] }",
    "all: { range: all, between: [0, 10] }",
  ];
  const { issues } = await evaluateRules(rules, {
    "viec-lam.csv": [...jobs, "1/2022;Nho Quan;40;;"],
    "ke-hoach.csv": ["Năm;Chỉ tiêu;Kế hoạch", "2022;Việc làm;20"],
  });
  expect(issues.filter(({ rule }) => rule === "plan").map(({ message }) => message)).toEqual([
    expect.stringContaining("Cũng trái với quy tắc all."),
  ]);
});

describe("a confirmed value", () => {
  const confirm = (value: string, more = "") =>
    `silenced:\n  - { rule: each, locality: Nho Quan, time: 3/2022, value: ${value}, reason: truy lĩnh${more} }\n`;
  const data = { "tro-cap.csv": [...pay, "3/2022;Nho Quan;A;10;50"] };

  test("is counted and named, not told", async () => {
    const report = await evaluateRules([each], data, confirm("50.000.000"));
    expect(listTold(report)).toEqual([]);
    expect(report.confirmed).toEqual([{ rule: "each", who: "huyện Nho Quan", time: "3/2022" }]);
  });

  test("of another number is told again, with the number that was confirmed", async () => {
    const { issues } = await evaluateRules([each], data, confirm("40.000.000"));
    expect(issues.map(({ code }) => code)).toEqual(["edit-ratio"]);
    expect(issues[0]?.message).toContain("xác nhận số 40.000.000, nay số đã khác");
  });

  test("the advised line is the one that confirms", async () => {
    const { issues } = await evaluateRules([each], data);
    const advised = /\{ rule: .*\}/.exec(issues[0]?.remedy ?? "")?.[0].replace("…", "truy lĩnh");
    const report = await evaluateRules([each], data, `silenced: [${advised}]`);
    expect(listTold(report)).toEqual([]);
  });
});
