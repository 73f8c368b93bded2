/** `report figures`: the figures of a period as a table or as JSON. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command } from "../../src/commands/figures.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

const workspace = copySmallWorkspace();

test.each([
  ["9m-2022", ["1.980"]],
  ["q1-2022", ["642"]],
  ["m09-2022", ["228", "1.980"]],
])("the table of %s has the jobs of the period, and from January to its end: %j", async (period, jobs) => {
  const { status, data } = await runInWorkspace(workspace, command, { period });
  expect(status).toBe(0);
  expect(data).toMatch(new RegExp(`^Việc làm +người .* ${jobs.join(" +").replace(".", "\\.")} +… +…$`, "m"));
});

test.each([
  ["locality", ["thành phố Ninh Bình", "huyện Nho Quan"]],
  ["month", ["tháng 1", "tháng 9"]],
])("--by %s has a line for each part", async (by, parts) => {
  const { data } = await runInWorkspace(workspace, command, { period: "9m-2022", by });
  for (const part of parts) expect(data).toContain(part);
});

test("--json has the values", async () => {
  const { data } = await runInWorkspace(workspace, command, { period: "9m-2022", json: true });
  const figures: { id: string; actual: number | null }[] = JSON.parse(data);
  expect(figures.map(({ id, actual }) => [id, actual])).toEqual([
    ["gifts", 180],
    ["gifts.value", 90_000_000],
    ["jobs", 1980],
    ["jobs.women", null],
    ["jobs.paid", null],
  ]);
});

test("--balance has the lines of every file", async () => {
  const given = { period: "9m-2022", balance: true };
  const { data } = await runInWorkspace(workspace, command, given);
  expect(data).toMatch(/^ĐỐI CHIẾU 9 tháng đầu năm 2022\n/);
  const { data: json } = await runInWorkspace(workspace, command, { ...given, json: true });
  const { files, rules } = JSON.parse(json);
  expect(files).toMatchObject([
    { file: "data/qua.csv", export: "gifts", lines: 3, thisPeriod: 2, titlesAndNotes: 1 },
    { file: "data/viec-lam.csv", export: "jobs", lines: 19, thisPeriod: 18, titlesAndNotes: 1 },
  ]);
  const counts = { errors: 0, warnings: 0, negligible: 0, confirmed: 0, skipped: 0 };
  expect(rules).toEqual([
    { rule: "jobs.placed.peers", file: "data/viec-lam.csv", checked: 18, met: 18, ...counts },
  ]);
  expect(data).toMatch(/\nQUY TẮC {2}3 quy tắc, 18 lần xét: 18 đạt\.$/);
});

test.each([
  [{ period: "9m" }, "period-unknown"],
  [{ period: "9m-2022", by: "colour" }, "breakdown-unknown"],
])("%j is wrong use", async (options, code) => {
  expect(await runInWorkspace(workspace, command, options)).toMatchObject({
    status: 2,
    data: "",
    codes: [code],
  });
});

test("data with errors give no figures", async () => {
  const broken = copySmallWorkspace();
  appendFileSync(join(broken, "data/viec-lam.csv"), "13/2022;huyện Nho Quan;1\n");
  expect(await runInWorkspace(broken, command, { period: "9m-2022" })).toMatchObject({
    status: 1,
    data: "",
    codes: ["month-unreadable"],
  });
});
