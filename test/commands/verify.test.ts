/** `report verify`: an edited report against today's data. */
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { command as generateCommand } from "../../src/commands/generate.ts";
import { command } from "../../src/commands/verify.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";
import { typeOverText } from "../support/word/word-text.ts";

let workspace = "";
let argument = "";
beforeEach(async () => {
  workspace = copySmallWorkspace();
  argument = join(workspace, "out/9m-2022/bao-cao.docx");
  await runInWorkspace(workspace, generateCommand, { period: "9m-2022", document: "bao-cao" });
});

async function verifyStates(): Promise<[status: number, states: unknown[]]> {
  const { status, data } = await runInWorkspace(workspace, command, { argument, json: true });
  const records: { id: string; state: string }[] = JSON.parse(data);
  return [status, records.map(({ id, state }) => [id, state])];
}

test("an unchanged report agrees", async () => {
  expect(await verifyStates()).toEqual([
    0,
    [
      ["gifts", "agrees"],
      ["jobs", "agrees"],
    ],
  ]);
});

test("a figure whose data have changed is stale", async () => {
  appendFileSync(join(workspace, "data/qua.csv"), "20/2/2022;huyện Nho Quan;Tết;20;1000\n");
  expect(await verifyStates()).toEqual([
    1,
    [
      ["gifts", "stale"],
      ["jobs", "agrees"],
    ],
  ]);
});

test("a figure that was typed over is shown with both texts", async () => {
  typeOverText(argument, "1.980 người", "2.000 người");
  const { status, data } = await runInWorkspace(workspace, command, { argument });
  expect(status).toBe(1);
  expect(data.replaceAll("\u00A0", " ")).toMatch(/đã sửa tay.*2\.000 người.*1\.980 người/);
});

test("--comments writes a copy and leaves the report", async () => {
  const before = readFileSync(argument);
  const comments = join(workspace, "nhan-xet.docx");
  const { notes } = await runInWorkspace(workspace, command, { argument, comments });
  expect(notes).toContain("./nhan-xet.docx");
  expect(existsSync(comments)).toBe(true);
  expect(readFileSync(argument)).toEqual(before);
});

test("--html writes a page with the changed sentence", async () => {
  typeOverText(argument, "1.980 người", "2.000 người");
  const html = join(workspace, "ket-qua.html");
  const { status, notes } = await runInWorkspace(workspace, command, { argument, html });
  expect([status, notes.includes("./ket-qua.html")]).toEqual([1, true]);
  expect(readFileSync(html, "utf8").replaceAll("\u00A0", " ")).toMatch(/<mark>2\.000 người<\/mark>/);
});

test("--records names the records of a report that was renamed and lost its own", async () => {
  const [renamed, records] = [join(workspace, "khac.docx"), join(workspace, "so.json")];
  renameSync(argument, renamed);
  renameSync(argument.replace(".docx", ".figures.json"), records);
  rmSync(join(workspace, "out/9m-2022/.figures"), { recursive: true });
  const without = await runInWorkspace(workspace, command, { argument: renamed });
  expect(without).toMatchObject({ status: 1, codes: ["ledger-missing"] });
  expect(await runInWorkspace(workspace, command, { argument: renamed, records })).toMatchObject({
    status: 0,
  });
  const missing = await runInWorkspace(workspace, command, { argument: renamed, records: `${records}x` });
  expect(missing).toMatchObject({ status: 1, codes: ["ledger-missing"] });
});

test.each([
  ["khong-co.docx", "word-file-missing"],
  ["report.yaml", "word-file-other"],
])("%s is refused", async (name, code) => {
  const output = await runInWorkspace(workspace, command, { argument: join(workspace, name) });
  expect(output).toMatchObject({ status: 1, data: "", codes: [code] });
});
