/** A sector without exports of its own: its indicators are counted from the exports of another sector, and computed from its indicators. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { command as check } from "../../src/commands/check.ts";
import { command as figures } from "../../src/commands/figures.ts";
import { command as generate } from "../../src/commands/generate.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";
import { readWordText } from "../support/word/word-text.ts";

const overview = `id: overview
name: Tổng hợp
indicators:
  overview.tet: { name: Suất quà dịp Tết, unit: suất quà, sum: gifts.number, where: { occasion: [Tết] } }
  overview.rows: { name: Số đợt tặng quà, unit: đợt, count: gifts }
  overview.money: { name: Kinh phí quà và việc làm, unit: đồng, total: [gifts.value, jobs.paid] }
  overview.share: { name: Tỷ lệ quà dịp Tết, unit: "%", ratio: { part: overview.tet, whole: gifts } }
  overview.each: { name: Tỷ lệ suất quà so với việc làm, unit: "%", ratio: { part: overview.tet, whole: jobs } }
`;
const report = `---
title: Thử
needs: [overview]
---
Tặng {{exact "overview.tet"}}, {{count "overview.rows"}} đợt, bằng {{exact "overview.each"}} số việc làm.
@indicators
`;

let workspace = "";
beforeEach(() => {
  workspace = copySmallWorkspace();
  writeFileSync(join(workspace, "templates/sectors/overview.yaml"), overview);
  writeFileSync(join(workspace, "templates/documents/bao-cao.hbs"), report);
  replaceInFile("templates/pack.yaml", "[gifts]", "[gifts, overview]");
  // The midautumn is in no figure of the other sector but in the number of rows.
  appendFileSync(join(workspace, "report.yaml"), "texts: { gifts.occasion: [Rằm] }\n");
  appendFileSync(join(workspace, "data/qua.csv"), "15/8/2022;huyện Nho Quan;Rằm;20;2000000\n");
  replaceInFile("data/viec-lam.csv", "Số người\n", "Số người;Kinh phí (triệu đồng)\n");
  replaceInFile("data/viec-lam.csv", /(\d)\n/g, "$1;1\n");
});

function replaceInFile(path: string, before: string | RegExp, after: string): void {
  const file = join(workspace, path);
  writeFileSync(file, readFileSync(file, "utf8").replace(before, after));
}

const options = { period: "9m-2022", document: "bao-cao" };

interface FigureRecord {
  readonly id: string;
  readonly actual: number | null;
  readonly byLocality: readonly { readonly locality: string; readonly actual: number | null }[];
}

test("each has its figure, in the territory and in a district", async () => {
  const { data } = await runInWorkspace(workspace, figures, {
    period: "9m-2022",
    by: "locality",
    json: true,
  });
  const found: FigureRecord[] = JSON.parse(data);
  const actuals = found
    .filter(({ id }) => id.startsWith("overview"))
    .map(({ id, actual, byLocality }) => [
      id,
      actual,
      byLocality.find(({ locality }) => locality === "372")?.actual,
    ]);
  expect(actuals).toEqual([
    ["overview.tet", 180, 80],
    ["overview.rows", 3, 2],
    // 92.000.000 đồng, and 18 millions of jobs; of the district 42.000.000 đồng and 9.
    ["overview.money", 110_000_000, 51_000_000],
    ["overview.share", 90, 80],
    // Of 1.980 and 855 jobs.
    ["overview.each", (180 / 1980) * 100, (80 / 855) * 100],
  ]);
});

test("a document of the sector prints them, of a district too, and its annex has them below the sector", async () => {
  expect(await runInWorkspace(workspace, generate, options)).toMatchObject({ status: 0, codes: [] });
  expect(await runInWorkspace(workspace, generate, { ...options, locality: "372" })).toMatchObject({
    status: 0,
  });
  const read = (name: string) => readWordText(join(workspace, "out/9m-2022", name));
  expect(read("bao-cao.docx")).toContain("Tặng 180 suất quà, 03 đợt, bằng 9,09% số việc làm.");
  expect(read("bao-cao-372.docx")).toContain("Tặng 80 suất quà, 02 đợt, bằng 9,36% số việc làm.");
  expect(read("bao-cao.docx")).toMatch(/TỔNG HỢP\n1\nSuất quà dịp Tết\n/);
});

test("an export of the other sector that it needs is required, with the number of its figures", async () => {
  rmSync(join(workspace, "data/qua.csv"));
  const { data } = await runInWorkspace(workspace, check, options);
  expect(data).toContain('Quà tặng: "Tặng quà" (tệp qua, 4 chỉ tiêu)');
});

test("an export that the office does not have takes its indicators of both sectors with it", async () => {
  rmSync(join(workspace, "data/qua.csv"));
  appendFileSync(join(workspace, "report.yaml"), "exports: { gifts: { absent: không tặng quà } }\n");
  const { data } = await runInWorkspace(workspace, figures, { period: "9m-2022", json: true });
  const ids = (JSON.parse(data) as FigureRecord[]).map(({ id }) => id);
  expect(ids).toEqual(["jobs", "jobs.women", "jobs.paid"]);
});

test("rows that only the other sector counts are in the balance, and no text of theirs is doubted", async () => {
  const { data, status } = await runInWorkspace(workspace, check, options);
  expect(status).toBe(0);
  expect(data).toMatch(/^Không có lỗi, không có cảnh báo\./);
  expect(data).toMatch(/qua\.csv +4 +3 +0 +0 +0 +0 +0 +1/);
});
