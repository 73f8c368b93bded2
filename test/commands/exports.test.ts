/** `report exports`: what may be handed in. */
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listExportRecords } from "../../src/catalogue/export-record.ts";
import { command } from "../../src/commands/exports.ts";
import { readPackAndCatalogue } from "../../src/workspace/open-catalogue.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";
import { createEmptyFolder, runProgramIn } from "../support/run-program.ts";
import { renderExportPage } from "./export-page.ts";

const records = listExportRecords(readPackAndCatalogue("labour").catalogue);
const findRecord = (id: string) => records.find((record) => record.id === id);

test("every export of the pack is listed in order, the plan last", () => {
  expect(records.map(({ id }) => id).slice(0, 4)).toEqual(["advice", "tasks", "jobs", "job-centre"]);
  expect(records.at(-1)).toMatchObject({
    id: "targets",
    sector: null,
    rows: "cells",
    key: ["Năm", "Chỉ tiêu", "Huyện/Thành phố"],
  });
  expect(records).toHaveLength(33);
});

test.each([
  [
    "jobs",
    { needed: true, absent: null, rows: "cells", key: ["Tháng", "Huyện/Thành phố"], from: null, until: null },
  ],
  ["covid-support", { needed: true, rows: "events", key: [], from: "2021-07", until: "2022-12" }],
  ["labour-safety", { needed: false, files: ["labour-safety", "an-toan-lao-dong"] }],
  [
    "job-centre",
    { key: ["Tháng", "Nội dung"], indicators: ["centre.advised", "centre.placed", "centre.fairs"] },
  ],
])("%s", (id, expected) => {
  expect(findRecord(id)).toMatchObject(expected);
});

test("a column tells its unit, and the texts by which indicators select rows", () => {
  expect(findRecord("merit-care")?.columns).toMatchObject([
    { id: "month", header: "Tháng", type: "month", needed: true, texts: null },
    { id: "locality", otherHeaders: ["Đơn vị"] },
    {
      id: "content",
      texts: {
        counted: [
          {
            text: "Điều dưỡng tập trung",
            indicators: ["merit.convalescence", "merit.convalescenceAmount"],
          },
          { text: "Điều dưỡng tại nhà" },
          { text: "Xây mới nhà ở", indicators: ["merit.houses"] },
          { text: "Sửa chữa nhà ở" },
          { text: "Quỹ Đền ơn đáp nghĩa", indicators: ["merit.gratitudeFund"] },
        ],
        known: [],
      },
    },
    { id: "quantity", unit: null },
    { id: "amount", unit: "nghìn đồng" },
  ]);
  expect(findRecord("advice")?.columns[1]?.texts?.known).toContain("Tờ trình");
  expect(findRecord("merit-gifts")?.columns.find(({ id }) => id === "occasion")?.texts).toBeNull();
});

test("the list names each export with its file name and whether it is needed", async () => {
  const { status, data, notes } = await runInWorkspace("fixtures/ninh-binh", command, {});
  expect(status).toBe(0);
  expect(data).toMatch(/^Kết quả giải quyết việc làm +viec-lam +cần có$/m);
  expect(data).toMatch(/^Tai nạn lao động, huấn luyện an +an-toan-lao-dong +không bắt buộc$/m);
  expect(Math.max(...data.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
  expect(notes).toContain("report exports viec-lam");
});

test.each([
  "job-loans",
  "vay-von",
  "Cho vay giải quyết việc làm",
  "vay-von.csv",
  "cho vay giai quyet viec lam",
])("%s names one export", async (argument) => {
  const { data } = await runInWorkspace("fixtures/ninh-binh", command, { argument });
  expect(data).toContain("CHO VAY GIẢI QUYẾT VIỆC LÀM");
  expect(data).toContain(
    "Tháng;Huyện/Thành phố;Số dự án;Số lao động được vay vốn;Số tiền cho vay (triệu đồng)",
  );
});

test("an unknown name is refused with the nearest one", async () => {
  const { stderr, status } = runProgramIn(createEmptyFolder(), "exports", "vay-vn");
  expect(status).toBe(2);
  expect(stderr).toContain("Ý bạn là vay-von?");
});

test("the shapes of an office are listed", async () => {
  const workspace = copySmallWorkspace();
  appendFileSync(
    join(workspace, "report.yaml"),
    "\nexports: { jobs: { shapes: [{ across: time }, { groups: locality }] } }\n",
  );
  const { data } = await runInWorkspace(workspace, command, { argument: "jobs" });
  expect(data).toContain("thường, hoặc { across: time }, { groups: locality }");
});

test("the words of an office are listed with those of the pack", async () => {
  const workspace = copySmallWorkspace();
  appendFileSync(join(workspace, "report.yaml"), "\naliases: { headers: { gifts.number: [Quà đã trao] } }\n");
  const { data } = await runInWorkspace(workspace, command, { json: true });
  expect(
    JSON.parse(data)[0].columns.find(({ id }: { id: string }) => id === "number").otherHeaders,
  ).toContain("Quà đã trao");
});

test("without a workspace the pack of the program is listed", () => {
  const { stdout, status } = runProgramIn(createEmptyFolder(), "exports", "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toHaveLength(records.length);
});

test("the page of all exports is up to date", async () => {
  await expect(renderExportPage(readPackAndCatalogue("labour").catalogue)).toMatchFileSnapshot(
    "../../templates/labour/README.md",
  );
});

test("the guide links the page", () => {
  expect(readFileSync("HUONG-DAN.md", "utf8")).toContain("(templates/labour/README.md)");
});
