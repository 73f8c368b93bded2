/** `report status`: which localities have reported which months. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command } from "../../src/commands/status.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

function removeJobsOf(month: string): string {
  const workspace = copySmallWorkspace();
  const path = join(workspace, "data/viec-lam.csv");
  const lines = readFileSync(path, "utf8").split("\n");
  writeFileSync(path, lines.filter((line) => !line.startsWith(`${month}/2022;huyện Nho Quan`)).join("\n"));
  return workspace;
}

test("a complete workspace is complete in every month", async () => {
  const { status, data } = await runInWorkspace(copySmallWorkspace(), command, { period: "q1-2022" });
  expect(status).toBe(0);
  expect(data).toMatch(/T1 +T2 +T3$/m);
  expect(data).toMatch(/^huyện Nho Quan +đủ +đủ +đủ$/m);
});

test("a month without a locality's rows shows at that month", async () => {
  const { data } = await runInWorkspace(removeJobsOf("2"), command, { period: "q1-2022" });
  expect(data).toMatch(/^thành phố Ninh Bình +đủ +đủ +đủ$/m);
  expect(data).not.toMatch(/^huyện Nho Quan +đủ +đủ +đủ$/m);
  expect(data).toMatch(/^huyện Nho Quan +\S+ +(?:thiếu|–|ngờ) +\S+$/m);
});

test("--json has a cell for each sector, locality and month", async () => {
  const { data } = await runInWorkspace(copySmallWorkspace(), command, { period: "m03-2022", json: true });
  expect(JSON.parse(data)).toMatchObject([
    { sector: "gifts", locality: "369", month: 3, state: "reported" },
    { sector: "gifts", locality: "372", month: 3, state: "reported" },
  ]);
});

test("a period that is not one is wrong use", async () => {
  const output = await runInWorkspace(copySmallWorkspace(), command, { period: "9m" });
  expect(output).toMatchObject({ status: 2, data: "", codes: ["period-unknown"] });
});
