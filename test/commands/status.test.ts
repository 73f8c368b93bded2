/** `report status`: which localities have reported which months. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command as checkCommand } from "../../src/commands/check.ts";
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

test("a period of an earlier agency and territory is named after them", async () => {
  const workspace = copySmallWorkspace();
  const path = join(workspace, "report.yaml");
  const earlier = [
    "earlier:",
    "  - until: 2022-03",
    "    organisation: { superior: UBND, name: Sở Trước, symbol: BC-ST, place: Ninh Bình }",
    "formerTerritories: [{ until: 2022-03, name: tỉnh Hà Nam Ninh }]",
  ];
  writeFileSync(path, `${readFileSync(path, "utf8")}\n${earlier.join("\n")}\n`);
  const [before, after] = await Promise.all(
    ["q1-2022", "q2-2022"].map((period) => runInWorkspace(workspace, command, { period })),
  );
  expect(before?.data).toContain("Văn bản của kỳ này mang tên Sở Trước.");
  expect(after?.data).toContain("Văn bản của kỳ này mang tên Sở Thử nghiệm.");
  const crossing = await runInWorkspace(workspace, checkCommand, { period: "6m-2022", document: "bao-cao" });
  expect(crossing.data).toContain(
    "Cơ quan trong kỳ: đến tháng 3/2022 là Sở Trước; từ tháng 4/2022 là Sở Thử nghiệm.",
  );
  expect(crossing.data).toContain(
    "Địa bàn trong kỳ: đến tháng 3/2022 là tỉnh Hà Nam Ninh; từ tháng 4/2022 là tỉnh Ninh Bình.",
  );
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
